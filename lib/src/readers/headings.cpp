#include "readers/headings.hpp"

#include "base/utf8.hpp"
#include "readers/label_index.hpp"
#include "readers/words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace govreport::internal {
namespace {

/// A line longer than this is running text.
constexpr std::size_t longest_heading = 40;

constexpr std::array<std::string_view, 6> closing_marks = {"。", "：", ":", ".", "；", ";"};

std::string_view without_closing_mark(std::string_view text) {
  for (const std::string_view mark : closing_marks) {
    if (text.ends_with(mark)) return trim(text.substr(0, text.size() - mark.size()));
  }
  return text;
}

bool has_sentence_mark(std::string_view text) {
  return text.find("。") != std::string_view::npos || text.find("；") != std::string_view::npos ||
         text.find("，") != std::string_view::npos;
}

/// A heading of the form to compare with.
struct Prescribed {
  std::uint32_t section = 0;
  Label label;
  bool is_alias = false;
};

std::vector<Prescribed> prescribed_headings(const FormModel& form) {
  std::vector<Prescribed> result;
  for (std::uint32_t i = 0; i < form.sections.size(); ++i) {
    const SectionSpec& section = form.sections[i];
    result.push_back({i, parse_label(section.full_heading()), false});
    for (const std::string& alias : section.aliases)
      result.push_back({i, parse_label(section.number + alias), true});
  }
  return result;
}

enum class Likeness { none, by_number, by_words, prescribed };

/// "（一）…" and "（1）…" number parts of a section, never a section.
bool may_number_a_section(const Label& seen, const Label& prescribed) {
  return seen.numbering == Numbering::none || seen.numbering == prescribed.numbering;
}

Likeness likeness(const Label& seen, const Prescribed& prescribed) {
  if (!may_number_a_section(seen, prescribed.label)) return Likeness::none;
  const bool same_words = seen.words == prescribed.label.words;
  const bool same_number = seen.number == prescribed.label.number;
  if (same_words && same_number && !prescribed.is_alias) return Likeness::prescribed;
  if (same_words) return Likeness::by_words;
  if (!same_number || seen.number.empty()) return Likeness::none;
  const std::size_t common = common_characters(seen.words, prescribed.label.words);
  const bool similar = common * 2 >= count_codepoints(prescribed.label.words);
  return similar ? Likeness::by_number : Likeness::none;
}

/// A row of a table whose label begins as a heading does: "二、上年结转…申请数量   3   0".
bool ends_with_figure(const TextLine& line) {
  return line.has_columns() &&
         narrow(line.columns.back()).find_first_not_of("0123456789.,") == std::string::npos;
}

struct Candidate {
  SectionHeading heading;
  Likeness likeness = Likeness::none;
};

class HeadingFinder {
 public:
  explicit HeadingFinder(const FormModel& form) : prescribed_(prescribed_headings(form)) {}

  void look_at(const TextLine& line, std::size_t index) {
    if (line.is_row() || line.is_aside() || line.words.empty() || ends_with_figure(line)) return;
    const std::string_view words = without_closing_mark(line.words);
    if (count_codepoints(words) > longest_heading || has_sentence_mark(words)) return;
    const Label seen = parse_label(words);
    Candidate best;
    for (const Prescribed& each : prescribed_) {
      const Likeness like = likeness(seen, each);
      if (like > best.likeness) best = {{index, each.section, line.words, false}, like};
    }
    best.heading.is_prescribed = best.likeness == Likeness::prescribed;
    if (best.likeness != Likeness::none) candidates_.push_back(std::move(best));
  }

  std::vector<SectionHeading> best_of_each() const {
    std::vector<SectionHeading> result;
    for (const Candidate& each : candidates_) {
      if (each.likeness == best_for(each.heading.section)) result.push_back(each.heading);
    }
    return result;
  }

 private:
  Likeness best_for(std::uint32_t section) const {
    Likeness best = Likeness::none;
    for (const Candidate& each : candidates_) {
      if (each.heading.section == section) best = std::max(best, each.likeness);
    }
    return best;
  }

  std::vector<Prescribed> prescribed_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<SectionHeading> find_headings(const FormModel& form,
                                          const std::vector<TextLine>& lines) {
  HeadingFinder finder(form);
  for (std::size_t i = 0; i < lines.size(); ++i)
    finder.look_at(lines[i], i);
  return finder.best_of_each();
}

void check_headings(const FormModel& form,
                    const std::vector<TextLine>& lines,
                    const std::vector<SectionHeading>& headings,
                    ReaderFindings& findings) {
  std::vector<std::uint32_t> first_lines(form.sections.size(), 0);
  std::uint32_t furthest = 0;
  for (const SectionHeading& heading : headings) {
    const std::uint32_t line = lines[heading.line].number;
    const std::string prescribed = form.sections[heading.section].full_heading();
    if (first_lines[heading.section] != 0) {
      findings.add(
          Severity::error,
          "structure.section-twice",
          "STRUCT-TWICE",
          line,
          {{"section", prescribed}, {"first", std::to_string(first_lines[heading.section])}});
      continue;
    }
    first_lines[heading.section] = line;
    if (!heading.is_prescribed) {
      Finding& finding = findings.add(Severity::warning,
                                      "heading",
                                      "HEADING",
                                      line,
                                      {{"found", heading.text}, {"expected", prescribed}});
      finding.expected = prescribed;
      finding.found = heading.text;
    }
    if (heading.section < furthest)
      findings.add(Severity::error,
                   "structure.section-order",
                   "STRUCT-ORDER",
                   line,
                   {{"section", prescribed}, {"after", form.sections[furthest].full_heading()}});
    furthest = std::max(furthest, heading.section);
  }
}

int heading_level(const TextLine& line) {
  const std::string_view words = line.words;
  const bool short_words = count_codepoints(words) <= longest_heading && !has_sentence_mark(words);
  if (line.depth == 0 && !short_words) return 0;
  switch (parse_label(words).numbering) {
    case Numbering::chinese_in_brackets:
      return 2;
    case Numbering::arabic:
      return line.depth == 0 ? 0 : 3;
    case Numbering::arabic_in_brackets:
      return line.depth == 0 ? 0 : 4;
    case Numbering::chinese:
    case Numbering::none:
      return line.depth == 0 ? 0 : 2;
  }
  return 0;
}

}  // namespace govreport::internal
