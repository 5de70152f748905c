/// A report: the figures and texts of one body for one year, without any layout.
#pragma once

#include "govreport/decimal.hpp"
#include "govreport/result.hpp"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::inline v1 {

/// The name of a cell: "table/row/column"; a table with one data row has no row part.
using CellId = std::string;

/// Where a value was read; not part of a report's equality.
struct Origin {
  std::uint32_t line = 0;  ///< from 1; 0 = unknown
  std::string sheet{};     ///< sheet and address in a workbook: "三!D7"
};

enum class CellState { empty, zero, number, not_applicable, text };

/// What a cell holds. 0 is never invented: a blank stays EMPTY, "/" stays NOT-APPLICABLE.
class GOVREPORT_API Value {
 public:
  Value() = default;  ///< EMPTY
  static Value empty() { return {}; }
  /// ZERO or NUMBER; `note` is what the author added to the number, `unit` the one it is in, where
  /// the form leaves the choice (empty: not said, or fixed by the form).
  static Value number(Decimal value, std::string note = {}, std::string unit = {});
  /// `mark` as written: "/", "-".
  static Value not_applicable(std::string mark);
  static Value text(std::string words);

  CellState state() const { return state_; }
  bool is_number() const { return state_ == CellState::zero || state_ == CellState::number; }
  /// Pre: is_number().
  const Decimal& decimal() const { return decimal_; }
  const std::string& note() const { return note_; }
  const std::string& unit() const { return unit_; }
  /// The canonical number, the mark or the words; empty if EMPTY.
  std::string as_text() const;
  /// The mark or the words of NOT-APPLICABLE and TEXT.
  const std::string& raw() const { return raw_; }

  Origin origin;

  /// Same state, same digits, same unit, same note, same words; origins do not count.
  friend bool operator==(const Value& a, const Value& b) { return same(a, b); }

 private:
  static bool same(const Value& a, const Value& b);

  CellState state_ = CellState::empty;
  Decimal decimal_;
  std::string note_;
  std::string unit_;
  std::string raw_;
};

enum class BlockKind { paragraph, heading };

/// A paragraph, or a heading inside a section (level 2 and up; the section's own is level 1).
struct Block {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;
  std::string text{};
  std::uint32_t line = 0;  ///< where it was read; not part of equality
  friend bool operator==(const Block& a, const Block& b) {
    return a.kind == b.kind && a.level == b.level && a.text == b.text;
  }
};

/// The text of one section. A section of the form that is not here was not in the report.
struct SectionText {
  std::string id{};       ///< section id of the form
  std::string heading{};  ///< as written, if it differs from the form's; else empty
  std::vector<Block> blocks{};
  std::uint32_t line = 0;
  friend bool operator==(const SectionText& a, const SectionText& b) {
    return a.id == b.id && a.heading == b.heading && a.blocks == b.blocks;
  }
};

/// Which rule, and where: what an explanation is for.
struct RuleAt {
  std::string rule{};   ///< "XY-CARRY"
  std::string place{};  ///< a CellId, or a section id
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads what is compared here
  friend auto operator<=>(const RuleAt&, const RuleAt&) = default;
};

/// The author's words for why a rule does not hold there; the form says which rules may have one.
struct Explanation {
  std::string words{};
  Origin origin{};
  friend bool operator==(const Explanation& a, const Explanation& b) { return a.words == b.words; }
};

/// A row that the report brings into a table whose rows the form leaves open.
struct ReportRow {
  std::string code{};  ///< digits; the rows it begins the codes of are inside it
  std::string name{};
  Origin origin{};
  friend bool operator==(const ReportRow& a, const ReportRow& b) {
    return a.code == b.code && a.name == b.name;
  }
};

/// By table id, in the order of the report. A table without an entry was not in the report; one
/// that was there without any row has an empty one.
using ReportRows = std::map<std::string, std::vector<ReportRow>>;

struct Report {
  std::string form{};  ///< form id
  int version = 0;     ///< of the form
  int year = 0;
  std::string body{};             ///< the public body's full name
  std::string title{};            ///< as written, if it differs from the form's; else empty
  std::vector<Block> preamble{};  ///< between the title and the first section
  std::vector<SectionText> sections{};
  std::map<CellId, Value> cells{};  ///< a cell that is not here was left out
  /// Of the tables whose rows come with the report: a row's cells are "table/code/column".
  ReportRows rows{};
  std::string signature{};  ///< empty: none
  std::string date{};       ///< as written; empty: none
  std::map<RuleAt, Explanation> explanations{};
  friend bool operator==(const Report&, const Report&) = default;

  /// The value of `id`, or null where it was left out.
  const Value* find(const CellId& id) const {
    const auto found = cells.find(id);
    return found == cells.end() ? nullptr : &found->second;
  }
};

}  // namespace govreport::inline v1
