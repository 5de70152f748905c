/// Adds the reports of units up to the report of the office above them.
#pragma once

#include "govreport/check.hpp"
#include "govreport/read.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace govreport::inline v1 {

/// The report of one unit, as read. The office's own is one of them.
struct UnitReport {
  std::string file{};  ///< for messages
  ReadReport read;
  Findings findings{};  ///< of reading it
};

struct MergeRequest {
  std::string body{};                   ///< of the total: the office's full name
  std::optional<int> year{};            ///< of the units; else that of most of them
  std::vector<std::string> expected{};  ///< the bodies that have to be there; empty: not known
  std::map<RuleAt, Explanation> explanations{};  ///< of the total
  CheckOptions checking{};                       ///< of the total: its file, last year's total
};

/// What became of a unit.
struct UnitRecord {
  std::string file{};
  std::string body{};
  int version = 0;
  int year = 0;
  bool added = false;       ///< false: a finding says why not
  std::int64_t errors = 0;  ///< of its own
  std::int64_t warnings = 0;
};

/// The total and what it was made of, a record a unit in their order.
struct Merged {
  ReadReport total;
  std::vector<UnitRecord> units{};
};

/// Adds every number of every table of the form up, exactly, over the units that belong together:
/// one form, version and year, each body once. The total has no texts: its sections are empty
/// paragraphs, and a note says that it is a draft.
/// Errors among `findings` name unit and cell: a unit that does not belong there (it is not added),
/// that is missing or not expected, its own errors, words where a number belongs. A cell that not
/// every unit has as a number is left out of the total. Blank cells and those that do not apply
/// count as 0, with a note; notes to numbers are listed. Then the sums of the total are checked.
/// Errors: usage, no unit; refused, none that could be added.
GOVREPORT_API Result<Merged> merge(const std::vector<UnitReport>& units,
                                   const MergeRequest& request,
                                   Findings& findings);

/// Holds a published total against the sum: an error for each cell that differs, with both numbers
/// and, where the difference is just what one unit's cell explains, that unit.
/// `units` are those that `merged` was made of; `file` is the published total's.
GOVREPORT_API void compare_total(const Merged& merged,
                                 const std::vector<UnitReport>& units,
                                 const ReadReport& published,
                                 std::string_view file,
                                 Findings& findings);

/// One JSON object without a line end: the program's `merge --json`. `output` is the file written,
/// empty where none was.
GOVREPORT_API std::string merge_json(const Merged& merged,
                                     std::string_view output,
                                     const Findings& findings,
                                     Language language);

}  // namespace govreport::inline v1
