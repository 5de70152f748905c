#include "options.hpp"

#include "finding_codes.hpp"

#include <algorithm>

namespace govreport::pdf {
namespace {

std::string or_else(std::string_view given, govreport_text fallback) {
  std::string words(given.empty() ? sdk::view(fallback) : given);
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

}  // namespace

sdk::Status read_options(const sdk::Export& host, const sdk::Document& document, Options& options) {
  options.profile = host.option("profile") == "a2a" ? Profile::a2a : Profile::a3a;
  options.compress = host.is_on("compress");
  options.title = or_else(host.option("title"), document.head.title);
  options.author = or_else(host.option("author"), document.head.body);
  options.created = host.option("created");

  const std::string_view attach = host.option("attach");
  options.attach = attach == "yes" || (attach != "no" && options.profile == Profile::a3a);
  if (options.attach && options.profile == Profile::a2a) {
    host.report(finding_attachment_forbidden);
    return GOVREPORT_REFUSED;
  }
  return GOVREPORT_OK;
}

}  // namespace govreport::pdf
