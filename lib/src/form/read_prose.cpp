#include "form/read_prose.hpp"

#include "base/utf8.hpp"
#include "form/cell_sums.hpp"
#include "form/element.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <variant>

namespace govreport::internal {
namespace {

bool has(const Pattern& pattern, PatternKind kind) {
  return std::any_of(pattern.parts.begin(), pattern.parts.end(), [kind](const PatternPart& part) {
    return part.kind == kind;
  });
}

/// Parts that a pattern may be about, each with how it is written.
using Wanted = std::initializer_list<std::pair<PatternKind, const char*>>;

class ProseReader {
 public:
  ProseReader(FormModel& form, Faults& faults) : form_(form), faults_(faults) {}

  void read(const XmlElement& element) {
    Prose& prose = form_.prose;
    if (element.has("gap")) prose.gap = whole_of(element, "gap");
    for (const XmlElement& child : element.children())
      read_child(child, prose);
  }

 private:
  void read_child(const XmlElement& child, Prose& prose) {
    const std::string_view name = child.name();
    if (name == "unit") {
      prose.units.push_back(folded(trim(child.text())));
    } else if (name == "rough") {
      prose.rough.push_back(folded(trim(child.text())));
    } else if (name == "elsewhere" || name == "aside") {
      add_pattern(child, {}, name == "aside" ? prose.asides.says : prose.elsewhere.says);
    } else if (name == "claim") {
      prose.claims.push_back(read_claim(child));
    } else {
      read_statement(child, prose);
    }
  }

  void read_statement(const XmlElement& child, Prose& prose) {
    const std::string_view name = child.name();
    if (name == "share") {
      read_words(child, {{PatternKind::percent, "{p}"}}, prose.shares.emplace_back());
    } else if (name == "change") {
      prose.changes.push_back(read_change(child));
    } else if (name == "list") {
      read_words(child, {{PatternKind::list, "{list}"}}, prose.lists.emplace_back());
    } else if (name == "nothing") {
      prose.nothings.push_back(read_nothing(child));
    } else if (name == "year") {
      prose.years.push_back(read_year(child));
    } else if (name == "plausible") {
      prose.plausible.push_back(read_plausible(child));
    }
  }

  Claim read_claim(const XmlElement& element) {
    Claim claim;
    read_words(element, {{PatternKind::number, "{n}"}}, claim);
    claim.id = text_of(element, "id");
    claim.after = text_of(element, "after");
    claim.equals = sums_of(element, "equals");
    claim.of = sums_of(element, "of");
    claim.part = text_of(element, "part");
    claim.parts = text_of(element, "parts");
    claim.ten_thousands = yes_of(element, "ten-thousands");
    return claim;
  }

  ChangeWords read_change(const XmlElement& element) {
    ChangeWords change;
    read_words(element, {{PatternKind::percent, "{p}"}, {PatternKind::number, "{n}"}}, change);
    if (element.attribute("direction") == "down") change.direction = Direction::down;
    return change;
  }

  NothingWords read_nothing(const XmlElement& element) {
    NothingWords nothing;
    read_words(element, {}, nothing);
    nothing.zero = sums_of(element, "zero");
    nothing.contradicts = text_of(element, "contradicts");
    return nothing;
  }

  YearWords read_year(const XmlElement& element) {
    YearWords year;
    read_words(element, {{PatternKind::year, "{year}"}}, year);
    year.alone = yes_of(element, "alone");
    std::string_view rest = trim(element.attribute("near"));
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find(' '), rest.size());
      year.near.emplace_back(rest.substr(0, space));
      rest = trim(rest.substr(space));
    }
    return year;
  }

  Plausible read_plausible(const XmlElement& element) {
    Plausible plausible;
    read_words(element, {}, plausible);
    const std::string_view rule = element.attribute("rule");
    plausible.rule = rule == "NOTE-UNIT"            ? NoteRule::unit
                     : rule == "NOTE-CHANGE"        ? NoteRule::change
                     : rule == "NOTE-CONTRADICTION" ? NoteRule::contradiction
                                                    : NoteRule::level;
    plausible.where = read_cell_sum(form_, element.attribute("where"), element.line(), faults_);
    plausible.body = alternatives(element.attribute("body"));
    plausible.unless = alternatives(element.attribute("unless"));
    plausible.over = Decimal::parse(element.attribute("over"));
    plausible.zero = yes_of(element, "zero");
    plausible.factor = whole_of(element, "factor");
    plausible.from = Decimal::parse(element.attribute("from"));
    return plausible;
  }

  void read_words(const XmlElement& element, Wanted wanted, ClaimWords& words) {
    for (const XmlElement& says : children_of(element, "says"))
      add_pattern(says, wanted, words.says);
    words.about = alternatives(element.attribute("about"));
    words.without = alternatives(element.attribute("without"));
    words.until = alternatives(element.attribute("until"));
  }

  /// A pattern that has one of the parts `wanted`, if there are any.
  void add_pattern(const XmlElement& element, Wanted wanted, std::vector<Pattern>& patterns) {
    const std::string text(trim(element.text()));
    if (text.empty()) return;  // said by the check of the structure
    auto parsed = parse_pattern(text);
    if (const auto* const fault = std::get_if<PatternFault>(&parsed)) {
      faults_.add(element.line(), "form.pattern", {{"pattern", text}, {"found", fault->found}});
      return;
    }
    Pattern& pattern = std::get<Pattern>(parsed);
    const bool is_about_it =
        wanted.size() == 0 || std::any_of(wanted.begin(), wanted.end(), [&](const auto& part) {
          return has(pattern, part.first);
        });
    if (!is_about_it)
      faults_.add(element.line(),
                  "form.pattern-without",
                  {{"pattern", text}, {"name", wanted.begin()->second}});
    patterns.push_back(std::move(pattern));
  }

  std::vector<CellSum> sums_of(const XmlElement& element, std::string_view name) {
    return read_cell_sums(form_, element.attribute(name), element.line(), faults_);
  }

  FormModel& form_;
  Faults& faults_;
};

}  // namespace

void read_prose(const XmlElement& element, FormModel& form, Faults& faults) {
  ProseReader(form, faults).read(element);
}

}  // namespace govreport::internal
