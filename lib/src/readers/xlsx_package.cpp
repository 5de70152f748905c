#include "readers/xlsx_package.hpp"

#include "readers/ooxml.hpp"
#include "readers/xlsx_parts.hpp"
#include "readers/xlsx_refusal.hpp"

#include <algorithm>
#include <set>

namespace govreport::internal {
namespace {

/// How often `mark` begins an element's name in the part: a bound on what parsing it would make.
std::size_t count_of(std::string_view part, std::string_view mark) {
  std::size_t count = 0;
  for (std::size_t at = part.find(mark); at != std::string_view::npos;
       at = part.find(mark, at + mark.size())) {
    const std::size_t after = at + mark.size();
    if (after < part.size() &&
        std::string_view(" />\t\r\n").find(part[after]) != std::string_view::npos)
      ++count;
  }
  return count;
}

class PackageReader {
 public:
  PackageReader(OoxmlPackage package, std::string file)
      : package_(std::move(package)), file_(std::move(file)) {}

  Result<XlsxWorkbook> read() {
    const auto roots = package_.relationships_of("");
    if (!roots) return roots.error();
    const Relationship* const main = find_kind(*roots, "officeDocument");
    if (main == nullptr) return error(ErrorCode::malformed, "xlsx.no-workbook-part");
    const auto own = package_.relationships_of(main->part);
    if (!own) return own.error();
    GOVREPORT_TRY(read_tables(*own));
    const auto document = parse(main->part);
    if (!document) return document.error();
    GOVREPORT_TRY(read_sheets(document->root(), *own));
    read_names(document->root());
    GOVREPORT_TRY(read_own_properties(*roots));
    return std::move(workbook_);
  }

 private:
  Error error(ErrorCode code, std::string_view id) const {
    return {code, std::string(id), {}, {.file = file_}};
  }

  Result<XmlDocument> parse(const std::string& part) {
    const Result<std::string> bytes = package_.read(part);
    if (!bytes) return bytes.error();
    GOVREPORT_TRY(check_size(*bytes));
    return XmlDocument::parse(*bytes, file_ + "!" + part);
  }

  Result<void> check_size(std::string_view part) {
    const XlsxLimits limits;
    rows_ += count_of(part, "row");
    cells_ += std::max(count_of(part, "<c"), count_of(part, ":c"));
    if (rows_ > limits.rows || cells_ > limits.cells)
      return Error{ErrorCode::limit,
                   "xlsx.too-large",
                   {{"rows", std::to_string(limits.rows)}, {"cells", std::to_string(limits.cells)}},
                   {.file = file_}};
    return {};
  }

  Result<void> read_tables(const Relationships& own) {
    if (const Relationship* const strings = find_kind(own, "sharedStrings")) {
      const auto document = parse(strings->part);
      if (!document) return document.error();
      tables_.strings = read_strings(document->root());
    }
    if (const Relationship* const styles = find_kind(own, "styles")) {
      const auto document = parse(styles->part);
      if (!document) return document.error();
      tables_.formats = read_formats(document->root());
    }
    return {};
  }

  Result<void> read_sheets(const XmlElement& root, const Relationships& own) {
    for (const XmlElement& list : children_named(root, "sheets")) {
      for (const XmlElement& each : children_named(list, "sheet")) {
        XlsxSheet& sheet = workbook_.sheets.emplace_back();
        sheet.name = each.attribute("name");
        const std::string_view state = each.attribute("state");
        sheet.is_hidden = !state.empty() && state != "visible";
        const auto part = own.find(relationship_id(each));
        if (part == own.end() || part->second.kind != "worksheet") continue;
        const auto document = parse(part->second.part);
        if (!document) return document.error();
        read_sheet(document->root(), tables_, sheet);
      }
    }
    if (workbook_.sheets.empty()) return error(ErrorCode::malformed, "xlsx.no-workbook-part");
    return {};
  }

  static std::string_view relationship_id(const XmlElement& sheet) {
    for (const XmlAttribute& attribute : sheet.attributes())
      if (attribute.name.find(':') != std::string_view::npos && local_name(attribute.name) == "id")
        return attribute.value;
    return {};
  }

  /// Names of the whole workbook come first; one that several sheets have, as copies of a sheet do,
  /// says nothing.
  void read_names(const XmlElement& root) {
    std::map<std::string, std::vector<XlsxName>> local;
    std::set<std::string> global;
    for (const XmlElement& list : children_named(root, "definedNames")) {
      for (const XmlElement& each : children_named(list, "definedName")) {
        XlsxName name{std::string(each.attribute("name")), place_of(each.text())};
        if (each.has("localSheetId")) {
          local[name.name].push_back(std::move(name));
        } else if (global.insert(name.name).second) {
          workbook_.names.push_back(std::move(name));
        }
      }
    }
    for (auto& [name, owners] : local)
      if (owners.size() == 1 && !global.contains(name))
        workbook_.names.push_back(std::move(owners.front()));
  }

  std::optional<XlsxPlace> place_of(std::string_view formula) const {
    const XlsxReference reference = split_reference(formula);
    const auto at = to_address(reference.cells.substr(0, reference.cells.find(':')));
    const auto sheet = std::find_if(
        workbook_.sheets.begin(), workbook_.sheets.end(), [&reference](const XlsxSheet& each) {
          return each.name == reference.sheet;
        });
    if (!at || sheet == workbook_.sheets.end()) return std::nullopt;
    return XlsxPlace{static_cast<std::uint32_t>(sheet - workbook_.sheets.begin()), *at};
  }

  Result<void> read_own_properties(const Relationships& roots) {
    const Relationship* const part = find_kind(roots, "custom-properties");
    if (part == nullptr || !package_.has(part->part)) return {};
    const auto document = parse(part->part);
    if (!document) return document.error();
    workbook_.properties = read_properties(document->root());
    return {};
  }

  OoxmlPackage package_;
  std::string file_;
  XlsxTables tables_;
  XlsxWorkbook workbook_;
  std::size_t rows_ = 0;
  std::size_t cells_ = 0;
};

}  // namespace

Result<XlsxWorkbook> read_xlsx_package(std::string_view bytes, const std::string& file) {
  if (auto refusal = refuse_bytes(bytes, file)) return *std::move(refusal);
  Result<ZipArchive> package = ZipArchive::open(bytes, file, {});
  if (!package) return std::move(package).error();
  if (auto refusal = refuse_package(*package, file)) return *std::move(refusal);
  return PackageReader(OoxmlPackage(*std::move(package), file), file).read();
}

}  // namespace govreport::internal
