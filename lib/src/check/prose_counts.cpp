#include "check/prose_checks.hpp"
#include "check/prose_sums.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

/// `amount` in the unit of the claim's pattern.
Decimal in_unit_of(const Claim& claim, Decimal amount) {
  for (int i = 0; claim.ten_thousands && i < 4; ++i) {
    Decimal tenfold;
    for (int j = 0; j < 10; ++j)
      tenfold = tenfold + amount;
    amount = tenfold;
  }
  return amount;
}

/// Where the text's number is a sum that is not the one usually meant, which it is.
void note_basis(const Subject& subject,
                const Paragraph& paragraph,
                const Fact& fact,
                const CellSum& sum,
                Findings& findings) {
  Finding finding =
      prose_finding(subject, paragraph, fact.match.range, "prose.basis", "PROSE-COUNT");
  finding.severity = Severity::note;
  finding.arguments.push_back({"expected", total_of(subject, sum)->to_string()});
  set_cell(subject, {sum}, finding);
  findings.push_back(std::move(finding));
}

void check_count(const Subject& subject,
                 const Paragraph& paragraph,
                 const Fact& fact,
                 Findings& findings) {
  const std::vector<CellSum>& sums = fact.claim->equals;
  const auto totals = totals_of(subject, sums);
  if (!totals) return;
  const ProseNumber& number = paragraph.number(fact.match);
  const auto equal = std::find_if(totals->begin(), totals->end(), [&](const Decimal& total) {
    return agrees(number, in_unit_of(*fact.claim, total));
  });
  if (equal == totals->begin()) return;
  if (equal != totals->end()) {
    const auto index = static_cast<std::size_t>(equal - totals->begin());
    return note_basis(subject, paragraph, fact, sums[index], findings);
  }
  Finding finding =
      prose_finding(subject, paragraph, fact.match.range, "prose.count", "PROSE-COUNT");
  set_cell(subject, sums, finding);
  set_sides(
      in_unit_of(*fact.claim, totals->front()).to_string(), number.value->to_string(), finding);
  findings.push_back(std::move(finding));
}

}  // namespace

void check_counts(const Subject& subject, const Paragraphs& paragraphs, Findings& findings) {
  for (const Paragraph& paragraph : paragraphs) {
    for (const Fact& fact : paragraph.facts)
      check_count(subject, paragraph, fact, findings);
  }
}

}  // namespace govreport::internal
