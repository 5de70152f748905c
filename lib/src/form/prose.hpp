/// What a template knows of running text: claims that have to agree with the tables, and what
/// would be worth a note. Included by model.hpp, which has cells and terms.
#pragma once

#include "form/pattern.hpp"
#include "govreport/decimal.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace govreport::internal {

struct Term;

/// A sum of cells of any table, as written and resolved.
struct CellSum {
  std::string text;
  std::vector<Term> terms;
};

/// Words that decide whether a statement is looked at.
struct ClaimWords {
  std::vector<Pattern> says;
  std::vector<std::u32string> about;    ///< one of them stands in the paragraph up to its number
  std::vector<std::u32string> without;  ///< none of them stands in its clause up to its end
  std::vector<std::u32string> until;    ///< its {list} ends before these
};

/// "收到…申请 {n} 件": a number that has to be that of the tables.
struct Claim : ClaimWords {
  std::string id;
  std::string after;            ///< only where that claim is the last with an id before it
  std::vector<CellSum> equals;  ///< any of them will do; empty: it is only referred to
  std::vector<CellSum> of;      ///< what a share stated behind it is of
  std::string part;             ///< the division it is a part of
  std::string parts;            ///< the division it is the whole of
  bool ten_thousands = false;   ///< the cells count ten thousands of its unit
};

enum class Direction { up, down };

/// "占 {p}": a share of what the claim before it counts.
struct ShareWords : ClaimWords {};

/// "同比增长 {p}", or "{n} 件": the change from last year's report of what the claim before counts.
struct ChangeWords : ClaimWords {
  Direction direction = Direction::up;
};

/// "共 {n} {unit}，分别为 {list}": the numbers of the list add up to the first.
struct ListWords : ClaimWords {};

/// "未收到…申请": these cells are 0, or that claim is not made with a number other than 0.
struct NothingWords : ClaimWords {
  std::vector<CellSum> zero;
  std::string contradicts;  ///< id of a claim
};

/// "统计期限…{year}年": has to be the report's year.
struct YearWords : ClaimWords {
  bool alone = false;             ///< only where its paragraph does not name the report's year
  std::vector<std::string> near;  ///< sections in which the years before and after will do
};

enum class NoteRule { level, unit, change, contradiction };

/// Worth a note, where all of it is so.
struct Plausible : ClaimWords {  ///< `says` may be empty
  NoteRule rule = NoteRule::level;
  CellSum where;
  std::vector<std::u32string> body;    ///< the body's name holds one of these
  std::vector<std::u32string> unless;  ///< and none of these
  std::optional<Decimal> over;         ///< the sum is more than this
  bool zero = false;                   ///< every cell of the sum is 0
  std::uint32_t factor = 0;     ///< this year's is more than so many times last year's, or less
  std::optional<Decimal> from;  ///< where the larger of both is at least this
};

struct Prose {
  std::uint32_t gap = 12;  ///< the longest …, in letters
  std::vector<std::u32string> units;
  std::vector<std::u32string> rough;  ///< beside a number: it is not exact
  ClaimWords elsewhere;  ///< a sentence that says so, or names another {year}, is not looked at
  ClaimWords asides;     ///< words in which `elsewhere` does not count
  std::vector<Claim> claims;
  std::vector<ShareWords> shares;
  std::vector<ChangeWords> changes;
  std::vector<ListWords> lists;
  std::vector<NothingWords> nothings;
  std::vector<YearWords> years;
  std::vector<Plausible> plausible;
};

}  // namespace govreport::internal
