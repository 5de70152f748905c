#include "settings.hpp"

#include "findings.hpp"

#include <algorithm>

namespace govreport::html {
namespace {

constexpr std::size_t longest_prefix = 40;

bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_prefix(std::string_view words) {
  return !words.empty() && words.size() <= longest_prefix && is_small_letter(words.front()) &&
         std::all_of(words.begin(), words.end(), [](char c) {
           return is_small_letter(c) || (c >= '0' && c <= '9') || c == '-';
         });
}

/// A relative reference, or one of http and https: a browser runs what follows javascript:.
bool has_harmless_scheme(std::string_view reference) {
  const std::size_t end = reference.find_first_of(":/?#");
  if (end == std::string_view::npos || reference[end] != ':') return true;
  const std::string_view scheme = reference.substr(0, end);
  return scheme == "http" || scheme == "https";
}

bool is_link(std::string_view reference) {
  const bool is_plain = std::none_of(reference.begin(), reference.end(), [](char c) {
    return (c >= 0 && c <= ' ') || c == '"' || c == '<' || c == '>' || c == '\\' || c == '\x7f';
  });
  return is_plain && has_harmless_scheme(reference);
}

Data data_of(std::string_view value) {
  if (value == "json") return Data::json;
  return value == "xml" ? Data::xml : Data::none;
}

sdk::Status refuse(const sdk::Export& context, std::string_view code, std::string_view value) {
  context.report(code, GOVREPORT_NONE, {{"value", value}});
  return GOVREPORT_REFUSED;
}

}  // namespace

sdk::Status read_settings(const sdk::Export& context, Settings& settings) {
  settings.fragment = context.is_on("fragment");
  settings.prefix = context.option("prefix");
  settings.charset = context.option("charset") == "gb18030" ? Charset::gb18030 : Charset::utf8;
  settings.data = data_of(context.option("data"));
  settings.data_href = context.option("data-href");
  if (!is_prefix(settings.prefix)) return refuse(context, findings::prefix, settings.prefix);
  if (!is_link(settings.data_href)) return refuse(context, findings::data_href, settings.data_href);
  if (settings.fragment && settings.data == Data::json)
    return refuse(context, findings::data_in_fragment, "json");
  return GOVREPORT_OK;
}

}  // namespace govreport::html
