/// Which columns are blank in a row of bare text, told by where its figures stand.
#pragma once

#include "readers/column_plan.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

namespace govreport::internal {

/// A column that has no field in its row.
constexpr std::size_t no_field = static_cast<std::size_t>(-1);

/// Where the figures of each column stand, learnt from rows without blanks; where there is none,
/// from the heads. They say it only where they are laid out: columns that no two share, and runs of
/// blanks of different lengths that make them so.
class ColumnPlaces {
 public:
  static ColumnPlaces of_heads(const ColumnPlan& plan);

  /// Notes a row without blanks: of `places` those from `first` on are its figures.
  void learn(const std::vector<TextPlace>& places, std::size_t first);
  /// For each column the one of `fields` that stands in it, or `no_field`; nullopt if that cannot
  /// be told, or if Chinese characters counted as one and as two letters say different things.
  std::optional<std::vector<std::size_t>> find(const std::vector<TextPlace>& places,
                                               const std::vector<std::size_t>& fields) const;

 private:
  using Span = CellSpan TextPlace::*;

  bool is_laid_out(Span span) const;
  std::optional<std::size_t> column_at(const CellSpan& figure, Span span) const;
  std::optional<std::vector<std::size_t>> find_by(Span span,
                                                  const std::vector<TextPlace>& places,
                                                  const std::vector<std::size_t>& fields) const;

  std::vector<TextPlace> columns_;
  std::set<std::uint32_t> gaps_;  ///< lengths of the runs of blanks between them
};

}  // namespace govreport::internal
