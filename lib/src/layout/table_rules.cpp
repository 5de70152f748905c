#include "layout/table_rules.hpp"

namespace govreport::internal {

namespace {

/// Which box covers a slot of the grid, counted from 1; 0: none.
using Owner = std::uint32_t;
constexpr Owner outside = UINT32_MAX;

class RuleDrawer {
 public:
  explicit RuleDrawer(const RuledGrid& grid)
      : grid_(grid),
        rows_(grid.rows.size() - 1),
        columns_(grid.columns.size() - 1),
        owners_(rows_ * columns_, 0) {
    Owner owner = 0;
    for (const CellBox& box : grid.boxes)
      cover(box, ++owner);
  }

  std::vector<govreport_stroke> draw() {
    for (std::size_t edge = 0; edge <= rows_; ++edge)
      draw_level(edge);
    for (std::size_t edge = 0; edge <= columns_; ++edge)
      draw_upright(edge);
    return std::move(strokes_);
  }

 private:
  void cover(const CellBox& box, Owner owner) {
    for (std::size_t row = box.row; row < box.row_end; ++row) {
      for (std::size_t column = box.column; column < box.column_end; ++column)
        owners_[row * columns_ + column] = owner;
    }
  }

  /// Of the slot above (left of) an edge: `row` and `column` are one more than the slot's own.
  Owner before(std::size_t row, std::size_t column) const {
    return row == 0 || column == 0 ? outside : owners_[(row - 1) * columns_ + column - 1];
  }
  Owner at(std::size_t row, std::size_t column) const {
    return row == rows_ || column == columns_ ? outside : owners_[row * columns_ + column];
  }

  void draw_level(std::size_t edge) {
    const auto is_drawn = [this, edge](std::size_t column) {
      return column < columns_ && before(edge, column + 1) != at(edge, column);
    };
    const govreport_emu y = grid_.rows[edge].to_emu();
    for (std::size_t first = 0; first < columns_; ++first) {
      const std::size_t begin = first;
      while (is_drawn(first))
        ++first;
      if (first > begin) add({lower(grid_.columns[begin]), y, upper(grid_.columns[first]), y});
    }
  }

  void draw_upright(std::size_t edge) {
    const auto is_drawn = [this, edge](std::size_t row) {
      return row < rows_ && before(row + 1, edge) != at(row, edge);
    };
    const govreport_emu x = grid_.columns[edge].to_emu();
    for (std::size_t first = 0; first < rows_; ++first) {
      const std::size_t begin = first;
      while (is_drawn(first))
        ++first;
      if (first > begin) add({x, lower(grid_.rows[begin]), x, upper(grid_.rows[first])});
    }
  }

  struct Points {
    govreport_emu x0, y0, x1, y1;
  };

  void add(const Points& p) {
    strokes_.push_back({p.x0, p.y0, p.x1, p.y1, grid_.rule.to_emu(), GOVREPORT_ARTIFACT_RULE, 0});
  }

  // Where the ink of a rule with this middle begins and ends.
  govreport_emu lower(Length middle) const { return (middle - grid_.rule / 2).to_emu(); }
  govreport_emu upper(Length middle) const {
    return (middle + (grid_.rule - grid_.rule / 2)).to_emu();
  }

  const RuledGrid& grid_;
  std::size_t rows_;
  std::size_t columns_;
  std::vector<Owner> owners_;
  std::vector<govreport_stroke> strokes_;
};

}  // namespace

std::vector<govreport_stroke> rules_of(const RuledGrid& grid) {
  if (grid.rows.size() < 2 || grid.columns.size() < 2) return {};
  return RuleDrawer(grid).draw();
}

}  // namespace govreport::internal
