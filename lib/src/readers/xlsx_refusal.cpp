#include "readers/xlsx_refusal.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";  // [MS-CFB] 2.2
constexpr std::string_view zip_file = "PK\x03\x04";

Error refused(std::string_view id, const std::string& file) {
  return {ErrorCode::unsupported, std::string(id), {}, {.file = file}};
}

/// `name` as a compound file's directory has it: UTF-16, low byte first.
std::string in_directory(std::string_view name) {
  std::string wide;
  for (const char c : name)
    wide.append(1, c).append(1, '\0');
  return wide;
}

bool ends_with(std::string_view file, std::string_view ending) {
  return small_letters(file).ends_with(ending);
}

Error refuse_compound(std::string_view bytes, const std::string& file) {
  if (bytes.find(in_directory("EncryptedPackage")) != std::string_view::npos)
    return refused("xlsx.encrypted", file);
  if (ends_with(file, ".et") || ends_with(file, ".ett")) return refused("xlsx.et", file);
  return refused("xlsx.xls", file);
}

}  // namespace

std::optional<Error> refuse_bytes(std::string_view bytes, const std::string& file) {
  if (bytes.starts_with(compound_file)) return refuse_compound(bytes, file);
  if (!bytes.starts_with(zip_file)) return refused("xlsx.no-workbook", file);
  return std::nullopt;
}

std::optional<Error> refuse_package(ZipArchive& package, const std::string& file) {
  if (package.has("META-INF/manifest.xml") && package.has("content.xml"))
    return refused("xlsx.ods", file);
  if (package.has("xl/workbook.bin")) return refused("xlsx.xlsb", file);
  if (package.has("xl/vbaProject.bin")) return refused("xlsx.macros", file);
  if (!package.has("[Content_Types].xml")) return refused("xlsx.no-workbook", file);
  Result<std::string> types = package.read("[Content_Types].xml");
  if (!types) return std::move(types).error();
  if (types->find("macroEnabled") != std::string::npos ||
      types->find("vbaProject") != std::string::npos)
    return refused("xlsx.macros", file);
  if (types->find("spreadsheetml") == std::string::npos) return refused("xlsx.no-workbook", file);
  return std::nullopt;
}

}  // namespace govreport::internal
