/// A report as a public body might publish it: a page of Markdown with pipe tables, every slot of
/// the prescribed grid filled, merged ones again and again.
#pragma once

#include "document/document.hpp"
#include "form/model.hpp"
#include "govreport/report.hpp"

#include <string>
#include <vector>

namespace govreport::test {

class PublishedText {
 public:
  static std::string of(const internal::FormModel& form, const Report& report) {
    return PublishedText(form, report).write();
  }

 private:
  PublishedText(const internal::FormModel& form, const Report& report)
      : form_(form), report_(report) {
    Findings unused;
    document_ = internal::bind(form, report, unused);
  }

  std::string write() {
    line("# " + filled(form_.report_title.text));
    add(report_.preamble);
    for (std::size_t i = 0; i < report_.sections.size(); ++i) {
      const internal::SectionSpec& section = form_.sections[i];
      line("## " + section.full_heading());
      if (section.table) add_table(document_.tables[*section.table]);
      add(report_.sections[i].blocks);
    }
    if (!report_.signature.empty()) line(report_.signature);
    if (!report_.date.empty()) line(report_.date);
    return out_;
  }

  void line(const std::string& words) { out_ += words + "\n\n"; }

  void add(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
      line((block.kind == BlockKind::heading ? "### " : "") + block.text);
  }

  std::string filled(std::string pattern) const {
    pattern.replace(pattern.find("{body}"), 6, report_.body);
    return pattern.replace(pattern.find("{year}"), 6, std::to_string(report_.year));
  }

  void add_table(const govreport_table& table) {
    std::vector<std::string> slots(std::size_t{table.rows} * table.columns);
    for (std::uint32_t i = 0; i < table.cells.count; ++i) {
      const govreport_cell& cell = document_.cells[table.cells.first + i];
      for (std::uint32_t row = cell.row; row < cell.row + cell.row_span; ++row) {
        for (std::uint32_t column = cell.column; column < cell.column + cell.column_span; ++column)
          slots[row * table.columns + column] = words_of(cell);
      }
    }
    for (std::uint32_t row = 0; row < table.rows; ++row) {
      for (std::uint32_t column = 0; column < table.columns; ++column)
        out_ += "| " + slots[row * table.columns + column] + " ";
      out_ += "|\n";
    }
    out_ += "\n";
  }

  /// A data cell as its author would write it: the value, its note in brackets.
  std::string words_of(const govreport_cell& cell) const {
    if (cell.role != GOVREPORT_ROLE_DATA) return std::string(internal::view(cell.text));
    const Value* value = report_.find(std::string(internal::view(cell.id)));
    if (value == nullptr) return "";
    return value->as_text() + (value->note().empty() ? "" : "（" + value->note() + "）");
  }

  const internal::FormModel& form_;
  const Report& report_;
  internal::Document document_;
  std::string out_;
};

}  // namespace govreport::test
