#include "check/prose_checks.hpp"
#include "check/prose_sums.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace govreport::internal {
namespace {

double real(const Decimal& decimal) {
  const std::string digits = decimal.to_string();
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// `value` with as many decimals as `like` has: "83.3".
std::string rounded(double value, const Decimal& like) {
  const int scale = like.scale();
  const long long units = std::llround(value * std::pow(10, scale));
  std::string digits = std::to_string(units < 0 ? -units : units);
  const auto decimals = static_cast<std::size_t>(scale);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, 1, '.');
  return units < 0 ? "-" + digits : digits;
}

/// Within half a unit of the last digit stated.
bool is_about(const ProseNumber& number, double value) {
  constexpr double noise = 1e-9;
  return std::fabs(real(*number.value) - value) <= real(number.step) / 2 + noise;
}

/// The fact right before a statement of its sentence: no other number is between.
const Fact* fact_before(const Paragraph& paragraph, const Statement& statement) {
  const Fact* last = nullptr;
  for (const Fact& fact : paragraph.facts) {
    if (fact.sentence == statement.sentence && *fact.match.number < *statement.match.number)
      last = &fact;
  }
  const bool is_right_before =
      last != nullptr && *last->match.number + 1 == *statement.match.number;
  return is_right_before ? last : nullptr;
}

/// What a share may be of: sums of the tables, and what the whole before it states.
std::vector<Decimal> bases_of(const Subject& subject,
                              const Paragraph& paragraph,
                              const Fact& fact) {
  std::vector<Decimal> bases;
  if (const auto totals = totals_of(subject, fact.claim->of)) bases = *totals;
  if (fact.whole && !bases.empty())
    bases.push_back(paragraph.stated(paragraph.facts[*fact.whole].match));
  std::erase_if(bases, [](const Decimal& base) { return base.is_zero(); });
  return bases;
}

/// The number the text states, and those the tables have for it.
std::vector<Decimal> counts_of(const Subject& subject,
                               const Paragraph& paragraph,
                               const Fact& fact) {
  std::vector<Decimal> counts = {paragraph.stated(fact.match)};
  if (const auto totals = totals_of(subject, fact.claim->equals))
    counts.insert(counts.end(), totals->begin(), totals->end());
  return counts;
}

double percent_of(const Decimal& count, const Decimal& base) {
  return 100 * real(count) / real(base);
}

void check_share(const Subject& subject,
                 const Paragraph& paragraph,
                 const Statement& statement,
                 Findings& findings) {
  const Fact* const fact = fact_before(paragraph, statement);
  if (fact == nullptr) return;
  const ProseNumber& number = paragraph.number(statement.match);
  const std::vector<Decimal> bases = bases_of(subject, paragraph, *fact);
  const std::vector<Decimal> counts = counts_of(subject, paragraph, *fact);
  const bool holds = std::any_of(bases.begin(), bases.end(), [&](const Decimal& base) {
    return std::any_of(counts.begin(), counts.end(), [&](const Decimal& count) {
      return is_about(number, percent_of(count, base));
    });
  });
  if (bases.empty() || holds) return;
  const Range words{fact->match.range.begin, statement.match.range.end};
  Finding finding = prose_finding(subject, paragraph, words, "prose.percent", "PROSE-PERCENT");
  set_cell(subject, fact->claim->of, finding);
  set_sides(rounded(percent_of(counts.front(), bases.front()), *number.value) + "%",
            number.value->to_string() + "%",
            finding);
  findings.push_back(std::move(finding));
}

/// This year's and last year's, by one of the sums a claim may be held against.
struct Years {
  Decimal now;
  Decimal before;
};

class ChangeCheck {
 public:
  ChangeCheck(const Subject& subject, const Figures& previous)
      : subject_(subject), last_{subject.form, subject.report, previous} {}

  void check(const Paragraph& paragraph,
             const Statement& statement,
             Direction direction,
             Findings& findings) const {
    const Fact* const fact = fact_before(paragraph, statement);
    if (fact == nullptr) return;
    const std::vector<Years> years = years_of(paragraph, *fact);
    const bool is_percent = statement.match.is_percent;
    const ProseNumber& number = paragraph.number(statement.match);
    const bool holds = std::any_of(years.begin(), years.end(), [&](const Years& each) {
      return is_about(number, change_of(each, direction, is_percent));
    });
    if (years.empty() || holds) return;
    const Range words{fact->match.range.begin, statement.match.range.end};
    Finding finding = prose_finding(subject_, paragraph, words, "prose.change", "PROSE-PERCENT");
    set_cell(subject_, fact->claim->equals, finding);
    const std::string sign = is_percent ? "%" : "";
    set_sides(rounded(change_of(years.front(), direction, is_percent), *number.value) + sign,
              number.value->to_string() + sign,
              finding);
    add_years(*fact, finding);
    findings.push_back(std::move(finding));
  }

 private:
  std::vector<Years> years_of(const Paragraph& paragraph, const Fact& fact) const {
    std::vector<Years> years;
    const auto now = totals_of(subject_, fact.claim->equals);
    const auto before = totals_of(last_, fact.claim->equals);
    if (!now || !before) return years;
    for (std::size_t i = 0; i < now->size(); ++i) {
      if ((*before)[i].is_zero()) return {};
      years.push_back({(*now)[i], (*before)[i]});
      years.push_back({paragraph.stated(fact.match), (*before)[i]});
    }
    return years;
  }

  static double change_of(const Years& years, Direction direction, bool is_percent) {
    const double change = real(years.now) - real(years.before);
    const double size = direction == Direction::up ? change : -change;
    return is_percent ? 100 * size / real(years.before) : size;
  }

  /// "label 10 → 12" in place of this year's figure alone.
  void add_years(const Fact& fact, Finding& finding) const {
    const CellSum& sum = fact.claim->equals.front();
    for (Argument& argument : finding.arguments) {
      if (argument.name == "sum")
        argument.value = subject_.form[sum.terms.front().cell].label + " " +
                         total_of(last_, sum)->to_string() + " → " +
                         total_of(subject_, sum)->to_string();
    }
  }

  const Subject& subject_;
  Subject last_;
};

}  // namespace

void check_shares(const Subject& subject, const Paragraphs& paragraphs, Findings& findings) {
  const Prose& prose = subject.form.prose;
  for (const Paragraph& paragraph : paragraphs) {
    for (const ShareWords& share : prose.shares) {
      for (const Statement& statement : statements_of(share, paragraph, prose))
        check_share(subject, paragraph, statement, findings);
    }
  }
}

void check_changes(const Subject& subject,
                   const Figures* previous,
                   const Paragraphs& paragraphs,
                   Findings& findings) {
  if (previous == nullptr) return;
  const Prose& prose = subject.form.prose;
  const ChangeCheck check(subject, *previous);
  for (const Paragraph& paragraph : paragraphs) {
    for (const ChangeWords& change : prose.changes) {
      for (const Statement& statement : statements_of(change, paragraph, prose))
        check.check(paragraph, statement, change.direction, findings);
    }
  }
}

}  // namespace govreport::internal
