#include "check/texts.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace govreport::internal {

namespace {

Finding finding_in(const SectionSpec& spec, const SectionText& section, std::string code) {
  Finding finding;
  finding.code = std::move(code);
  finding.place.label = spec.full_heading();
  finding.place.line = section.line;
  finding.arguments = {{"section", spec.full_heading()}};
  return finding;
}

/// What the section's paragraphs say, white space at their ends left out.
std::string words_of(const SectionText& section) {
  std::string words;
  for (const v1::Block& block : section.blocks) {
    if (block.kind == BlockKind::paragraph) words += trim(block.text);
  }
  return words;
}

/// Characters of the section, inner headings with it, white space not counted.
std::size_t length_of(const SectionText& section) {
  std::size_t length = 0;
  for (const v1::Block& block : section.blocks) {
    for (std::size_t offset = 0; offset < block.text.size();) {
      const std::size_t begin = offset;
      next_codepoint(block.text, offset);
      if (!trim(std::string_view(block.text).substr(begin, offset - begin)).empty()) ++length;
    }
  }
  return length;
}

void check_empty(const Subject& subject,
                 const SectionSpec& spec,
                 const SectionText& section,
                 Findings& findings) {
  const std::string words = words_of(section);
  const std::vector<std::string>& empty_words = subject.form.vocabulary.empty_words;
  const bool says_nothing =
      words.empty() ||
      std::find(empty_words.begin(), empty_words.end(), words) != empty_words.end();
  if (!spec.must_say_something || !says_nothing) return;
  Finding finding = finding_in(spec, section, "section.empty");
  finding.rule = "SECTION-EMPTY";
  finding.found = words;
  finding.arguments.push_back({"found", words});
  findings.push_back(std::move(finding));
}

void check_length(const SectionSpec& spec, const SectionText& section, Findings& findings) {
  const std::size_t length = length_of(section);
  if (spec.longest == 0 || length <= spec.longest) return;
  Finding finding = finding_in(spec, section, "section.length");
  finding.severity = Severity::warning;
  finding.rule = "SECTION-LENGTH";
  finding.expected = std::to_string(spec.longest);
  finding.found = std::to_string(length);
  finding.arguments.push_back({"expected", *finding.expected});
  finding.arguments.push_back({"found", *finding.found});
  findings.push_back(std::move(finding));
}

}  // namespace

void check_texts(const Subject& subject, Findings& findings) {
  for (const SectionText& section : subject.report.sections) {
    const SectionSpec* const spec = subject.form.section(section.id);
    if (spec == nullptr) continue;
    check_empty(subject, *spec, section, findings);
    check_length(*spec, section, findings);
  }
}

}  // namespace govreport::internal
