/// A line of the source, seen as the fields of a table's row or as words.
#pragma once

#include "readers/source_lines.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace govreport::internal {

/// A cell of a document's table, by the columns it takes.
struct CellSpan {
  std::uint32_t column = 0;  ///< the first, from 0
  std::uint32_t width = 1;
};

/// Where a part of a line of bare text stands, in letters from its beginning.
struct TextPlace {
  CellSpan by_width;       ///< Chinese characters two letters wide, as they are shown
  CellSpan by_characters;  ///< each character one, as programs count that write text from pages
};

/// What may stand around a report.
enum class Standing {
  text,   ///< nothing: all lines are the report's
  page,   ///< on a web page, where other things stand too
  aside,  ///< navigation, or a line that is nothing but a link: no title, no heading
  head    ///< the page's own name for itself, shown nowhere: a title where there is no other
};

struct TextLine {
  std::uint32_t number = 0;
  std::string source;               ///< as it stands, trimmed: what findings quote
  int depth = 0;                    ///< of a Markdown heading; 0: none
  std::string words;                ///< without marks of Markdown
  std::vector<std::string> fields;  ///< by tabs or pipes; a line without either has one
  /// Its parts between runs of blanks, and where they stand, if there are several and neither tabs
  /// nor pipes.
  std::vector<std::string> columns{};
  std::vector<TextPlace> places{};
  bool is_decoration = false;   ///< a rule across the page, or under a table's head
  std::string sheet{};          ///< of a workbook, whose columns the fields are, from the first;
                                ///< or a document's table, likewise
  std::uint32_t sheet_row = 0;  ///< in it, from 1; 0: in neither

  std::uint32_t table = 0;        ///< of a document, from 1; 0: not in a table
  std::vector<CellSpan> cells{};  ///< of the table: those that begin in this row
  Standing standing = Standing::text;

  /// Do fields below each other stand in one column?
  bool is_grid() const { return sheet_row != 0; }
  /// Cut into several cells, be they blank or not?
  bool is_divided() const { return is_grid() ? cells.size() > 1 : fields.size() > 1; }
  bool is_aside() const { return standing == Standing::aside || standing == Standing::head; }

  /// May blanks alone tell its columns apart? Whether it is of a table is not said by that.
  bool has_columns() const { return !columns.empty(); }
  /// The same line with those as its fields.
  TextLine by_columns() const;

  std::size_t filled_fields() const;
  bool is_blank() const { return filled_fields() == 0; }
  /// Several fields with something in them, so no prose.
  bool is_row() const { return filled_fields() > 1; }
};

std::vector<TextLine> to_text_lines(const std::vector<SourceLine>& source);

}  // namespace govreport::internal
