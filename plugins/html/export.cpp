#include "export.hpp"

#include "attached_data.hpp"
#include "body.hpp"
#include "findings_view.hpp"
#include "head.hpp"
#include "markup.hpp"
#include "output.hpp"
#include "page.hpp"
#include "settings.hpp"
#include "style_sheet.hpp"

namespace govreport::html {
namespace {

void write_fragment(const Page& page, const AttachedData& data) {
  Markup& markup = page.markup;
  markup.open("div").attribute("class", markup.names().root());
  markup.attribute("lang", sdk::view(page.document.head.language)).line_end();
  write_style(page);
  write_findings_list(page);
  write_report(page);
  write_link(page, data);
  markup.close().line_end();
}

void write_page(const Page& page, const AttachedData& data) {
  Markup& markup = page.markup;
  markup.raw("<!DOCTYPE html>\n");
  markup.open("html").attribute("lang", sdk::view(page.document.head.language)).line_end();
  write_head(page, data);
  markup.open("body").attribute("class", markup.names().root()).line_end();
  write_contents(page);
  markup.open("main").id(markup.names().of("main")).attribute("tabindex", "-1").line_end();
  write_findings_list(page);
  write_report(page);
  markup.close().line_end();
  write_link(page, data);
  write_data(page, data);
  markup.close().line_end().close().line_end();
}

}  // namespace

sdk::Status export_report(const sdk::Export& context) {
  Settings settings;
  GOVREPORT_SDK_TRY(read_settings(context, settings));
  const auto* const source = context.extension<govreport_document>(GOVREPORT_EXTENSION_DOCUMENT);
  if (source == nullptr) return missing(context, GOVREPORT_EXTENSION_DOCUMENT);
  AttachedData data;
  GOVREPORT_SDK_TRY(find_data(context, settings, data));

  const sdk::Document document(source);
  Output output(context, settings.charset);
  const Names names(settings.prefix);
  Markup markup(output, names);
  const Checked checked(document,
                        context.extension<govreport_checked_report>(GOVREPORT_EXTENSION_FINDINGS));
  const Page page{document, checked, settings, words_in(sdk::view(document.head.language)), markup};
  settings.fragment ? write_fragment(page, data) : write_page(page, data);
  return output.finish();
}

}  // namespace govreport::html
