#include "readers/docx_document.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "readers/cell_shape.hpp"
#include "readers/docx_paragraph.hpp"
#include "readers/ooxml.hpp"

#include <algorithm>
#include <array>

namespace govreport::internal {
namespace {

constexpr auto wrappers =
    std::to_array<std::string_view>({"sdt", "sdtContent", "customXml", "ins", "moveTo"});

constexpr int deepest = 64;

bool is_wrapper(std::string_view name) {
  return std::find(wrappers.begin(), wrappers.end(), name) != wrappers.end();
}

/// The children called `name`, those in wrappers too.
void collect(const XmlElement& parent,
             std::string_view name,
             int depth,
             std::vector<XmlElement>& found) {
  for (const XmlElement& child : parent.children()) {
    const std::string_view own = local_name(child.name());
    if (own == name)
      found.push_back(child);
    else if (is_wrapper(own) && depth < deepest)
      collect(child, name, depth + 1, found);
  }
}

std::vector<XmlElement> all_named(const XmlElement& parent, std::string_view name) {
  std::vector<XmlElement> found;
  collect(parent, name, 0, found);
  return found;
}

bool is_of_one_cell(const XmlElement& table) {
  const std::vector<XmlElement> rows = all_named(table, "tr");
  return rows.size() == 1 && all_named(rows[0], "tc").size() == 1;
}

std::uint32_t number_in(const std::optional<XmlElement>& element) {
  const auto value = element ? attribute_named(*element, "val") : std::nullopt;
  return value ? parse_number<std::uint32_t>(*value).value_or(0) : 0;
}

/// Reached by a cell above (17.4.84) or to the left (17.4.22)?
bool continues(const XmlElement& properties) {
  for (const std::string_view merge : {"vMerge", "hMerge"}) {
    const auto element = child_named(properties, merge);
    if (element && attribute_named(*element, "val").value_or("continue") != "restart") return true;
  }
  return false;
}

class DocumentWalker {
 public:
  DocumentWalker(const DocxStyles& styles, DocxNumbering& numbering, ReaderFindings& findings)
      : styles_(styles), numbering_(numbering), findings_(findings) {}

  void walk(const XmlElement& parent, int depth) {
    if (depth > deepest) is_too_deep_ = true;
    if (is_too_deep_) return;
    for (const XmlElement& child : parent.children()) {
      const std::string_view name = local_name(child.name());
      if (name == "p")
        add_paragraph(child, depth);
      else if (name == "tbl")
        read_table(child, depth);
      else if (is_wrapper(name))
        walk(child, depth + 1);
    }
  }

  bool is_too_deep() const { return is_too_deep_; }

  SourceDocument finish() {
    for (const auto& [code, count] : remarks_)
      findings_.add(Severity::note, code, "", 0, {{"count", std::to_string(count)}});
    return std::move(document_);
  }

 private:
  LineOrigin origin(std::uint32_t table = 0, std::uint32_t row = 0) const {
    return {static_cast<std::uint32_t>(document_.lines.size() + 1), table, row, 0};
  }

  struct Paragraph {
    DocxParagraph content;
    int depth = 0;
  };

  /// With its number, if it has one, at the beginning of its first line.
  Paragraph read(const XmlElement& element) {
    const auto properties = child_named(element, "pPr");
    const auto style = properties ? child_named(*properties, "pStyle") : std::nullopt;
    const std::string_view id = style ? attribute_named(*style, "val").value_or("") : "";
    Paragraph paragraph{read_paragraph(element, remarks_), 0};
    if (styles_.is_of_contents(id)) return {};
    const DocxParagraphLook look =
        styles_.look(id, properties ? read_paragraph_look(*properties) : DocxParagraphLook());
    paragraph.depth = heading_depth(look);
    if (look.list) add_number(look, paragraph.content.lines[0]);
    return paragraph;
  }

  void add_number(const DocxParagraphLook& look, std::vector<std::string>& first_line) {
    const bool is_blank = std::all_of(first_line.begin(),
                                      first_line.end(),
                                      [](const std::string& field) { return field.empty(); });
    const DocxNumber number =
        numbering_.next({*look.list, std::min(look.list_level.value_or(0), numbering_levels - 1)});
    if (!is_blank) first_line[0].insert(0, number.text);
    if (number.unknown_format.empty() || is_blank) return;
    findings_.add(Severity::warning,
                  "docx.number-format",
                  "",
                  static_cast<std::uint32_t>(document_.lines.size() + 1),
                  {{"format", number.unknown_format}, {"line", first_line[0]}});
  }

  void add_paragraph(const XmlElement& element, int depth) {
    const Paragraph paragraph = read(element);
    for (const std::vector<std::string>& fields : paragraph.content.lines)
      document_.add_fields(fields, paragraph.depth, Standing::text, origin());
    for (const XmlElement& box : paragraph.content.text_boxes)
      walk(box, depth + 1);
  }

