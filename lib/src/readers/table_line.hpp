/// A line of the source, seen as the fields of a table's row or as words.
#pragma once

#include "readers/source_lines.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace govreport::internal {

struct TextLine {
  std::uint32_t number = 0;
  std::string source;               ///< as it stands, trimmed: what findings quote
  int depth = 0;                    ///< of a Markdown heading; 0: none
  std::string words;                ///< without marks of Markdown
  std::vector<std::string> fields;  ///< by tabs or pipes; a line without either has one
  bool is_decoration = false;       ///< a rule across the page, or under a table's head
  std::string sheet{};              ///< of a workbook, whose columns the fields are, from the first
  std::uint32_t sheet_row = 0;      ///< in it, from 1; 0: not of a workbook

  /// Do fields below each other stand in one column?
  bool is_grid() const { return sheet_row != 0; }

  std::size_t filled_fields() const;
  bool is_blank() const { return filled_fields() == 0; }
  /// Several fields with something in them, so no prose.
  bool is_row() const { return filled_fields() > 1; }
};

std::vector<TextLine> to_text_lines(const std::vector<SourceLine>& source);

}  // namespace govreport::internal
