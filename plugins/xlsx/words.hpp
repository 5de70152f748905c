/// The words of the workbook that are not the document's, by its language.
#pragma once

#include "plan.hpp"
#include "workbook.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::xlsx {

struct Words {
  std::string_view guide_sheet;
  std::string_view before_title;  ///< of the report, in the guide
  std::string_view after_title;
  std::vector<std::string_view> guide;
  std::string_view guide_to_open_rows;  ///< where there are such
  std::string_view check_sheet;
  std::string_view check_title;
  std::string_view check_note;
  std::vector<std::string_view>
      check_heads;  ///< table, rule, cell, left, right, difference, result, clause, id, explanation
  std::string_view holds;
  std::string_view broken;
  std::string_view needs_last_year;
  std::string_view not_computed;
  std::string_view summary_rules;   ///< before the number of rules
  std::string_view summary_broken;  ///< before the number of broken ones
  std::string_view summary_blank;   ///< before the number of cells not filled in
  std::string_view summary_end;
  std::string_view explanation_sheet;
  std::string_view explanation_title;
  std::vector<std::string_view> explanation_heads;  ///< rule, place, id, explanation
};

/// Chinese for a document in Chinese, else English.
const Words& words_in(std::string_view language);

/// What a person is told who fills in a cell of this kind.
EntryCheck entry_check(const InputRule& rule, std::string_view language);

}  // namespace govreport::xlsx
