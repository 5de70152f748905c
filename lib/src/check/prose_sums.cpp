#include "check/prose_sums.hpp"

#include <algorithm>

namespace govreport::internal {

std::optional<Decimal> total_of(const Subject& subject, const CellSum& sum) {
  const bool can = !sum.terms.empty() &&
                   std::all_of(sum.terms.begin(), sum.terms.end(), [&subject](const Term& term) {
                     return can_be_added(subject, term.cell);
                   });
  if (!can) return std::nullopt;
  return total(subject, sum.terms);
}

std::optional<std::vector<Decimal>> totals_of(const Subject& subject,
                                              const std::vector<CellSum>& sums) {
  std::vector<Decimal> totals;
  for (const CellSum& sum : sums) {
    const std::optional<Decimal> total = total_of(subject, sum);
    if (!total) return std::nullopt;
    totals.push_back(*total);
  }
  if (totals.empty()) return std::nullopt;
  return totals;
}

namespace {

std::string sum_words(const Subject& subject, const CellSum& sum) {
  constexpr std::size_t most = 4;
  std::string words;
  for (std::size_t i = 0; i < sum.terms.size(); ++i) {
    const Term& term = sum.terms[i];
    if (i > 0 || term.sign < 0) words += term.sign < 0 ? " − " : " + ";
    if (sum.terms.size() > most && i == most - 1 && i + 1 < sum.terms.size()) {
      words += "… + ";
      i = sum.terms.size() - 1;
    }
    words += subject.form[sum.terms[i].cell].label + " " +
             amount(subject, sum.terms[i].cell).to_string();
  }
  if (sum.terms.size() > 1) words += " = " + total(subject, sum.terms).to_string();
  return words;
}

}  // namespace

std::string sums_in_words(const Subject& subject, const std::vector<CellSum>& sums) {
  std::string words;
  for (const CellSum& sum : sums)
    words += (words.empty() ? "" : " / ") + sum_words(subject, sum);
  return words;
}

Finding prose_finding(const Subject& subject,
                      const Paragraph& paragraph,
                      Range words,
                      std::string code,
                      std::string rule) {
  Finding finding;
  finding.severity = Severity::warning;
  finding.code = std::move(code);
  finding.rule = std::move(rule);
  finding.place.label = paragraph.section.empty() ? subject.report.body : paragraph.heading;
  finding.place.line = paragraph.line;
  finding.arguments = {{"section", finding.place.label}, {"words", paragraph.text.words(words)}};
  return finding;
}

void set_cell(const Subject& subject, const std::vector<CellSum>& sums, Finding& finding) {
  finding.place.cell = subject.form[sums.front().terms.front().cell].id;
  finding.arguments.push_back({"sum", sums_in_words(subject, sums)});
}

void set_sides(std::string expected, std::string found, Finding& finding) {
  finding.arguments.push_back({"expected", expected});
  finding.arguments.push_back({"found", found});
  finding.expected = std::move(expected);
  finding.found = std::move(found);
}

}  // namespace govreport::internal
