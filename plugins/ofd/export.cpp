#include "export.hpp"

#include "attachments.hpp"
#include "digest.hpp"
#include "document_info.hpp"
#include "document_part.hpp"
#include "findings.hpp"
#include "fonts.hpp"
#include "outline.hpp"
#include "package_plan.hpp"
#include "page_part.hpp"
#include "page_reader.hpp"
#include "settings.hpp"
#include "tags.hpp"
#include "zip_file.hpp"

namespace govreport::ofd {
namespace {

/// How much is written between two looks at whether the caller wants to stop.
constexpr std::size_t portion = std::size_t{1} << 16;

/// All that the parts are made from.
struct Source {
  const sdk::Document& document;
  const govreport_report& report;
  const std::vector<Page>& pages;
  const Fonts& fonts;
  const Settings& settings;
};

sdk::Status write_pages(const sdk::Export& context,
                        const Source& source,
                        const PackagePlan& plan,
                        std::vector<Part>& parts) {
  const std::size_t count = source.pages.size();
  for (std::size_t i = 0; i < count; ++i) {
    const PagePlan& page = plan.pages[i];
    parts.push_back({page.content.path(), page_part(source.pages[i], page, plan, source.fonts)});
    GOVREPORT_SDK_TRY(context.progress(static_cast<std::uint32_t>(600 + 200 * (i + 1) / count)));
  }
  return GOVREPORT_OK;
}

void write_tags(const Source& source, const PackagePlan& plan, std::vector<Part>& parts) {
  if (!source.settings.tags) return;
  const TagNames& names = source.settings.tag_names;
  parts.push_back({plan.tags.path(), tags_part(plan, source.settings)});
  parts.push_back(
      {plan.tag_file.path(), tag_file_part(source.document, names, source.pages, plan)});
}

void write_attachment(const Source& source, const PackagePlan& plan, std::vector<Part>& parts) {
  if (!source.settings.attach) return;
  parts.push_back({plan.attachments.path(), attachments_part(plan, source.report)});
  parts.push_back({plan.attachment.path(), std::string(sdk::view(source.report.xml))});
}

std::vector<OutlineEntry> checked_outline(const sdk::Export& context,
                                          const Source& source,
                                          const PackagePlan& plan) {
  std::vector<OutlineEntry> outline = outline_of(source.document, source.pages, plan);
  if (outline.empty()) context.report(findings::no_outline);
  return outline;
}

/// A digest of all parts, that of OFD.xml as it is before it knows the digest.
std::string digest_of(const std::vector<Part>& parts) {
  Sha256 digest;
  for (const Part& part : parts) {
    digest.add(part.path + '\n' + sdk::integer(static_cast<std::int64_t>(part.bytes.size())) +
               '\n');
    digest.add(part.bytes);
  }
  return uuid_of(digest.finish());
}

/// The parts in the order of the package. OFD.xml, the first of them, is written last: it holds
/// the digest of the others.
sdk::Status write_parts(const sdk::Export& context,
                        const Source& source,
                        std::vector<Part>& parts) {
  const PackagePlan plan = plan_package(source.pages, source.fonts);
  const Settings& settings = source.settings;
  parts.push_back({plan.package.path(), package_part(source.document, settings, "", plan)});
  parts.push_back(
      {plan.document.path(),
       document_part(
           plan, settings, source.pages.front().area, checked_outline(context, source, plan))});
  parts.push_back({plan.resources.path(), resources_part(plan, source.fonts)});
  for (const auto& [face, font] : plan.fonts)
    parts.push_back({font.file.path(), std::string(source.fonts.at(face).program)});
  GOVREPORT_SDK_TRY(write_pages(context, source, plan, parts));
  write_tags(source, plan, parts);
  write_attachment(source, plan, parts);
  const std::string id = settings.doc_id.empty() ? digest_of(parts) : settings.doc_id;
  parts.front().bytes = package_part(source.document, settings, id, plan);
  return context.progress(850);
}

sdk::Status write_out(const sdk::Export& context, std::string_view bytes) {
  for (std::size_t done = 0; done < bytes.size(); done += portion) {
    const std::size_t permille = 900 + done * 100 / bytes.size();
    GOVREPORT_SDK_TRY(context.progress(static_cast<std::uint32_t>(permille)));
    GOVREPORT_SDK_TRY(context.write(bytes.substr(done, portion)));
  }
  return context.progress(1000);
}

sdk::Status zip_and_write(const sdk::Export& context,
                          const std::vector<Part>& parts,
                          Compression compression) {
  const Zipped zipped = zip(parts, compression);
  if (zipped.out_of_memory) return GOVREPORT_LIMIT;
  if (!zipped.fault.empty()) {
    context.report(findings::package, GOVREPORT_NONE, {{"reason", zipped.fault}});
    return GOVREPORT_INTERNAL;
  }
  return write_out(context, zipped.bytes);
}

}  // namespace

sdk::Status export_report(const sdk::Export& context) {
  Settings settings;
  GOVREPORT_SDK_TRY(read_settings(context, settings));
  const auto* const tree = context.extension<govreport_document>(GOVREPORT_EXTENSION_DOCUMENT);
  if (tree == nullptr) return missing(context, GOVREPORT_EXTENSION_DOCUMENT);
  const auto* const xml = context.extension<govreport_report>(GOVREPORT_EXTENSION_REPORT);
  if (xml == nullptr && settings.attach) return missing(context, GOVREPORT_EXTENSION_REPORT);

  std::vector<Page> pages;
  GOVREPORT_SDK_TRY(read_pages(context, pages));
  Fonts fonts;
  GOVREPORT_SDK_TRY(subset_fonts(context, pages, fonts));

  const sdk::Document document(tree);
  const govreport_report report = xml == nullptr ? govreport_report{} : sdk::copy_sized(xml);
  std::vector<Part> parts;
  GOVREPORT_SDK_TRY(write_parts(context, {document, report, pages, fonts, settings}, parts));
  return zip_and_write(context, parts, settings.compression);
}

}  // namespace govreport::ofd
