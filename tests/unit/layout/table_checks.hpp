#pragma once

#include "ink_checks.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

/// Tables found again from what is drawn, and held against the document: what stands in which
/// cell, and which rules are around it.
namespace govreport::test {

/// A table's part on a page, as its rules show it: the middles of upright and level ones.
struct RuledPart {
  std::vector<govreport_emu> columns;
  std::vector<govreport_emu> rows;
};

inline bool is_level(const govreport_stroke& stroke) {
  return stroke.y0 == stroke.y1;
}

/// The leftmost upright rules: one is as long as a table's part is high.
inline std::vector<govreport_stroke> left_borders(const internal::Page& page) {
  std::vector<govreport_stroke> borders;
  for (const govreport_stroke& stroke : page.strokes) {
    if (is_level(stroke)) continue;
    if (!borders.empty() && stroke.x0 < borders.front().x0) borders.clear();
    if (borders.empty() || stroke.x0 == borders.front().x0) borders.push_back(stroke);
  }
  return borders;
}

inline std::vector<RuledPart> parts_on(const internal::Page& page) {
  std::vector<RuledPart> parts;
  for (const govreport_stroke& border : left_borders(page)) {
    std::set<govreport_emu> columns;
    std::set<govreport_emu> rows;
    for (const govreport_stroke& stroke : page.strokes) {
      if (stroke.y0 < border.y0 || stroke.y1 > border.y1) continue;
      if (is_level(stroke)) rows.insert(stroke.y0);
      if (!is_level(stroke)) columns.insert(stroke.x0);
    }
    parts.push_back({{columns.begin(), columns.end()}, {rows.begin(), rows.end()}});
  }
  return parts;
}

class TableCheck {
 public:
  TableCheck(const internal::LaidOut& out, const internal::Document& document)
      : out_(out), document_(document) {}

  /// Every row of every table stands on the pages once, in order; heads of split tables are there
  /// again on each further page. Rows must not be split themselves.
  void run() {
    for (std::size_t i = 0; i < out_.pages.size(); ++i) {
      page_ = &out_.pages[i];
      ink_ = ink_on(*page_, *out_.faces);
      expect_no_ink_on_ink(ink_, page_->record.number);
      expect_no_ink_on_rules(ink_, *page_);
      for (const RuledPart& part : parts_on(*page_))
        check(part);
    }
    EXPECT_EQ(table_, document_.tables.size());
    EXPECT_EQ(row_, 0U);
  }

 private:
  void check(RuledPart part) {
    ASSERT_LT(table_, document_.tables.size());
    const govreport_table& table = document_.tables[table_];
    take_columns(part, table);
    const std::uint32_t heads = row_ == 0 ? 0 : table.header_rows;
    const auto rows = static_cast<std::uint32_t>(part.rows.size() - 1);
    ASSERT_GT(rows, row_ == 0 ? table.header_rows : heads) << where() << ": heads alone";
    ASSERT_LE(row_ + rows - heads, table.rows) << where();
    std::size_t inked = 0;
    for (std::uint32_t i = 0; i < table.cells.count; ++i) {
      const govreport_cell& cell = document_.cells[table.cells.first + i];
      if (heads > 0) inked += check_cell(part, cell, {0, heads, 0, true});
      inked += check_cell(part, cell, {row_, row_ + rows - heads, heads, false});
    }
    EXPECT_EQ(inked, inked_within(part)) << where() << ": ink that belongs to no cell";
    row_ += rows - heads;
    if (row_ < table.rows) return;
    row_ = 0;
    ++table_;
  }

  /// Every rule is where a column of the document begins or ends; not every column has one.
  void take_columns(RuledPart& part, const govreport_table& table) const {
    const govreport_emu left = part.columns.front();
    const govreport_emu rule = page_->strokes.front().width;
    std::vector<govreport_emu> columns = {left};
    for (std::uint32_t i = 0; i < table.columns; ++i)
      columns.push_back(columns.back() + document_.widths[table.widths.first + i]);
    for (std::size_t i = 1; i < columns.size(); ++i)
      columns[i] -= rule / 2;
    columns.back() -= rule - rule / 2;
    for (const govreport_emu x : part.columns) {
      EXPECT_NE(std::find(columns.begin(), columns.end(), x), columns.end()) << where();
    }
    part.columns = columns;
  }