  // ---- tables --------------------------------------------------------------------------------

  void read_table(const XmlElement& table, int depth) {
    if (is_of_one_cell(table)) {
      walk(all_named(all_named(table, "tr")[0], "tc")[0], depth + 1);
      return;
    }
    CellGrid grid;
    std::uint32_t number = 0;
    std::uint32_t row_number = 0;
    for (const XmlElement& row : all_named(table, "tr")) {
      ++row_number;
      if (is_deleted(row)) continue;
      const std::vector<XmlElement> cells = all_named(row, "tc");
      if (lays_out(cells)) {
        for (const XmlElement& cell : cells)
          walk(cell, depth + 1);
        continue;
      }
      if (number == 0) number = ++tables_;
      document_.add_row(
          grid.place(source_cells(row, cells)), Standing::text, origin(number, row_number));
    }
  }

  bool is_deleted(const XmlElement& row) {
    const auto properties = child_named(row, "trPr");
    const bool deleted = properties && child_named(*properties, "del");
    if (deleted) ++remarks_["docx.deleted"];
    return deleted;
  }

  bool lays_out(const std::vector<XmlElement>& cells) const {
    return std::any_of(cells.begin(), cells.end(), [this, &cells](const XmlElement& cell) {
      CellShape shape;
      measure(cell, shape, 0);
      return is_laid_out(shape, cells.size() == 1);
    });
  }

  void measure(const XmlElement& parent, CellShape& shape, int depth) const {
    if (depth > deepest) return;
    for (const XmlElement& child : parent.children()) {
      const std::string_view name = local_name(child.name());
      if (name == "tbl" && !is_of_one_cell(child)) shape.has_table = true;
      const std::size_t before = shape.characters;
      if (name == "t") shape.characters += count_codepoints(child.text());
      measure(child, shape, depth + 1);
      if (name == "p" && shape.characters > before) ++shape.lines;
    }
  }

  std::vector<SourceCell> source_cells(const XmlElement& row,
                                       const std::vector<XmlElement>& cells) {
    std::vector<SourceCell> result;
    if (const auto properties = child_named(row, "trPr"))
      if (const std::uint32_t skipped = number_in(child_named(*properties, "gridBefore")))
        result.push_back({"", 1, skipped, true});
    for (const XmlElement& cell : cells) {
      SourceCell& added = result.emplace_back();
      added.text = joined(lines_of(cell, 0));
      if (const auto properties = child_named(cell, "tcPr")) {
        added.columns = number_in(child_named(*properties, "gridSpan"));
        added.continues = continues(*properties);
      }
    }
    return result;
  }

  std::vector<std::string> lines_of(const XmlElement& parent, int depth) {
    std::vector<std::string> lines;
    if (depth > deepest) is_too_deep_ = true;
    if (is_too_deep_) return lines;
    for (const XmlElement& child : parent.children()) {
      const std::string_view name = local_name(child.name());
      const bool holds_more = name == "tbl" || name == "tr" || name == "tc" || is_wrapper(name);
      std::vector<std::string> more;
      if (name == "p") more = lines_of_paragraph(child, depth);
      if (holds_more) more = lines_of(child, depth + 1);
      lines.insert(lines.end(), more.begin(), more.end());
    }
    return lines;
  }

  std::vector<std::string> lines_of_paragraph(const XmlElement& paragraph, int depth) {
    std::vector<std::string> lines;
    const DocxParagraph content = read(paragraph).content;
    for (const auto& fields : content.lines)
      if (const std::string words = joined(fields); !trim(words).empty())
        lines.emplace_back(trim(words));
    for (const XmlElement& box : content.text_boxes) {
      const std::vector<std::string> more = lines_of(box, depth + 1);
      lines.insert(lines.end(), more.begin(), more.end());
    }
    return lines;
  }

  const DocxStyles& styles_;
  DocxNumbering& numbering_;
  ReaderFindings& findings_;
  SourceDocument document_;
  DocxRemarks remarks_;
  std::uint32_t tables_ = 0;
  bool is_too_deep_ = false;
};

}  // namespace

Result<SourceDocument> lines_of_document(const XmlElement& root,
                                         const DocxStyles& styles,
                                         DocxNumbering& numbering,
                                         const std::string& file,
                                         ReaderFindings& findings) {
  DocumentWalker walker(styles, numbering, findings);
  if (const auto body = child_named(root, "body")) walker.walk(*body, 0);
  if (walker.is_too_deep()) return Error{ErrorCode::limit, "docx.too-deep", {}, {.file = file}};
  SourceDocument document = walker.finish();
  GOVREPORT_TRY(document.check_size(file));
  return document;
}

}  // namespace govreport::internal
