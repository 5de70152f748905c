#include "readers/ooxml.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";  // [MS-CFB] 2.2
constexpr std::string_view zip_file = "PK\x03\x04";

/// "xl" and "../docProps/a.xml" → "docProps/a.xml".
std::string resolved(std::string_view folder, std::string_view target) {
  std::string path;
  if (target.starts_with('/')) {
    target.remove_prefix(1);
  } else {
    path = folder;
  }
  while (!target.empty()) {
    const std::size_t slash = target.find('/');
    const std::string_view step = target.substr(0, slash);
    if (step == "..") {
      const std::size_t up = path.rfind('/');
      path.erase(up == std::string::npos ? 0 : up);
    } else if (step != ".") {
      if (!path.empty()) path += '/';
      path += step;
    }
    target = slash == std::string_view::npos ? std::string_view() : target.substr(slash + 1);
  }
  return path;
}

std::string_view folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash);
}

Relationships read_relationships(const XmlElement& root, std::string_view folder) {
  Relationships result;
  for (const XmlElement& each : children_named(root, "Relationship")) {
    if (each.attribute("TargetMode") == "External") continue;
    const std::string_view type = each.attribute("Type");
    result[std::string(each.attribute("Id"))] = {std::string(type.substr(type.rfind('/') + 1)),
                                                 resolved(folder, each.attribute("Target"))};
  }
  return result;
}

/// `name` as a compound file's directory has it: UTF-16, low byte first.
std::string in_directory(std::string_view name) {
  std::string wide;
  for (const char c : name)
    wide.append(1, c).append(1, '\0');
  return wide;
}

bool holds(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::vector<XmlElement> children_named(const XmlElement& parent, std::string_view name) {
  std::vector<XmlElement> all = parent.children();
  std::erase_if(all, [name](const XmlElement& each) { return local_name(each.name()) != name; });
  return all;
}

std::optional<XmlElement> child_named(const XmlElement& parent, std::string_view name) {
  for (const XmlElement& child : parent.children())
    if (local_name(child.name()) == name) return child;
  return std::nullopt;
}

std::optional<std::string_view> attribute_named(const XmlElement& element, std::string_view name) {
  for (const XmlAttribute& attribute : element.attributes())
    if (local_name(attribute.name) == name) return attribute.value;
  return std::nullopt;
}

const Relationship* find_kind(const Relationships& all, std::string_view kind) {
  const auto found = std::find_if(
      all.begin(), all.end(), [kind](const auto& each) { return each.second.kind == kind; });
  return found == all.end() ? nullptr : &found->second;
}

Result<XmlDocument> OoxmlPackage::parse(const std::string& part) {
  const Result<std::string> bytes = package_.read(part);
  if (!bytes) return bytes.error();
  return XmlDocument::parse(*bytes, file_ + "!" + part);
}

Result<Relationships> OoxmlPackage::relationships_of(const std::string& part) {
  const std::string_view folder = folder_of(part);
  std::string path(folder);
  path.append(path.empty() ? "_rels/" : "/_rels/");
  path.append(part.substr(folder.empty() ? 0 : folder.size() + 1)).append(".rels");
  if (!part.empty() && !package_.has(path)) return Relationships();
  const auto document = parse(path);
  if (!document) return document.error();
  return read_relationships(document->root(), folder);
}

OfficeFile kind_of_bytes(std::string_view bytes) {
  if (bytes.starts_with(zip_file)) return OfficeFile::package;
  if (!bytes.starts_with(compound_file)) return OfficeFile::other;
  return bytes.find(in_directory("EncryptedPackage")) == std::string_view::npos
             ? OfficeFile::compound
             : OfficeFile::encrypted;
}

Result<OfficeFile> kind_of_package(ZipArchive& package) {
  if (package.has("META-INF/manifest.xml") && package.has("content.xml"))
    return OfficeFile::open_document;
  if (package.has("xl/workbook.bin")) return OfficeFile::binary_workbook;
  if (package.has("xl/vbaProject.bin") || package.has("word/vbaProject.bin"))
    return OfficeFile::with_macros;
  if (!package.has("[Content_Types].xml")) return OfficeFile::package;
  Result<std::string> types = package.read("[Content_Types].xml");
  if (!types) return std::move(types).error();
  if (holds(*types, "macroEnabled") || holds(*types, "vbaProject")) return OfficeFile::with_macros;
  if (holds(*types, "spreadsheetml")) return OfficeFile::workbook;
  if (holds(*types, "wordprocessingml")) return OfficeFile::text;
  return OfficeFile::package;
}

}  // namespace govreport::internal