  /// Rows first .. end - 1 of the table, from edge number `edge` of the part on.
  struct Rows {
    std::uint32_t first;
    std::uint32_t end;
    std::uint32_t edge;
    bool again;
  };

  /// How many glyphs are in it.
  std::size_t check_cell(const RuledPart& part, const govreport_cell& cell, const Rows& rows) {
    const std::uint32_t first = std::max(cell.row, rows.first);
    const std::uint32_t end = std::min(cell.row + cell.row_span, rows.end);
    if (first >= end) return 0;
    const Rectangle box = {part.columns[cell.column],
                           part.rows[rows.edge + first - rows.first],
                           part.columns[cell.column + cell.column_span],
                           part.rows[rows.edge + end - rows.first]};
    check_rules(box, cell);
    const bool is_again = rows.again || (first > cell.row && cell.role != GOVREPORT_ROLE_DATA);
    return check_ink(box, cell, is_again);
  }

  void check_rules(const Rectangle& box, const govreport_cell& cell) {
    bool left = false;
    bool right = false;
    bool top = false;
    bool bottom = false;
    for (const govreport_stroke& s : page_->strokes) {
      if (is_level(s) && s.x0 <= box.left && s.x1 >= box.right) {
        top = top || s.y0 == box.top;
        bottom = bottom || s.y0 == box.bottom;
      }
      if (!is_level(s) && s.y0 <= box.top && s.y1 >= box.bottom) {
        left = left || s.x0 == box.left;
        right = right || s.x0 == box.right;
      }
      EXPECT_FALSE(box_of(s).overlaps(inside(box, s.width))) << name(cell) << " is crossed";
    }
    EXPECT_TRUE(left && right && top && bottom) << name(cell) << " is not closed";
  }

  std::size_t check_ink(const Rectangle& box, const govreport_cell& cell, bool is_again) const {
    std::size_t count = 0;
    const std::string_view words = internal::view(document_.nodes[cell.node].text);
    for (const InkedGlyph& glyph : ink_) {
      if (glyph.ink.left >= box.right) break;
      if (!glyph.ink.overlaps(box)) continue;
      ++count;
      EXPECT_NE(words.find(internal::view(glyph.run->text)), std::string_view::npos)
          << name(cell) << " has " << text_of(*glyph.run) << " in it";
      EXPECT_EQ(glyph.run->node == cell.node, !is_again) << name(cell);
      EXPECT_TRUE(glyph.ink.within(box)) << name(cell) << " is left";
    }
    return count;
  }

  std::size_t inked_within(const RuledPart& part) const {
    const Rectangle area = {
        part.columns.front(), part.rows.front(), part.columns.back(), part.rows.back()};
    return static_cast<std::size_t>(
        std::count_if(ink_.begin(), ink_.end(), [&area](const InkedGlyph& glyph) {
          return glyph.ink.overlaps(area);
        }));
  }

  static Rectangle inside(const Rectangle& box, govreport_emu rule) {
    return {box.left + rule, box.top + rule, box.right - rule, box.bottom - rule};
  }

  std::string where() const {
    return "page " + std::to_string(page_->record.number) + ", table " + std::to_string(table_);
  }
  std::string name(const govreport_cell& cell) const {
    return where() + ", cell (" + std::to_string(cell.row) + "," + std::to_string(cell.column) +
           ")";
  }

  const internal::LaidOut& out_;
  const internal::Document& document_;
  const internal::Page* page_ = nullptr;
  std::vector<InkedGlyph> ink_;
  std::size_t table_ = 0;  ///< the one whose rows come next
  std::uint32_t row_ = 0;  ///< of it
};

/// No ink on ink or on rules; every cell closed by unbroken rules, crossed by none, with nothing
/// in it but its own words, and these nowhere else.
inline void expect_tables_sound(const internal::LaidOut& out, const internal::Document& document) {
  TableCheck(out, document).run();
}

}  // namespace govreport::test
