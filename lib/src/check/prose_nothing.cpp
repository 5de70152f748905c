#include "check/prose_checks.hpp"
#include "check/prose_sums.hpp"

namespace govreport::internal {
namespace {

/// Words of the text that say what `id` stands for, with a number other than 0.
std::optional<std::string> said_elsewhere(const std::string& id, const Paragraphs& paragraphs) {
  for (const Paragraph& paragraph : paragraphs) {
    for (const Fact& fact : paragraph.facts) {
      if (fact.claim->id == id && !paragraph.stated(fact.match).is_zero())
        return paragraph.text.words(fact.match.range);
    }
  }
  return std::nullopt;
}

void hold_against_tables(const Subject& subject,
                         const Paragraph& paragraph,
                         const NothingWords& nothing,
                         Range words,
                         Findings& findings) {
  for (const CellSum& sum : nothing.zero) {
    const std::optional<Decimal> total = total_of(subject, sum);
    if (!total || total->is_zero()) continue;
    Finding finding = prose_finding(subject, paragraph, words, "prose.none", "PROSE-NONE");
    set_cell(subject, {sum}, finding);
    // The sides as in every finding: what the tables have is expected of the text.
    finding.expected = total->to_string();
    finding.found.emplace(1, '0');
    finding.arguments.push_back({"found", total->to_string()});
    findings.push_back(std::move(finding));
  }
}

void hold_against_text(const Subject& subject,
                       const Paragraph& paragraph,
                       const std::string& other,
                       Range words,
                       Findings& findings) {
  Finding finding = prose_finding(subject, paragraph, words, "prose.none-said", "PROSE-NONE");
  finding.arguments.push_back({"other", other});
  finding.expected = other;
  finding.found.emplace(1, '0');
  findings.push_back(std::move(finding));
}

}  // namespace

void check_nothings(const Subject& subject, const Paragraphs& paragraphs, Findings& findings) {
  const Prose& prose = subject.form.prose;
  for (const NothingWords& nothing : prose.nothings) {
    std::optional<std::string> other;
    if (!nothing.contradicts.empty()) other = said_elsewhere(nothing.contradicts, paragraphs);
    for (const Paragraph& paragraph : paragraphs) {
      for (const Statement& statement : statements_of(nothing, paragraph, prose)) {
        const Range words = statement.match.range;
        hold_against_tables(subject, paragraph, nothing, words, findings);
        if (other) hold_against_text(subject, paragraph, *other, words, findings);
      }
    }
  }
}

}  // namespace govreport::internal
