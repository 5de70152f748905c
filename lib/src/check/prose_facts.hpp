/// What the text of a report claims, paragraph by paragraph, before it is held against anything.
#pragma once

#include "check/prose_match.hpp"
#include "check/prose_text.hpp"
#include "check/subject.hpp"

#include <optional>
#include <string>
#include <vector>

namespace govreport::internal {

/// A claim that is made.
struct Fact {
  const Claim* claim = nullptr;
  Match match;
  std::size_t sentence = 0;          ///< of ProseText::sentences
  std::optional<std::size_t> whole;  ///< the last fact before it whose claim has an id
};

struct Paragraph {
  ProseText text;
  std::string section;  ///< id; empty: before the first section
  std::string heading;  ///< of the section, as prescribed
  std::uint32_t line = 0;
  std::vector<bool> speaks;  ///< of each sentence: of this report's year and body
  std::vector<Fact> facts;   ///< by where their numbers stand

  const ProseNumber& number(const Match& match) const { return text.numbers()[*match.number]; }
  const Decimal& stated(const Match& match) const { return *number(match).value; }
};

/// Every paragraph of the report, its facts found. What stands for one number is the claim that
/// begins last before it. `subject` outlives the result.
std::vector<Paragraph> paragraphs_of(const Subject& subject);

/// Matches in all sentences that speak of the report's year and body.
struct Statement {
  Match match;
  std::size_t sentence = 0;
};
std::vector<Statement> statements_of(const ClaimWords& words,
                                     const Paragraph& paragraph,
                                     const Prose& prose);

}  // namespace govreport::internal
