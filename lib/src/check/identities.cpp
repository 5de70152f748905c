#include "check/identities.hpp"

#include "check/last_year.hpp"
#include "check/sum_words.hpp"
#include "check/suspects.hpp"

#include <algorithm>
#include <optional>

namespace govreport::internal {

namespace {

enum class Outcome { holds, broken, unknown, nothing_to_compare };

bool is_missing(const Subject& subject, CellIndex cell) {
  return !subject.figures.is_given(cell) && !subject.figures.is_computed(cell);
}

bool is_missing(const Subject& subject, const Term& term) {
  if (is_of_last_year(term)) return subject.last_year->find(term.cell) == nullptr;
  return is_missing(subject, term.cell);
}

/// Cells that keep the identity from being checked: words and numbers that do not fit; where there
/// are none of these, addends that are not there at all.
std::vector<Term> obstacles(const Subject& subject, const Identity& identity) {
  std::vector<Term> terms;
  for (const std::vector<Term>* side : {&identity.left, &identity.right}) {
    for (const Term& term : *side) {
      if (!can_be_added(subject, term)) terms.push_back(term);
    }
  }
  const auto missing = [&subject](const Term& term) { return is_missing(subject, term); };
  if (!std::all_of(terms.begin(), terms.end(), missing)) std::erase_if(terms, missing);
  return terms;
}

template <class Predicate>
bool any_result(const Identity& identity, Predicate predicate) {
  const std::vector<Term>& results = side_of_place(identity);
  return std::any_of(results.begin(), results.end(), [&predicate](const Term& term) {
    return !is_of_last_year(term) && predicate(term.cell);
  });
}

Outcome outcome_of(const Subject& subject, const Identity& identity) {
  if (!can_be_evaluated(subject, identity)) return Outcome::nothing_to_compare;
  if (any_result(identity, [&](CellIndex cell) { return is_missing(subject, cell); }))
    return Outcome::nothing_to_compare;
  if (!obstacles(subject, identity).empty()) return Outcome::unknown;
  if (any_result(identity, [&](CellIndex cell) { return counts_as_zero(subject, cell); }))
    return Outcome::nothing_to_compare;
  return total(subject, identity.left) == total(subject, identity.right) ? Outcome::holds
                                                                         : Outcome::broken;
}

/// "label: found → corrected", one after the other.
std::string suspects_in_words(const Subject& subject, const std::vector<Suspect>& suspects) {
  std::string words;
  for (const Suspect& suspect : suspects) {
    if (!words.empty()) words += "; ";
    words += subject.form[suspect.cell].label + ": " + shown(subject, suspect.cell);
    if (suspect.corrected) words += " → " + suspect.corrected->to_string();
  }
  return words;
}

/// One change repairs the sum; several cells are likely; or nothing can be said. Across years the
/// other report may be the wrong one, and the rule may have exceptions.
std::string code_for(const Subject& subject,
                     const Identity& identity,
                     const std::vector<Suspect>& suspects) {
  if (spans_years(identity))
    return subject.form.explainable.contains(identity.rule) ? "identity.years-explainable"
                                                            : "identity.years";
  if (suspects.empty()) return "identity.unknown";
  return suspects.front().corrected ? "identity" : "identity.many";
}

/// What may have happened to the likeliest cell; told with the hint.
void add_slip(const Subject& subject, const Suspect& suspect, Finding& finding) {
  if (suspect.slip == Slip::none) return;
  finding.arguments.push_back({"slip", std::string(to_string(suspect.slip))});
  finding.arguments.push_back({"slip-found", amount(subject, suspect.cell).to_string()});
  finding.arguments.push_back({"slip-right", suspect.corrected->to_string()});
}

Finding broken_identity(const Subject& subject,
                        const Identity& identity,
                        const std::vector<Suspect>& suspects) {
  Finding finding =
      finding_at(subject, identity.place, Severity::error, code_for(subject, identity, suspects));
  finding.rule = identity.rule;
  finding.clause = identity.clause;
  finding.expected = total(subject, identity.expected()).to_string();
  finding.found = subject.figures[identity.place].decimal().to_string();
  finding.arguments.push_back({"expected", *finding.expected});
  finding.arguments.push_back({"found", *finding.found});
  finding.arguments.push_back({"sum", sum_in_words(subject, identity)});
  finding.arguments.push_back({"suspects", suspects_in_words(subject, suspects)});
  for (const Suspect& suspect : suspects)
    finding.suspects.push_back(subject.form[suspect.cell].id);
  if (!suspects.empty()) add_slip(subject, suspects.front(), finding);
  if (spans_years(identity)) {
    finding.arguments.push_back({"previous", subject.last_year->file()});
    finding.arguments.push_back({"explain", identity.rule + "@" + subject.form[identity.place].id});
  }
  return finding;
}

/// The first of the cells, by label, with what they show where they are there.
std::string obstacles_in_words(const Subject& subject, const std::vector<Term>& terms) {
  constexpr std::size_t most = 3;
  std::string words;
  for (std::size_t i = 0; i < terms.size() && i < most; ++i) {
    if (i > 0) words += "; ";
    words += subject.form[terms[i].cell].label + year_in_words(subject, terms[i]);
    if (!is_missing(subject, terms[i])) words += ": " + shown(subject, terms[i]);
  }
  return terms.size() > most ? words + "; …" : words;
}

Finding unchecked_identity(const Subject& subject, const Identity& identity) {
  const std::vector<Term> terms = obstacles(subject, identity);
  const bool missing = is_missing(subject, terms.front());
  const bool years = std::any_of(terms.begin(), terms.end(), is_of_last_year);
  const char* const code = years     ? "not-checked.years"
                           : missing ? "not-checked.missing"
                                     : "not-checked";
  Finding finding = finding_at(subject, identity.place, Severity::note, code);
  finding.rule = identity.rule;
  finding.clause = identity.clause;
  finding.arguments.push_back({"obstacles", obstacles_in_words(subject, terms)});
  if (years) finding.arguments.push_back({"previous", subject.last_year->file()});
  return finding;
}

}  // namespace

void check_identities(const Subject& subject, const Figures* previous, Findings& findings) {
  std::optional<Suspicion> suspicion;  // costs as much as all checks of a report without faults
  for (std::uint32_t index = 0; index < subject.form.identities.size(); ++index) {
    const Identity& identity = subject.form.identities[index];
    const Outcome outcome = outcome_of(subject, identity);
    if (outcome == Outcome::broken) {
      if (!suspicion) suspicion.emplace(subject, previous);
      findings.push_back(broken_identity(subject, identity, suspicion->of(index)));
    }
    if (outcome == Outcome::unknown) findings.push_back(unchecked_identity(subject, identity));
  }
}

std::optional<Decimal> value_of_blank(const Subject& subject, CellIndex cell) {
  for (const Identity& identity : subject.form.identities) {
    if (identity.place != cell || !can_be_evaluated(subject, identity)) continue;
    const std::vector<Term> operands = identity.expected();
    const std::vector<Term>& results = side_of_place(identity);
    const bool known = std::all_of(operands.begin(), operands.end(), [&subject](const Term& term) {
      return can_be_added(subject, term);
    });
    const bool others_blank =
        std::any_of(results.begin(), results.end(), [&subject, cell](const Term& term) {
          return !is_of_last_year(term) && term.cell != cell &&
                 !subject.figures[term.cell].is_number();
        });
    if (!known || others_blank) continue;
    const Decimal value = total(subject, operands);
    if (fits(value, subject.form[cell].type)) return value;
  }
  return std::nullopt;
}

}  // namespace govreport::internal
