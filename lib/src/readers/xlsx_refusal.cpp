#include "readers/xlsx_refusal.hpp"

#include "base/ascii.hpp"
#include "readers/ooxml.hpp"

namespace govreport::internal {
namespace {

Error refused(std::string_view id, const std::string& file) {
  return {ErrorCode::unsupported, std::string(id), {}, {.file = file}};
}

bool is_of_wps(const std::string& file) {
  const std::string name = small_letters(file);
  return name.ends_with(".et") || name.ends_with(".ett");
}

}  // namespace

std::optional<Error> refuse_bytes(std::string_view bytes, const std::string& file) {
  switch (kind_of_bytes(bytes)) {
    case OfficeFile::package:
      return std::nullopt;
    case OfficeFile::encrypted:
      return refused("xlsx.encrypted", file);
    case OfficeFile::compound:
      return refused(is_of_wps(file) ? "xlsx.et" : "xlsx.xls", file);
    default:
      return refused("xlsx.no-workbook", file);
  }
}

std::optional<Error> refuse_package(ZipArchive& package, const std::string& file) {
  const Result<OfficeFile> kind = kind_of_package(package);
  if (!kind) return kind.error();
  switch (*kind) {
    case OfficeFile::workbook:
      return std::nullopt;
    case OfficeFile::open_document:
      return refused("xlsx.ods", file);
    case OfficeFile::binary_workbook:
      return refused("xlsx.xlsb", file);
    case OfficeFile::with_macros:
      return refused("xlsx.macros", file);
    default:
      return refused("xlsx.no-workbook", file);
  }
}

}  // namespace govreport::internal
