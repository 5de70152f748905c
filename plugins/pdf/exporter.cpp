#include "exporter.hpp"

#include "attachments.hpp"
#include "colour_profile.hpp"
#include "finding_codes.hpp"
#include "metadata.hpp"
#include "note_links.hpp"
#include "outline.hpp"
#include "packed_file.hpp"
#include "page_labels.hpp"
#include "page_painter.hpp"
#include "podofo_file.hpp"

#include <memory>

namespace govreport::pdf {
namespace {

// Packed, or to be read by eye.
std::unique_ptr<ObjectSink> make_file(const sdk::Export& host, bool compress, Deflater& deflater) {
  if (compress) return std::make_unique<PackedFile>(deflater);
  return std::make_unique<PodofoFile>([&host](std::string_view what) {
    host.report(finding_library, GOVREPORT_NONE, {{"what", what}});
  });
}

/// One export. The order of the steps is the order of the objects in the file.
class Exporter {
 public:
  Exporter(const sdk::Export& host, const sdk::Document& document, const Options& options)
      : host_(host),
        document_(document),
        options_(options),
        file_(make_file(host, options.compress, deflater_)),
        writer_(*file_, options.compress ? &deflater_ : nullptr) {}

  sdk::Status run() {
    GOVREPORT_SDK_TRY(read_pages(host_, document_, placed_));
    GOVREPORT_SDK_TRY(fonts_.embed(host_, placed_, writer_));
    GOVREPORT_SDK_TRY(host_.progress(700));
    const StructureTree tree(document_);
    draw_pages(tree);
    write_note_links(document_, tree, pages_, links_, writer_);
    write_pages();
    structure_ = write_structure(document_, tree, pages_, links_, writer_);
    GOVREPORT_SDK_TRY(host_.progress(800));
    outline_ = write_outline(document_, tree, pages_, structure_, writer_);
    write_catalogue();
    return finish();
  }

 private:
  void draw_pages(const StructureTree& tree) {
    const Paint with{fonts_, tree, sdk::view(document_.head.language)};
    for (const PlacedPage& placed : placed_) {
      DrawnPage page;
      page.placed = &placed;
      const std::string content = paint(placed, with, page.marks);
      page.object = writer_.allocate();
      page.content = writer_.put_stream(Dictionary(), content);
      pages_.push_back(std::move(page));
    }
  }

  void write_pages() {
    page_tree_ = writer_.allocate();
    const Reference resources = writer_.put(fonts_.resources());
    Array kids;
    for (const DrawnPage& page : pages_) {
      write_page(page, &page - pages_.data(), resources);
      kids.add(page.object);
    }
    Dictionary tree_root(Name{"Pages"});
    tree_root.set(Name{"Kids"}, kids)
        .set(Name{"Count"}, Integer{static_cast<std::int64_t>(pages_.size())});
    writer_.put(page_tree_, tree_root);
  }

  // Readers follow the structure from field to field (Tabs /S).        ISO 14289-1:2014, 7.18.3
  void write_page(const DrawnPage& drawn, std::int64_t index, Reference resources) {
    const PlacedPage& placed = *drawn.placed;
    Array box;
    box.add(Integer{0}).add(Integer{0}).add(Points{placed.width}).add(Points{placed.height});
    Dictionary page(Name{"Page"});
    page.set(Name{"Parent"}, page_tree_)
        .set(Name{"MediaBox"}, box)
        .set(Name{"Resources"}, resources)
        .set(Name{"Contents"}, drawn.content)
        .set(Name{"StructParents"}, Integer{index})
        .set(Name{"Tabs"}, Name{"S"});
    if (!drawn.annotations.empty()) page.set(Name{"Annots"}, drawn.annotations);
    writer_.put(drawn.object, page);
  }

