/// Packages of parts that name each other (ECMA-376-2): what workbooks and text documents share.
#pragma once

#include "base/xml.hpp"
#include "base/zip.hpp"
#include "govreport/result.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// An element's or attribute's name without the prefix of its namespace: programs differ in those.
std::string_view local_name(std::string_view name);

/// The children called `name`, whatever their prefix.
std::vector<XmlElement> children_named(const XmlElement& parent, std::string_view name);

/// The first of them.
std::optional<XmlElement> child_named(const XmlElement& parent, std::string_view name);

/// The attribute called `name`, whatever its prefix; nullopt where it is not there.
std::optional<std::string_view> attribute_named(const XmlElement& element, std::string_view name);

/// A part named by another (9.3).
struct Relationship {
  std::string kind;  ///< the last word of its type: "worksheet"
  std::string part;  ///< path in the package
};
using Relationships = std::map<std::string, Relationship, std::less<>>;  // by id

/// The first of this kind, or null.
const Relationship* find_kind(const Relationships& all, std::string_view kind);

class OoxmlPackage {
 public:
  OoxmlPackage(ZipArchive package, std::string file)
      : package_(std::move(package)), file_(std::move(file)) {}

  bool has(const std::string& part) const { return package_.has(part); }
  Result<std::string> read(const std::string& part) { return package_.read(part); }
  Result<XmlDocument> parse(const std::string& part);
  /// The parts that `part` names, those outside the package left out; none where it has no list of
  /// them. `part` "": the package itself.
  Result<Relationships> relationships_of(const std::string& part);

 private:
  ZipArchive package_;
  std::string file_;
};

/// What a file of an office program is, before any of it is parsed.
enum class OfficeFile {
  other,
  compound,         ///< of the old formats ([MS-CFB])
  encrypted,        ///< compound too: a package behind a password
  package,          ///< a zip archive of no kind below
  open_document,    ///< .ods, .odt
  binary_workbook,  ///< .xlsb
  with_macros,
  workbook,
  text
};

/// By the first bytes alone: other, compound, encrypted, or package.
OfficeFile kind_of_bytes(std::string_view bytes);

/// By the parts and what [Content_Types].xml says of them. Errors: as ZipArchive::read.
Result<OfficeFile> kind_of_package(ZipArchive& package);

}  // namespace govreport::internal
