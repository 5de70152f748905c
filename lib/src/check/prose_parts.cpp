#include "check/prose_checks.hpp"
#include "check/prose_sums.hpp"

#include <algorithm>
#include <set>

namespace govreport::internal {
namespace {

/// A whole and the numbers that divide it.
struct Division {
  ProseNumber whole;
  std::vector<ProseNumber> parts;
  Range words;
};

Decimal sum_of(const std::vector<ProseNumber>& parts) {
  Decimal sum;
  for (const ProseNumber& part : parts)
    sum = sum + *part.value;
  return sum;
}

bool is_exact(const ProseNumber& number) {
  return number.step <= Decimal(1);
}

void add_finding(const Subject& subject,
                 const Paragraph& paragraph,
                 const Division& division,
                 Findings& findings) {
  Finding finding = prose_finding(subject, paragraph, division.words, "prose.parts", "PROSE-PARTS");
  std::string sum;
  for (const ProseNumber& part : division.parts)
    sum += (sum.empty() ? "" : " + ") + part.value->to_string();
  finding.arguments.push_back({"sum", sum});
  set_sides(sum_of(division.parts).to_string(), division.whole.value->to_string(), finding);
  findings.push_back(std::move(finding));
}

/// The parts of one whole, as the text names them.
class PartsOf {
 public:
  PartsOf(const Subject& subject, const Paragraph& paragraph, std::size_t whole)
      : subject_(subject),
        paragraph_(paragraph),
        whole_(whole),
        claim_(*paragraph.facts[whole].claim) {
    const Fact& fact = paragraph.facts[whole];
    division_ = {paragraph.number(fact.match), {}, fact.match.range};
  }

  /// Nothing, where that cannot be told: too few parts, one twice, one left out that is not 0.
  std::optional<Division> division() {
    for (std::size_t i = whole_ + 1; i < paragraph_.facts.size(); ++i) {
      const Fact& fact = paragraph_.facts[i];
      if (fact.whole != whole_ || fact.claim->part != claim_.parts) continue;
      if (!named_.insert(fact.claim).second) return std::nullopt;
      division_.parts.push_back(paragraph_.number(fact.match));
      division_.words.end = fact.match.range.end;
    }
    const bool exact = is_exact(division_.whole) &&
                       std::all_of(division_.parts.begin(), division_.parts.end(), is_exact);
    if (division_.parts.size() < 2 || !exact || !is_complete()) return std::nullopt;
    return division_;
  }

 private:
  bool is_complete() const {
    if (sum_of(division_.parts) > *division_.whole.value) return true;
    const std::vector<Claim>& claims = subject_.form.prose.claims;
    return std::all_of(claims.begin(), claims.end(), [this](const Claim& claim) {
      const bool is_part = claim.part == claim_.parts && may_stand_here(claim);
      return !is_part || named_.contains(&claim) || is_nothing(claim);
    });
  }

  bool may_stand_here(const Claim& claim) const {
    return claim.after.empty() || claim.after == claim_.id;
  }

  bool is_nothing(const Claim& claim) const {
    const auto totals = totals_of(subject_, claim.equals);
    return totals && std::all_of(totals->begin(), totals->end(), [](const Decimal& total) {
             return total.is_zero();
           });
  }

  const Subject& subject_;
  const Paragraph& paragraph_;
  std::size_t whole_;
  const Claim& claim_;
  std::set<const Claim*> named_;
  Division division_;
};

void check_divisions(const Subject& subject, const Paragraph& paragraph, Findings& findings) {
  for (std::size_t i = 0; i < paragraph.facts.size(); ++i) {
    if (paragraph.facts[i].claim->parts.empty()) continue;
    const std::optional<Division> division = PartsOf(subject, paragraph, i).division();
    if (division && sum_of(division->parts) != *division->whole.value)
      add_finding(subject, paragraph, *division, findings);
  }
}

void check_lists(const Subject& subject, const Paragraph& paragraph, Findings& findings) {
  const Prose& prose = subject.form.prose;
  for (const ListWords& list : prose.lists) {
    for (const Statement& statement : statements_of(list, paragraph, prose)) {
      if (!statement.match.number) continue;
      Division division{paragraph.number(statement.match), {}, statement.match.range};
      for (const std::size_t item : statement.match.items)
        division.parts.push_back(paragraph.text.numbers()[item]);
      const bool exact = is_exact(division.whole) &&
                         std::all_of(division.parts.begin(), division.parts.end(), is_exact);
      if (exact && sum_of(division.parts) != *division.whole.value)
        add_finding(subject, paragraph, division, findings);
    }
  }
}

}  // namespace

void check_parts(const Subject& subject, const Paragraphs& paragraphs, Findings& findings) {
  for (const Paragraph& paragraph : paragraphs) {
    check_divisions(subject, paragraph, findings);
    check_lists(subject, paragraph, findings);
  }
}

}  // namespace govreport::internal
