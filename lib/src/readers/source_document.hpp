/// A document of any kind as its lines from top to bottom: paragraphs, and the rows of its tables.
/// What HTML and DOCX have in common; text and workbooks are lines already.
#pragma once

#include "govreport/result.hpp"
#include "readers/cell_grid.hpp"
#include "readers/table_line.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace govreport::internal {

/// Where a line stands in its document.
struct LineOrigin {
  std::uint32_t line =
      0;  ///< of the source; for one without lines, how many lines it is from the top
  std::uint32_t table = 0;  ///< from 1; 0: in none
  std::uint32_t row = 0;    ///< of the table, from 1
  std::uint32_t part = 0;   ///< of the page: the innermost that holds it
};

/// What a document may hold; beyond it nothing more is read.
struct DocumentLimits {
  std::size_t lines = 20'000;
  std::size_t fields = 1'000'000;  ///< of all rows
};

struct SourceDocument {
  std::vector<TextLine> lines;  ///< numbered from 1
  std::vector<LineOrigin> origins;
  std::vector<std::uint32_t> parents{0};  ///< of each part of a page; the first is the page
  bool is_page = false;

  /// Adds a paragraph, or a heading of `depth`. A blank one is none.
  void add_words(const std::string& words, int depth, Standing standing, const LineOrigin& origin);
  /// Adds a paragraph whose fields are set by tabs; tabs around its only words are none.
  void add_fields(const std::vector<std::string>& fields,
                  int depth,
                  Standing standing,
                  const LineOrigin& origin);
  /// Adds a table's row.
  void add_row(const SourceRow& row, Standing standing, const LineOrigin& origin);
  /// Errors: limit ("document.too-large").
  Result<void> check_size(const std::string& file) const;

 private:
  TextLine& add(const LineOrigin& origin, Standing standing);
  std::size_t fields_ = 0;
};

}  // namespace govreport::internal
