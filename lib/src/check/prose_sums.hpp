/// Sums of the tables that claims in the text are held against.
#pragma once

#include "check/prose_facts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace govreport::internal {

/// What the cells of `sum` come to; nullopt where one of them is no number, or not there.
std::optional<Decimal> total_of(const Subject& subject, const CellSum& sum);

/// The same of each; nullopt where one cannot be told.
std::optional<std::vector<Decimal>> totals_of(const Subject& subject,
                                              const std::vector<CellSum>& sums);

/// "label 3", or "label 3 + label 4 = 7" (the middle of a long sum left out); several with " / "
/// between.
std::string sums_in_words(const Subject& subject, const std::vector<CellSum>& sums);

/// A warning about words of the text: section and line, the cell compared, the words quoted.
Finding prose_finding(const Subject& subject,
                      const Paragraph& paragraph,
                      Range words,
                      std::string code,
                      std::string rule);

/// Says which cell the text was compared with.
void set_cell(const Subject& subject, const std::vector<CellSum>& sums, Finding& finding);

void set_sides(std::string expected, std::string found, Finding& finding);

}  // namespace govreport::internal
