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
#include "page_store.hpp"
#include "settings.hpp"
#include "tags.hpp"
#include "zip_file.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace govreport::ofd {
namespace {

/// How much is written between two looks at whether the caller wants to stop.
constexpr std::size_t portion = std::size_t{1} << 16;

/// What is gathered from the pages as they come.
struct Gathered {
  explicit Gathered(const sdk::Document& document) : headings(document) {}

  void add(const Page& page) {
    if (pages.extents().empty()) area = page.area;
    note_uses(page, uses);
    headings.add(page);
    pages.add(page);
  }

  PageStore pages;
  FaceUses uses;
  HeadingSpots headings;
  Box area;  ///< of the first page
};

/// All that the parts are made from.
struct Source {
  const sdk::Document& document;
  Gathered& gathered;
  const Fonts& fonts;
  const Settings& settings;
  const std::vector<Attachment>& attachments;
};

/// The package, and the digest of all its parts, that of OFD.xml as it is before it knows the
/// digest.
class Output {
 public:
  explicit Output(const Settings& settings)
      : package_(settings.compression), digested_(settings.doc_id.empty()) {}

  void add(const std::string& path, std::string_view bytes) {
    if (digested_) {
      digest_.add(path + '\n' + sdk::integer(static_cast<std::int64_t>(bytes.size())) + '\n');
      digest_.add(bytes);
    }
    package_.add(path, bytes);
  }
  /// The digest is used up.
  std::string id() { return uuid_of(digest_.finish()); }
  Package& package() { return package_; }

 private:
  Package package_;
  Sha256 digest_;
  bool digested_;
};

sdk::Status write_pages(const sdk::Export& context,
                        const Source& source,
                        const PackagePlan& plan,
                        ShownObjects& shown,
                        Output& output) {
  const std::size_t count = plan.pages.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Page page = source.gathered.pages.take(i);
    if (source.settings.tags) shown.add(page, plan.pages[i]);
    output.add(plan.pages[i].content.path(), page_part(page, plan.pages[i], plan, source.fonts));
    GOVREPORT_SDK_TRY(context.progress(static_cast<std::uint32_t>(600 + 200 * (i + 1) / count)));
  }
  return GOVREPORT_OK;
}

void write_tags(const Source& source,
                const PackagePlan& plan,
                const ShownObjects& shown,
                Output& output) {
  if (!source.settings.tags) return;
  output.add(plan.tags.path(), tags_part(plan, source.settings));
  output.add(plan.tag_file.path(),
             tag_file_part(source.document, source.settings.tag_names, shown));
}

void write_attachments(const Source& source, const PackagePlan& plan, Output& output) {
  if (source.attachments.empty()) return;
  output.add(plan.attachments.path(), attachments_part(source.attachments));
  for (const Attachment& each : source.attachments)
    output.add(each.place.path(), each.bytes);
}

std::vector<OutlineEntry> checked_outline(const sdk::Export& context,
                                          const Source& source,
                                          const PackagePlan& plan) {
  std::vector<OutlineEntry> outline = source.gathered.headings.outline(plan);
  if (outline.empty()) context.report(findings::no_outline);
  return outline;
}

/// The parts in the order of the package. OFD.xml, the first of them, is written anew at the end:
/// it holds the digest of the others.
sdk::Status write_parts(const sdk::Export& context, const Source& source, Output& output) {
  const PackagePlan plan = plan_package(source.gathered.pages, source.fonts);
  const Settings& settings = source.settings;
  output.add(plan.package.path(), package_part(source.document, settings, "", plan));
  output.add(plan.document.path(),
             document_part(plan,
                           settings,
                           source.gathered.area,
                           checked_outline(context, source, plan),
                           !source.attachments.empty()));
  output.add(plan.resources.path(), resources_part(plan, source.fonts));
  for (const auto& [face, font] : plan.fonts)
    output.add(font.file.path(), source.fonts.at(face).program);
  ShownObjects shown(source.document.nodes.size());
  GOVREPORT_SDK_TRY(write_pages(context, source, plan, shown, output));
  write_tags(source, plan, shown, output);
  write_attachments(source, plan, output);
  const std::string id = settings.doc_id.empty() ? output.id() : settings.doc_id;
  output.package().replace_first(package_part(source.document, settings, id, plan));
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

sdk::Status zip_and_write(const sdk::Export& context, Package package) {
  const Zipped zipped = std::move(package).zip();
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
  std::vector<Attachment> attachments;
  GOVREPORT_SDK_TRY(find_attachments(context, settings, attachments));

  const sdk::Document document(tree);
  Gathered gathered(document);
  GOVREPORT_SDK_TRY(read_pages(context, [&](const Page& page) { gathered.add(page); }));
  Fonts fonts;
  GOVREPORT_SDK_TRY(subset_fonts(context, gathered.uses, fonts));

  Output output(settings);
  GOVREPORT_SDK_TRY(
      write_parts(context, {document, gathered, fonts, settings, attachments}, output));
  return zip_and_write(context, std::move(output.package()));
}

}  // namespace govreport::ofd
