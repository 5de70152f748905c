#include "attached_data.hpp"

#include "special_characters.hpp"

namespace govreport::html {
namespace {

/// JSON that no parser of HTML can take for markup: outside of strings there is none of these, and
/// in strings each may be written by its number (RFC 8259, 7).
void add_json(Markup& markup, std::string_view json) {
  std::size_t done = 0;
  for (FoundSpecial found = next_special(json, 0); found.kind != Special::none;
       found = next_special(json, done)) {
    const bool stays = found.codepoint == '"' || found.codepoint == '\'' ||
                       found.kind == Special::line_end || found.kind == Special::tabulator;
    markup.raw(json.substr(done, found.offset - done));
    done = found.offset + found.size;
    if (stays) {
      markup.raw(json.substr(found.offset, found.size));
    } else {
      markup.raw("\\u").raw(hexadecimal(found.codepoint));
    }
  }
  markup.raw(json.substr(done));
}

}  // namespace

sdk::Status missing(const sdk::Export& context, std::string_view extension) {
  context.report(sdk::finding_missing_extension, GOVREPORT_NONE, {{"extension", extension}});
  return GOVREPORT_UNSUPPORTED;
}

sdk::Status find_data(const sdk::Export& context, const Settings& settings, AttachedData& data) {
  if (settings.data == Data::json) {
    const auto* const source =
        context.extension<govreport_report_json>(GOVREPORT_EXTENSION_REPORT_JSON);
    if (source == nullptr) return missing(context, GOVREPORT_EXTENSION_REPORT_JSON);
    data.json = sdk::view(sdk::copy_sized(source).json);
  } else if (settings.data == Data::xml) {
    const auto* const source = context.extension<govreport_report>(GOVREPORT_EXTENSION_REPORT);
    if (source == nullptr) return missing(context, GOVREPORT_EXTENSION_REPORT);
    const govreport_report report = sdk::copy_sized(source);
    data.href = settings.data_href.empty() ? sdk::view(report.file_name) : settings.data_href;
    data.media_type = sdk::view(report.media_type);
  }
  return GOVREPORT_OK;
}

void write_alternate(const Page& page, const AttachedData& data) {
  if (data.href.empty()) return;
  page.markup.open_void("link")
      .attribute("rel", "alternate")
      .attribute("type", data.media_type)
      .attribute("href", data.href)
      .line_end();
}

void write_link(const Page& page, const AttachedData& data) {
  if (data.href.empty()) return;
  Markup& markup = page.markup;
  markup.open("footer").class_name("data");
  markup.open("p").open("a").attribute("href", data.href).attribute("type", data.media_type);
  markup.text(page.words.data).close().close().close().line_end();
}

void write_data(const Page& page, const AttachedData& data) {
  if (data.json.empty()) return;
  Markup& markup = page.markup;
  markup.open("script").attribute("type", "application/json").id(markup.names().of("data"));
  markup.line_end();
  add_json(markup, data.json);
  markup.close().line_end();
}

}  // namespace govreport::html
