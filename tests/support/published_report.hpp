/// A report as it is published: as text with tabs, as a web page, as a text document. Small
/// writers, for tests that read them back.
#pragma once

#include "document/document.hpp"
#include "form/model.hpp"
#include "govreport/report.hpp"
#include "zip_folder.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace govreport::test {

/// What a table's cell shows: a label, or a value with its note in brackets.
inline std::string shown(const govreport_cell& cell, const Report& report) {
  const Value* const value = report.find(std::string(internal::view(cell.id)));
  if (cell.role != GOVREPORT_ROLE_DATA) return std::string(internal::view(cell.text));
  if (value == nullptr) return {};
  return value->as_text() + (value->note().empty() ? "" : "（" + value->note() + "）");
}

inline std::string xml_text(std::string_view words) {
  std::string text;
  for (const char c : words)
    text += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
  return text;
}

/// Goes through a report from top to bottom; what writes it down is derived from this.
class PublishedReport {
 public:
  PublishedReport(const internal::FormModel& form, const Report& report)
      : form_(form), report_(report), document_(internal::bind(form, report, unrelated_)) {}
  PublishedReport(const PublishedReport&) = delete;
  PublishedReport& operator=(const PublishedReport&) = delete;
  PublishedReport(PublishedReport&&) = delete;
  PublishedReport& operator=(PublishedReport&&) = delete;
  virtual ~PublishedReport() = default;

 protected:
  /// `level` 0: running text; 1: the title; 2: a section's heading; further down, headings inside.
  virtual void words(int level, const std::string& text) = 0;
  virtual void begin_table() = 0;
  virtual void begin_row() = 0;
  virtual void cell(const govreport_cell& cell, const std::string& text) = 0;
  /// A slot that a cell above reaches down to; `columns` as it has.
  virtual void covered(std::uint32_t /*columns*/) {}
  virtual void end_row() = 0;
  virtual void end_table() = 0;

  void write() {
    words(1, report_.title.empty() ? title() : report_.title);
    blocks(report_.preamble);
    for (const SectionText& each : report_.sections) {
      const internal::SectionSpec& section = *form_.section(each.id);
      words(2, each.heading.empty() ? section.full_heading() : each.heading);
      if (section.table) table(*section.table);
      blocks(each.blocks);
    }
    if (!report_.signature.empty()) words(0, report_.signature);
    if (!report_.date.empty()) words(0, report_.date);
  }

 private:
  std::string title() const {
    std::string text = form_.report_title.text;
    text.replace(text.find("{body}"), 6, report_.body);
    text.replace(text.find("{year}"), 6, std::to_string(report_.year));
    return text;
  }

  void blocks(const std::vector<Block>& all) {
    for (const Block& block : all)
      words(block.kind == BlockKind::heading ? block.level + 1 : 0, block.text);
  }

  void table(std::uint32_t index) {
    begin_table();
    std::vector<const govreport_cell*> cells;
    std::uint32_t rows = 0;
    for (const govreport_cell& each : document_.cells) {
      if (each.table != index) continue;
      cells.push_back(&each);
      rows = std::max(rows, each.row + each.row_span);
    }
    for (std::uint32_t row = 0; row < rows; ++row)
      write_row(cells, row);
    end_table();
  }

  void write_row(const std::vector<const govreport_cell*>& cells, std::uint32_t row) {
    std::vector<const govreport_cell*> here;
    for (const govreport_cell* each : cells)
      if (each->row <= row && row < each->row + each->row_span) here.push_back(each);
    std::sort(here.begin(), here.end(), [](const auto* a, const auto* b) {
      return a->column < b->column;
    });
    begin_row();
    for (const govreport_cell* each : here) {
      if (each->row == row)
        cell(*each, shown(*each, report_));
      else
        covered(each->column_span);
    }
    end_row();
  }

  const internal::FormModel& form_;
  const Report& report_;
  Findings unrelated_;
  internal::Document document_;
};

/// Tables by tabs, a field for each slot of the grid.
class PublishedText : PublishedReport {
 public:
  static std::string of(const internal::FormModel& form, const Report& report) {
    PublishedText text(form, report);
    text.write();
    return std::move(text.out_);
  }

 private:
  using PublishedReport::PublishedReport;
  void words(int level, const std::string& text) override {
    if (level > 0) out_ += std::string(static_cast<std::size_t>(std::min(level, 6)), '#') + " ";
    out_ += text + "\n\n";
  }
  void begin_table() override {}
  void begin_row() override { fields_.clear(); }
  void cell(const govreport_cell& cell, const std::string& text) override {
    fields_.push_back(text);
    covered(cell.column_span - 1);
  }
  void covered(std::uint32_t columns) override { fields_.resize(fields_.size() + columns); }
  void end_row() override {
    for (std::size_t i = 0; i < fields_.size(); ++i)
      out_ += (i == 0 ? "" : "\t") + fields_[i];
    out_ += '\n';
  }
  void end_table() override { out_ += '\n'; }

