#include "check/explanations.hpp"

#include "base/catalogue.hpp"
#include "base/utf8.hpp"
#include "report/place_label.hpp"

#include <algorithm>

namespace govreport::internal {

namespace {

using Written = std::pair<const RuleAt, Explanation>;

/// The finding's own words with the author's behind them; all of them are placeholders still.
Wording with_reason(const Finding& finding, Language language) {
  const CatalogueEntry* const own = find_message(finding.code);
  const CatalogueEntry* const reason = find_message("explained");
  const bool chinese = language == Language::chinese;
  std::string words;
  if (own != nullptr) words = chinese ? own->message_zh : own->message_en;
  words += chinese ? reason->message_zh : reason->message_en;
  return {std::move(words), {}};
}

void explain(Finding& finding, const std::string& words) {
  finding.chinese = with_reason(finding, Language::chinese);
  finding.english = with_reason(finding, Language::english);
  finding.arguments.push_back({"words", words});
  finding.severity = Severity::note;
  finding.code = "explained";
}

class Explainer {
 public:
  Explainer(const Subject& subject, Findings& findings) : subject_(subject), findings_(findings) {}

  void take(const Written& written) {
    const auto& [at, explanation] = written;
    if (trim(explanation.words).empty()) {
      tell(written, Severity::error, "explanation.empty");
    } else if (!may_be_explained(at.rule)) {
      tell(written, Severity::warning, "explanation.not-allowed");
    } else if (!explain_all(written)) {
      tell(written, Severity::warning, "explanation.of-nothing");
    }
  }

 private:
  bool may_be_explained(const std::string& rule) const {
    return rule == rule_another_body || subject_.form.explainable.contains(rule);
  }

  bool explain_all(const Written& written) {
    bool explained = false;
    for (Finding& finding : findings_) {
      if (finding.rule != written.first.rule || finding.severity == Severity::note ||
          !is_at(finding.place, written.first.place))
        continue;
      explain(finding, written.second.words);
      explained = true;
    }
    return explained;
  }

  bool is_at(const Place& found, const std::string& place) const {
    if (!found.cell.empty()) return found.cell == place;
    if (found.label.empty()) return place == place_of_report;
    const SectionSpec* const section = subject_.form.section(place);
    return section != nullptr && section->full_heading() == found.label;
  }

  void tell(const Written& written, Severity severity, const char* code) {
    const auto& [at, explanation] = written;
    Finding finding;
    finding.severity = severity;
    finding.code = code;
    finding.rule = "EXPLANATION";
    finding.found = explanation.words;
    finding.place = place_of(at.place, explanation.origin);
    finding.arguments = {{"rule", at.rule}, {"place", place_label(subject_.form, at.place)}};
    findings_.push_back(std::move(finding));
  }

  Place place_of(const std::string& place, const Origin& origin) const {
    Place result{.sheet = origin.sheet, .line = origin.line};
    const auto cell = subject_.form.by_id.find(place);
    if (cell != subject_.form.by_id.end()) result.cell = place;
    result.label = place_label(subject_.form, place);
    return result;
  }

  const Subject& subject_;
  Findings& findings_;
};

}  // namespace

void apply_explanations(const Subject& subject, Findings& findings) {
  Explainer explainer(subject, findings);
  for (const Written& written : subject.report.explanations)
    explainer.take(written);
}

}  // namespace govreport::internal
