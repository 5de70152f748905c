#include "check/prose_checks.hpp"
#include "check/prose_sums.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <set>

namespace govreport::internal {
namespace {

/// Last year's words are left standing, or those of the year before; what is older is history.
constexpr int farthest_stale = 2;

class YearCheck {
 public:
  YearCheck(const Subject& subject, const Paragraph& paragraph)
      : subject_(subject), paragraph_(paragraph) {}

  /// `told`: lines whose year something is said of already.
  void check(const YearWords& words, std::set<std::uint32_t>& told, Findings& findings) const {
    if (words.alone && names_the_year()) return;
    for (const Sentence& sentence : paragraph_.text.sentences()) {
      for (const Match& match : matches_of(words, paragraph_.text, sentence, subject_.form.prose)) {
        const int year = std::atoi(paragraph_.stated(match).to_string().c_str());
        if (is_allowed(words, year) || told.contains(paragraph_.line)) continue;
        if (paragraph_.line != 0) told.insert(paragraph_.line);
        add(match, year, findings);
      }
    }
  }

 private:
  bool names_the_year() const {
    const std::vector<ProseNumber>& numbers = paragraph_.text.numbers();
    return std::any_of(numbers.begin(), numbers.end(), [this](const ProseNumber& number) {
      return number.value && *number.value == Decimal(subject_.report.year);
    });
  }

  bool is_allowed(const YearWords& words, int year) const {
    const int away = std::abs(year - subject_.report.year);
    const bool is_near =
        std::find(words.near.begin(), words.near.end(), paragraph_.section) != words.near.end();
    const bool is_history = words.alone && away > farthest_stale;
    return away == 0 || is_history || (away == 1 && is_near);
  }

  void add(const Match& match, int year, Findings& findings) const {
    Finding finding = prose_finding(subject_, paragraph_, match.range, "prose.year", "PROSE-YEAR");
    set_sides(std::to_string(subject_.report.year), std::to_string(year), finding);
    findings.push_back(std::move(finding));
  }

  const Subject& subject_;
  const Paragraph& paragraph_;
};

}  // namespace

void check_years(const Subject& subject, const Paragraphs& paragraphs, Findings& findings) {
  // A reader that takes the year from the text has said so of the line.
  std::set<std::uint32_t> told;
  for (const Finding& finding : findings) {
    if (finding.rule == "TITLE-YEAR" && finding.place.line != 0) told.insert(finding.place.line);
  }
  for (const Paragraph& paragraph : paragraphs) {
    for (const YearWords& words : subject.form.prose.years)
      YearCheck(subject, paragraph).check(words, told, findings);
  }
}

}  // namespace govreport::internal