  // The pages are black, which needs no profile to look right; PDF/A wants it said.
  // ISO 19005-3:2012, 6.2.3
  Dictionary output_intent() {
    Dictionary profile;
    profile.set(Name{"N"}, Integer{3});
    constexpr std::string_view condition = "sRGB IEC61966-2.1";
    Dictionary intent(Name{"OutputIntent"});
    intent.set(Name{"S"}, Name{"GTS_PDFA1"})
        .set(Name{"OutputConditionIdentifier"}, TextString{condition})
        .set(Name{"Info"}, TextString{condition})
        .set(Name{"DestOutputProfile"}, writer_.put_stream(profile, srgb_profile()));
    return intent;
  }

  Reference write_xmp() {
    Dictionary dictionary(Name{"Metadata"});
    dictionary.set(Name{"Subtype"}, Name{"XML"});
    return writer_.put_plain_stream(dictionary, xmp_packet(metadata_of(document_, options_)));
  }

  void write_catalogue() {
    Dictionary marked;
    marked.set(Name{"Marked"}, Boolean{true});
    Dictionary viewer;
    viewer.set(Name{"DisplayDocTitle"}, Boolean{true});
    Dictionary catalogue(Name{"Catalog"});
    catalogue.set(Name{"Pages"}, page_tree_)
        .set(Name{"Lang"}, ByteString{sdk::view(document_.head.language)})
        .set(Name{"MarkInfo"}, marked)
        .set(Name{"StructTreeRoot"}, structure_.root)
        .set(Name{"ViewerPreferences"}, viewer)
        .set(Name{"PageLabels"}, page_labels(placed_))
        .set(Name{"OutputIntents"}, Array().add(output_intent()))
        .set(Name{"Metadata"}, write_xmp());
    if (outline_)
      catalogue.set(Name{"Outlines"}, outline_).set(Name{"PageMode"}, Name{"UseOutlines"});
    attach_report(catalogue);
    catalogue_ = writer_.put(catalogue);
  }

  void attach_report(Dictionary& catalogue) {
    const auto* source = host_.extension<govreport_report>(GOVREPORT_EXTENSION_REPORT);
    if (!options_.attach || source == nullptr) return;
    const govreport_report report = sdk::copy_sized(source);
    set_attachment(report, write_attachment(report, options_, writer_), catalogue);
  }

  // Not a byte leaves before the file is whole.
  sdk::Status finish() {
    std::string bytes;
    const Dictionary info = info_dictionary(metadata_of(document_, options_));
    GOVREPORT_SDK_TRY(file_->finish(catalogue_, info, bytes));
    GOVREPORT_SDK_TRY(host_.progress(900));
    GOVREPORT_SDK_TRY(host_.write(bytes));
    return host_.progress(1000);
  }

  const sdk::Export& host_;
  const sdk::Document& document_;
  const Options& options_;
  Deflater deflater_;
  std::unique_ptr<ObjectSink> file_;
  Writer writer_;
  std::vector<PlacedPage> placed_;
  FontSet fonts_;
  std::vector<DrawnPage> pages_;
  std::vector<LinkAnnotation> links_;
  WrittenStructure structure_;
  Reference page_tree_;
  Reference outline_;
  Reference catalogue_;
};

sdk::Status export_report(const sdk::Export& host) {
  const auto* source = host.extension<govreport_document>(GOVREPORT_EXTENSION_DOCUMENT);
  if (source == nullptr) {
    host.report(sdk::finding_missing_extension,
                GOVREPORT_NONE,
                {{"extension", GOVREPORT_EXTENSION_DOCUMENT}});
    return GOVREPORT_UNSUPPORTED;
  }
  const sdk::Document document(source);
  Options options;
  GOVREPORT_SDK_TRY(read_options(host, document, options));
  return Exporter(host, document, options).run();
}

}  // namespace

govreport_status export_pdf(const govreport_host* host, const govreport_request* request) {
  return sdk::run(host, request, export_report);
}

}  // namespace govreport::pdf
