#include "readers/docx_reader.hpp"

#include "base/ascii.hpp"
#include "readers/document_reader.hpp"
#include "readers/docx_document.hpp"
#include "readers/ooxml.hpp"

namespace govreport::internal {
namespace {

Error refused(std::string_view id, const std::string& file) {
  return {ErrorCode::unsupported, std::string(id), {}, {.file = file}};
}

bool is_of_wps(const std::string& file) {
  const std::string name = small_letters(file);
  return name.ends_with(".wps") || name.ends_with(".wpt");
}

std::optional<Error> refuse_bytes(std::string_view bytes, const std::string& file) {
  switch (kind_of_bytes(bytes)) {
    case OfficeFile::package:
      return std::nullopt;
    case OfficeFile::compound:
      return refused(is_of_wps(file) ? "docx.wps" : "docx.doc", file);
    case OfficeFile::encrypted:
      return refused("docx.encrypted", file);
    default:
      return refused(bytes.starts_with("{\\rtf") ? "docx.rtf" : "docx.no-document", file);
  }
}

std::optional<Error> refuse_package(ZipArchive& package, const std::string& file) {
  const Result<OfficeFile> kind = kind_of_package(package);
  if (!kind) return kind.error();
  switch (*kind) {
    case OfficeFile::text:
      return std::nullopt;
    case OfficeFile::open_document:
      return refused("docx.odt", file);
    case OfficeFile::with_macros:
      return refused("docx.macros", file);
    default:
      return refused("docx.no-document", file);
  }
}

/// Reads the part of this kind, if there is one, into `target`.
template <class Target>
Result<void> read_part(OoxmlPackage& package,
                       const Relationships& parts,
                       std::string_view kind,
                       Target& target) {
  const Relationship* const part = find_kind(parts, kind);
  if (part == nullptr) return {};
  const auto document = package.parse(part->part);
  if (!document) return document.error();
  target.read(document->root());
  return {};
}

Result<SourceDocument> lines_of_package(OoxmlPackage& package,
                                        const std::string& file,
                                        ReaderFindings& findings) {
  const auto roots = package.relationships_of("");
  if (!roots) return roots.error();
  const Relationship* const main = find_kind(*roots, "officeDocument");
  if (main == nullptr) return refused("docx.no-document", file);
  const auto parts = package.relationships_of(main->part);
  if (!parts) return parts.error();
  DocxStyles styles;
  GOVREPORT_TRY(read_part(package, *parts, "styles", styles));
  DocxNumbering numbering;
  GOVREPORT_TRY(read_part(package, *parts, "numbering", numbering));
  const auto document = package.parse(main->part);
  if (!document) return document.error();
  return lines_of_document(document->root(), styles, numbering, file, findings);
}

}  // namespace

Result<ReadReport> read_docx(std::string_view bytes,
                             const FormLibrary& library,
                             const ReadRequest& request,
                             Findings& findings) {
  if (auto refusal = refuse_bytes(bytes, request.file)) return *std::move(refusal);
  Result<ZipArchive> archive = ZipArchive::open(bytes, request.file, {});
  if (!archive) return std::move(archive).error();
  if (auto refusal = refuse_package(*archive, request.file)) return *std::move(refusal);
  OoxmlPackage package(*std::move(archive), request.file);
  ReaderFindings about_file(request.file, findings);
  const auto document = lines_of_package(package, request.file, about_file);
  if (!document) return document.error();
  return read_document(*document, library, request, findings);
}

}  // namespace govreport::internal
