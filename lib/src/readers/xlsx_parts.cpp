#include "readers/xlsx_parts.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "readers/xlsx_number.hpp"

namespace govreport::internal {
namespace {

void add_text(const XmlElement& element, std::string& out) {
  for (const XmlElement& child : element.children()) {
    const std::string_view name = local_name(child.name());
    if (name == "t") out += child.text();
    if (name == "r") add_text(child, out);
  }
}

/// The formats that need no entry of their own (ECMA-376-1, 18.8.30).
std::map<std::string, std::string, std::less<>> known_formats() {
  return {{"1", "0"}, {"2", "0.00"}};
}

}  // namespace

std::string undo_escapes(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const bool escape = rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_';
    const auto code = escape ? parse_number<std::uint32_t>(rest.substr(2, 4), 16) : std::nullopt;
    const char32_t character = code.value_or(0);
    if (!code || (character >= 0xD800 && character <= 0xDFFF)) {
      result += text[i];
      continue;
    }
    if (!is_forbidden_control(character) && character != '\r') append_utf8(result, character);
    i += 6;
  }
  std::erase(result, '\r');
  return result;
}

std::string rich_text(const XmlElement& item) {
  std::string text;
  add_text(item, text);
  return undo_escapes(text);
}

std::vector<std::string> read_strings(const XmlElement& root) {
  std::vector<std::string> strings;
  for (const XmlElement& item : children_named(root, "si"))
    strings.push_back(rich_text(item));
  return strings;
}

std::vector<NumberFormat> read_formats(const XmlElement& root) {
  auto codes = known_formats();
  for (const XmlElement& list : children_named(root, "numFmts")) {
    for (const XmlElement& format : children_named(list, "numFmt"))
      codes[std::string(format.attribute("numFmtId"))] = format.attribute("formatCode");
  }
  std::vector<NumberFormat> formats;
  for (const XmlElement& list : children_named(root, "cellXfs")) {
    for (const XmlElement& format : children_named(list, "xf")) {
      const auto code = codes.find(format.attribute("numFmtId"));
      formats.push_back(code == codes.end() ? NumberFormat() : parse_number_format(code->second));
    }
  }
  return formats;
}

std::map<std::string, std::string> read_properties(const XmlElement& root) {
  std::map<std::string, std::string> properties;
  for (const XmlElement& property : children_named(root, "property")) {
    for (const XmlElement& value : property.children())
      properties[std::string(property.attribute("name"))] = value.text();
  }
  return properties;
}

// ---- worksheets --------------------------------------------------------------------------------

namespace {

class SheetReader {
 public:
  SheetReader(const XlsxTables& tables, XlsxSheet& sheet) : tables_(tables), sheet_(sheet) {}

  void read(const XmlElement& root) {
    for (const XmlElement& data : children_named(root, "sheetData")) {
      for (const XmlElement& row : children_named(data, "row"))
        read_row(row);
    }
  }

 private:
  /// A row or a cell without a place of its own follows the one before (18.3.1.4, 18.3.1.73).
  void read_row(const XmlElement& element) {
    const auto number = parse_number<std::uint32_t>(element.attribute("r"));
    next_.row = number && *number > 0 ? *number - 1 : next_.row;
    next_.column = 0;
    const std::string_view hidden = element.attribute("hidden");
    const bool is_hidden = hidden == "1" || hidden == "true";
    for (const XmlElement& cell : children_named(element, "c")) {
      read_cell(cell);
      if (is_hidden && sheet_.find(at_) != nullptr) sheet_.hidden_rows.insert(at_.row);
    }
    ++next_.row;
  }

  void read_cell(const XmlElement& element) {
    at_ = to_address(element.attribute("r")).value_or(next_);
    next_.column = at_.column + 1;
    XlsxCell cell;
    std::string value;
    for (const XmlElement& child : element.children()) {
      const std::string_view name = local_name(child.name());
      if (name == "v") value = child.text();
      if (name == "is") value = rich_text(child);
      if (name == "f") read_formula(child, cell);
    }
    set_value(element.attribute("t"), std::move(value), cell);
    const auto format = parse_number<std::uint32_t>(element.attribute("s"));
    if (format && *format < tables_.formats.size()) {
      cell.decimals = tables_.formats[*format].decimals;
      cell.unit = tables_.formats[*format].unit;
    }
    if (cell.kind != XlsxKind::blank || cell.has_formula) sheet_.cells[at_] = std::move(cell);
  }

  void set_value(std::string_view type, std::string value, XlsxCell& cell) const {
    if (type == "s") {
      const auto index = parse_number<std::uint32_t>(value);
      if (!index || *index >= tables_.strings.size()) return;
      set_text(tables_.strings[*index], cell);
    } else if (type == "str" || type == "d") {
      set_text(undo_escapes(value), cell);
    } else if (type == "inlineStr") {
      set_text(std::move(value), cell);
    } else if (!value.empty()) {
      cell.kind = type == "b"   ? XlsxKind::boolean
                  : type == "e" ? XlsxKind::error
                                : XlsxKind::number;
      cell.text = std::move(value);
    }
  }

  static void set_text(std::string text, XlsxCell& cell) {
    if (text.empty()) return;
    cell.kind = XlsxKind::text;
    cell.text = std::move(text);
  }

  /// A shared formula is written once, and named by its number everywhere else (18.3.1.40).
  void read_formula(const XmlElement& element, XlsxCell& cell) {
    cell.has_formula = true;
    cell.formula = element.text();
    if (element.attribute("t") != "shared") return;
    const std::string group(element.attribute("si"));
    if (!cell.formula.empty()) {
      shared_[group] = {at_, cell.formula};
      return;
    }
    const auto known = shared_.find(group);
    if (known == shared_.end()) return;
    const auto& [master, formula] = known->second;
    cell.formula = formula;
    cell.row_shift = std::int64_t{at_.row} - master.row;
    cell.column_shift = std::int64_t{at_.column} - master.column;
  }

  const XlsxTables& tables_;
  XlsxSheet& sheet_;
  XlsxAddress next_;
  XlsxAddress at_;
  std::map<std::string, std::pair<XlsxAddress, std::string>> shared_;
};

}  // namespace

void read_sheet(const XmlElement& root, const XlsxTables& tables, XlsxSheet& sheet) {
  SheetReader(tables, sheet).read(root);
}

}  // namespace govreport::internal
