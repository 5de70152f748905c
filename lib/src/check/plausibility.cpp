#include "check/plausibility.hpp"

#include "base/utf8.hpp"
#include "check/prose_sums.hpp"

#include <algorithm>
#include <string_view>

namespace govreport::internal {
namespace {

using Words = std::vector<std::u32string>;

bool holds_any(std::u32string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(), [text](const std::u32string& word) {
    return text.find(word) != std::u32string_view::npos;
  });
}

struct RuleWords {
  std::string_view rule;
  std::string_view code;
};

RuleWords words_of(NoteRule rule) {
  switch (rule) {
    case NoteRule::level:
      return {"NOTE-LEVEL", "plausible.level"};
    case NoteRule::unit:
      return {"NOTE-UNIT", "plausible.unit"};
    case NoteRule::change:
      return {"NOTE-CHANGE", "plausible.change"};
    case NoteRule::contradiction:
      return {"NOTE-CONTRADICTION", "plausible.contradiction"};
  }
  return {};
}

Decimal times(const Decimal& number, std::uint32_t factor) {
  Decimal product;
  for (std::uint32_t i = 0; i < factor; ++i)
    product = product + number;
  return product;
}

/// One <plausible> on one report.
class Look {
 public:
  Look(const Subject& subject, const Plausible& plausible)
      : subject_(subject), plausible_(plausible), sum_(total_of(subject, plausible.where)) {}

  void note(const Figures* previous,
            const std::vector<Paragraph>& paragraphs,
            Findings& findings) const {
    if (!sum_ || !fits_body() || !fits_size()) return;
    std::optional<Decimal> before;
    if (plausible_.factor > 0) {
      before = last_year(previous);
      if (!before || !is_jump(*before)) return;
    }
    std::optional<std::string> words;
    if (!plausible_.says.empty()) {
      words = said(paragraphs);
      if (!words) return;
    }
    add(before, words, findings);
  }

 private:
  bool fits_body() const {
    const std::u32string body = folded(subject_.report.body);
    return (plausible_.body.empty() || holds_any(body, plausible_.body)) &&
           !holds_any(body, plausible_.unless);
  }

  bool fits_size() const {
    if (plausible_.zero && !sum_->is_zero()) return false;
    return !plausible_.over || *sum_ > *plausible_.over;
  }

  std::optional<Decimal> last_year(const Figures* previous) const {
    if (previous == nullptr) return std::nullopt;
    return total_of(Subject{subject_.form, subject_.report, *previous}, plausible_.where);
  }

  bool is_jump(const Decimal& before) const {
    const Decimal& larger = std::max(before, *sum_);
    const Decimal& smaller = std::min(before, *sum_);
    const bool counts = !plausible_.from || larger >= *plausible_.from;
    return counts && larger > times(smaller, plausible_.factor);
  }

  std::optional<std::string> said(const std::vector<Paragraph>& paragraphs) const {
    for (const Paragraph& paragraph : paragraphs) {
      const auto statements = statements_of(plausible_, paragraph, subject_.form.prose);
      if (!statements.empty()) return paragraph.text.words(statements.front().match.range);
    }
    return std::nullopt;
  }

  void add(const std::optional<Decimal>& before,
           const std::optional<std::string>& words,
           Findings& findings) const {
    const auto [rule, code] = words_of(plausible_.rule);
    const CellIndex cell = plausible_.where.terms.front().cell;
    Finding finding = finding_at(subject_, cell, Severity::note, std::string(code));
    finding.rule = rule;
    finding.found = sum_->to_string();
    finding.arguments.push_back({"found", *finding.found});
    finding.arguments.push_back({"body", subject_.report.body});
    finding.arguments.push_back({"unit", subject_.form[cell].type.unit});
    finding.arguments.push_back({"words", words.value_or("")});
    finding.arguments.push_back({"expected", before ? before->to_string() : ""});
    finding.arguments.push_back({"factor", std::to_string(plausible_.factor)});
    if (before) finding.expected = before->to_string();
    findings.push_back(std::move(finding));
  }

  const Subject& subject_;
  const Plausible& plausible_;
  std::optional<Decimal> sum_;
};

}  // namespace

void check_plausibility(const Subject& subject,
                        const Figures* previous,
                        const std::vector<Paragraph>& paragraphs,
                        Findings& findings) {
  for (const Plausible& plausible : subject.form.prose.plausible)
    Look(subject, plausible).note(previous, paragraphs, findings);
}

}  // namespace govreport::internal