  std::string out_;
  std::vector<std::string> fields_;
};

/// How a site marks its pages up.
struct PageLook {
  bool header_cells = false;   ///< th and thead; else all cells are td
  bool layout_table = false;   ///< the article is a cell of a table that holds the page
  bool bold_headings = false;  ///< in paragraphs; else they are h1 to h6
};

/// The article in a page with something around it.
class PublishedPage : PublishedReport {
 public:
  static std::string of(const internal::FormModel& form,
                        const Report& report,
                        std::string_view encoding,
                        const PageLook& look = {}) {
    PublishedPage page(form, report);
    page.look_ = look;
    page.write();
    if (look.layout_table)
      page.out_ = "<table><tr><td><a href=\"/list\">公开目录</a></td><td>\n" + page.out_ +
                  "</td></tr></table>\n";
    return "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"" + std::string(encoding) +
           "\">\n</head>\n<body>\n<ul><li><a href=\"/\">首页</a></li></ul>\n<div>\n" + page.out_ +
           "</div>\n<p>主办单位：办公室</p>\n</body>\n</html>\n";
  }

 private:
  using PublishedReport::PublishedReport;
  void words(int level, const std::string& text) override {
    if (level > 0 && look_.bold_headings) {
      out_ += "<p><strong>" + xml_text(text) + "</strong></p>\n";
      return;
    }
    const std::string tag = level == 0 ? "p" : "h" + std::to_string(std::min(level, 6));
    out_ += "<" + tag + ">" + xml_text(text) + "</" + tag + ">\n";
  }
  void begin_table() override {
    out_ += look_.header_cells ? "<table>\n<thead>\n" : "<table>\n";
    is_in_head_ = look_.header_cells;
  }
  void begin_row() override {
    row_.clear();
    row_has_data_ = false;
  }
  void cell(const govreport_cell& cell, const std::string& text) override {
    const bool is_data = cell.role == GOVREPORT_ROLE_DATA;
    row_has_data_ = row_has_data_ || is_data;
    const std::string tag = look_.header_cells && !is_data ? "th" : "td";
    row_ += "<" + tag;
    if (cell.row_span > 1) row_ += " rowspan=\"" + std::to_string(cell.row_span) + "\"";
    if (cell.column_span > 1) row_ += " colspan=\"" + std::to_string(cell.column_span) + "\"";
    row_ += ">" + xml_text(text) + "</" + tag + ">";
  }
  void end_row() override {
    if (is_in_head_ && row_has_data_) end_head();
    out_ += "<tr>" + row_ + "</tr>\n";
  }
  void end_table() override { out_ += look_.header_cells ? "</tbody>\n</table>\n" : "</table>\n"; }
  void end_head() {
    out_ += "</thead>\n<tbody>\n";
    is_in_head_ = false;
  }

  PageLook look_;
  std::string out_;
  std::string row_;
  bool row_has_data_ = false;
  bool is_in_head_ = false;
};

/// A package of the parts a text document cannot do without.
class PublishedDocx : PublishedReport {
 public:
  static std::string of(const internal::FormModel& form, const Report& report) {
    PublishedDocx document(form, report);
    document.write();
    constexpr const char* head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    return zip_of(
        {{"[Content_Types].xml",
          std::string(head) +
              "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              "<Default Extension=\"rels\" "
              "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              "<Override PartName=\"/word/document.xml\" "
              "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml."
              "document.main+xml\"/></Types>"},
         {"_rels/.rels",
          std::string(head) +
              "<Relationships "
              "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              "<Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
              "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
         {"word/document.xml",
          std::string(head) +
              "<w:document "
              "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
              "main\"><w:body>\n" +
              document.out_ + "</w:body></w:document>\n"}});
  }

 private:
  using PublishedReport::PublishedReport;
  void words(int level, const std::string& text) override {
    const std::string outline =
        "<w:pPr><w:outlineLvl w:val=\"" + std::to_string(std::min(level, 6) - 1) + "\"/></w:pPr>";
    out_ += "<w:p>" + (level == 0 ? "" : outline) + "<w:r><w:t xml:space=\"preserve\">" +
            xml_text(text) + "</w:t></w:r></w:p>\n";
  }
  void begin_table() override { out_ += "<w:tbl>\n"; }
  void begin_row() override { out_ += "<w:tr>"; }
  void cell(const govreport_cell& cell, const std::string& text) override {
    const std::string merge = cell.row_span > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
    add_cell(cell.column_span, merge, xml_text(text));
  }
  void covered(std::uint32_t columns) override { add_cell(columns, "<w:vMerge/>", ""); }
  void end_row() override { out_ += "</w:tr>\n"; }
  void end_table() override { out_ += "</w:tbl>\n"; }

  void add_cell(std::uint32_t columns, const std::string& merge, const std::string& text) {
    out_ += "<w:tc><w:tcPr><w:gridSpan w:val=\"" + std::to_string(columns) + "\"/>" + merge +
            "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
  }

  std::string out_;
};

}  // namespace govreport::test
