#include "check/prose_facts.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

class FactFinder {
 public:
  FactFinder(const Subject& subject, Paragraph& paragraph)
      : prose_(subject.form.prose), year_(subject.report.year), paragraph_(paragraph) {}

  void find() {
    for (const Sentence& sentence : paragraph_.text.sentences())
      paragraph_.speaks.push_back(speaks_of_this(sentence));
    std::vector<Fact> candidates = find_candidates();
    std::stable_sort(candidates.begin(), candidates.end(), [](const Fact& a, const Fact& b) {
      return *a.match.number < *b.match.number;
    });
    for (auto first = candidates.begin(); first != candidates.end();) {
      const auto next = std::find_if(first, candidates.end(), [first](const Fact& fact) {
        return *fact.match.number != *first->match.number;
      });
      choose({first, next});
      first = next;
    }
  }

 private:
  std::vector<Fact> find_candidates() const {
    std::vector<Fact> candidates;
    for (const Claim& claim : prose_.claims) {
      for (const Statement& statement : statements_of(claim, paragraph_, prose_))
        candidates.push_back({&claim, statement.match, statement.sentence, {}});
    }
    return candidates;
  }

  /// Of those about one number, the one that begins last and may stand there.
  void choose(const std::vector<Fact>& candidates) {
    const Fact* chosen = nullptr;
    const std::optional<std::size_t> whole = whole_before(candidates.front().sentence);
    for (const Fact& fact : candidates) {
      if (!may_follow(*fact.claim, whole)) continue;
      if (chosen == nullptr || fact.match.range.begin > chosen->match.range.begin) chosen = &fact;
    }
    if (chosen == nullptr) return;
    paragraph_.facts.push_back(*chosen);
    paragraph_.facts.back().whole = whole;
  }

  bool may_follow(const Claim& claim, std::optional<std::size_t> whole) const {
    return claim.after.empty() || (whole && paragraph_.facts[*whole].claim->id == claim.after);
  }

  /// The last fact with an id, unless a sentence that speaks of something else is between.
  std::optional<std::size_t> whole_before(std::size_t sentence) const {
    for (std::size_t index = paragraph_.facts.size(); index > 0; --index) {
      const Fact& fact = paragraph_.facts[index - 1];
      if (fact.claim->id.empty()) continue;
      for (std::size_t between = fact.sentence; between < sentence; ++between) {
        if (!paragraph_.speaks[between]) return std::nullopt;
      }
      return index - 1;
    }
    return std::nullopt;
  }

  bool speaks_of_this(const Sentence& sentence) const {
    const std::vector<Match> asides = matches_of(prose_.asides, paragraph_.text, sentence, prose_);
    const auto is_aside = [&asides](Range range) {
      return std::any_of(asides.begin(), asides.end(), [range](const Match& aside) {
        return aside.range.begin <= range.begin && range.end <= aside.range.end;
      });
    };
    const std::vector<Match> matches =
        matches_of(prose_.elsewhere, paragraph_.text, sentence, prose_);
    return std::all_of(matches.begin(), matches.end(), [&](const Match& match) {
      const bool this_year = match.number && paragraph_.stated(match) == Decimal(year_);
      return this_year || is_aside(match.range);
    });
  }

  const Prose& prose_;
  int year_;
  Paragraph& paragraph_;
};

/// Of a section: far beyond any that people write, so that a hostile text costs no more.
constexpr std::size_t most_in_section = 200000;

void add_paragraphs(const Subject& subject,
                    const std::vector<v1::Block>& blocks,
                    const SectionSpec* section,
                    std::vector<Paragraph>& paragraphs) {
  std::size_t letters = 0;
  for (const v1::Block& block : blocks) {
    if (block.text.empty() || letters > most_in_section) continue;
    Paragraph paragraph{ProseText(block.text, subject.form.prose), "", "", block.line, {}, {}};
    if (section != nullptr) {
      paragraph.section = section->id;
      paragraph.heading = section->full_heading();
    }
    FactFinder(subject, paragraph).find();
    letters += paragraph.text.letters().size();
    paragraphs.push_back(std::move(paragraph));
  }
}

}  // namespace

std::vector<Paragraph> paragraphs_of(const Subject& subject) {
  std::vector<Paragraph> paragraphs;
  add_paragraphs(subject, subject.report.preamble, nullptr, paragraphs);
  for (const SectionText& section : subject.report.sections)
    add_paragraphs(subject, section.blocks, subject.form.section(section.id), paragraphs);
  return paragraphs;
}

std::vector<Statement> statements_of(const ClaimWords& words,
                                     const Paragraph& paragraph,
                                     const Prose& prose) {
  std::vector<Statement> statements;
  const std::vector<Sentence>& sentences = paragraph.text.sentences();
  for (std::size_t index = 0; index < sentences.size(); ++index) {
    if (!paragraph.speaks[index]) continue;
    for (const Match& match : matches_of(words, paragraph.text, sentences[index], prose))
      statements.push_back({match, index});
  }
  return statements;
}

}  // namespace govreport::internal
