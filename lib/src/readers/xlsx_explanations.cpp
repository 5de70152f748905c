#include "readers/xlsx_explanations.hpp"

namespace govreport::internal {
namespace {

std::string words_at(const XlsxSheet& sheet, std::uint32_t row, std::uint32_t column) {
  const XlsxCell* const cell = sheet.find({row, column});
  return cell == nullptr ? std::string() : cell->text;
}

}  // namespace

std::map<RuleAt, Explanation> read_explanations(const XlsxWorkbook& workbook,
                                                const XlsxNames& names,
                                                ReaderFindings& findings) {
  std::map<RuleAt, Explanation> explanations;
  if (!names.explanations || !names.explained_rules || !names.explained_places) return explanations;
  const XlsxPlace& head = *names.explanations;
  if (names.explained_rules->sheet != head.sheet || names.explained_places->sheet != head.sheet)
    return explanations;
  const XlsxSheet& sheet = workbook.sheets[head.sheet];
  for (const auto& [at, cell] : sheet.cells) {
    if (at.column != head.at.column || at.row <= head.at.row || cell.text.empty()) continue;
    RuleAt rule{words_at(sheet, at.row, names.explained_rules->at.column),
                words_at(sheet, at.row, names.explained_places->at.column)};
    Explanation explanation{cell.text, {.sheet = place_in_words(sheet.name, at)}};
    if (rule.rule.empty() || rule.place.empty()) {
      findings.add(Severity::warning, "xlsx.explanation-of-nothing", "", 0, {{"words", cell.text}})
          .place.sheet = explanation.origin.sheet;
    } else {
      explanations.emplace(std::move(rule), std::move(explanation));
    }
  }
  return explanations;
}

}  // namespace govreport::internal
