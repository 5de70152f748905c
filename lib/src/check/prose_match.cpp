#include "check/prose_match.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace govreport::internal {
namespace {

using Words = std::vector<std::u32string>;

/// One pattern against a sentence.
class Matcher {
 public:
  Matcher(const Pattern& pattern,
          const Words& until,
          const ProseText& text,
          const Range& sentence,
          const Prose& prose)
      : parts_(pattern.parts), until_(until), text_(text), sentence_(sentence), prose_(prose) {}

  std::optional<Match> match_at(std::size_t at) {
    match_ = {};
    unit_.clear();
    failed_.clear();
    const std::optional<std::size_t> end = rest(0, at);
    if (!end) return std::nullopt;
    match_.range = {at, *end};
    return match_;
  }

 private:
  using End = std::optional<std::size_t>;

  /// Where the parts from `part` on end, if they match from `at`.
  End rest(std::size_t part, std::size_t at) {
    if (part == parts_.size()) return at;
    if (failed_.contains({part, at})) return std::nullopt;
    const End end = one(part, at);
    if (!end && part > 0) failed_.insert({part, at});  // the first is tried but once
    return end;
  }

  End one(std::size_t part, std::size_t at) {
    switch (parts_[part].kind) {
      case PatternKind::words:
        return words(part, at, parts_[part].words);
      case PatternKind::optional: {
        const End end = words(part, at, parts_[part].words);
        return end ? end : rest(part + 1, at);
      }
      case PatternKind::unit:
        return unit(part, at);
      case PatternKind::gap:
        return gap(part, at);
      case PatternKind::number:
      case PatternKind::percent:
      case PatternKind::year:
        return number(part, at);
      case PatternKind::list:
        return list(part, at);
      case PatternKind::clause_start:
        return text_.begins_clause(at) ? rest(part + 1, at) : std::nullopt;
      case PatternKind::sentence_start:
        return at == sentence_.begin ? rest(part + 1, at) : std::nullopt;
      case PatternKind::not_ahead:
        return is_any_at(at, parts_[part].words) ? std::nullopt : rest(part + 1, at);
    }
    return std::nullopt;
  }

  End words(std::size_t part, std::size_t at, const Words& alternatives) {
    for (const std::u32string& word : alternatives) {
      if (!fits(at, word)) continue;
      if (const End end = rest(part + 1, at + word.size())) return end;
    }
    return std::nullopt;
  }

  End unit(std::size_t part, std::size_t at) {
    for (const std::u32string& word : prose_.units) {
      if (!fits(at, word)) continue;
      unit_ = word;
      if (const End end = rest(part + 1, at + word.size())) return end;
    }
    return std::nullopt;
  }

  End gap(std::size_t part, std::size_t at) {
    for (std::size_t length = 0; length <= prose_.gap; ++length, ++at) {
      if (const End end = rest(part + 1, at)) return end;
      if (at >= sentence_.end || text_.ends_clause(at) || text_.in_number(at)) break;
    }
    return std::nullopt;
  }

  End number(std::size_t part, std::size_t at) {
    const std::optional<std::size_t> index = text_.number_from(at);
    if (!index || !is_wanted(parts_[part].kind, text_.numbers()[*index])) return std::nullopt;
    const std::size_t end = text_.numbers()[*index].end;
    const bool percent = parts_[part].kind == PatternKind::percent;
    const End after = rest(part + 1, percent ? end + 1 : end);
    if (!after) return std::nullopt;
    match_.number = index;
    match_.is_percent = percent;
    return after;
  }

  bool is_wanted(PatternKind kind, const ProseNumber& number) const {
    if (!number.value || number.end > sentence_.end) return false;
    if (kind == PatternKind::year)
      return number.in_digits && number.end - number.begin == 4 && *number.value >= Decimal(1900) &&
             *number.value < Decimal(2100);
    const bool has_percent = number.end < sentence_.end && text_.letters()[number.end] == '%';
    return has_percent == (kind == PatternKind::percent) && !number.is_rough;
  }

  /// Items up to the end of the sentence, to words of `until`, or to a clause without a number.
  End list(std::size_t part, std::size_t at) {
    std::size_t end = at;
    bool in_clause = true;
    std::vector<std::size_t> items;
    for (; at < sentence_.end && text_.letters()[at] != ';' && !is_any_at(at, until_); ++at) {
      if (const auto index = text_.number_from(at); index && is_item(*index)) {
        if (text_.numbers()[*index].is_rough) return std::nullopt;
        items.push_back(*index);
        end = text_.numbers()[*index].end + unit_.size();
        in_clause = false;
      }
      if (!text_.ends_clause(at)) continue;
      if (in_clause && !items.empty()) break;
      in_clause = true;
    }
    if (items.size() < 2) return std::nullopt;
    match_.items = std::move(items);
    return rest(part + 1, end);
  }

  bool is_item(std::size_t index) const {
    const ProseNumber& number = text_.numbers()[index];
    return number.value && !unit_.empty() && text_.has_at(number.end, unit_);
  }

  bool fits(std::size_t at, const std::u32string& word) const {
    return at + word.size() <= sentence_.end && text_.has_at(at, word);
  }

  bool is_any_at(std::size_t at, const Words& words) const {
    return std::any_of(
        words.begin(), words.end(), [&](const auto& word) { return fits(at, word); });
  }

  const std::vector<PatternPart>& parts_;
  const Words& until_;
  const ProseText& text_;
  const Range& sentence_;
  const Prose& prose_;
  Match match_;
  std::u32string unit_;
  std::set<std::pair<std::size_t, std::size_t>> failed_;
};

bool has_any(const Words& words, const ProseText& text, Range range) {
  const std::u32string_view stretch =
      std::u32string_view(text.letters()).substr(range.begin, range.end - range.begin);
  return std::any_of(words.begin(), words.end(), [&stretch](const std::u32string& word) {
    return stretch.find(word) != std::u32string_view::npos;
  });
}

/// `about` is looked for this many letters back: no paragraph that people write is longer.
constexpr std::size_t memory = 600;

/// A quick look before a pattern is tried at all: most sentences lack a word that it needs.
bool may_match(const Pattern& pattern, const Sentence& sentence) {
  const Pattern::Needs& needs = pattern.needs;
  if (needs.number && !sentence.has_number) return false;
  return std::all_of(needs.words.begin(), needs.words.end(), [&sentence](const auto& words) {
    return sentence.letters.may_hold_any(words);
  });
}

/// The next letter from `at` on where the pattern may begin; `end` if there is none before.
std::size_t next_beginning(const Pattern& pattern,
                           const ProseText& text,
                           std::size_t at,
                           std::size_t end) {
  const Pattern::Needs& needs = pattern.needs;
  const bool begins_clause = pattern.parts.front().kind == PatternKind::clause_start;
  if (needs.begins_with_number) return std::min(text.next_number(at), end);
  const auto may_begin = [&](std::size_t letter) {
    const bool fits = needs.beginnings.empty() ||
                      needs.beginnings.find(text.letters()[letter]) != std::u32string::npos;
    return fits && (!begins_clause || text.begins_clause(letter));
  };
  while (at < end && !may_begin(at))
    ++at;
  return at;
}

bool is_meant(const ClaimWords& claim, const ProseText& text, Range range) {
  const std::size_t begin = range.end > memory ? range.end - memory : 0;
  if (!claim.about.empty() && !has_any(claim.about, text, {begin, range.end})) return false;
  return !has_any(claim.without, text, {text.clause_begin(range.begin), range.end});
}

}  // namespace

std::vector<Match> matches_of(const ClaimWords& claim,
                              const ProseText& text,
                              const Sentence& sentence,
                              const Prose& prose) {
  std::vector<Match> matches;
  for (const Pattern& pattern : claim.says) {
    if (!may_match(pattern, sentence)) continue;
    Matcher matcher(pattern, claim.until, text, sentence, prose);
    const auto next = [&](std::size_t at) {
      return next_beginning(pattern, text, at, sentence.end);
    };
    for (std::size_t at = next(sentence.begin); at < sentence.end;) {
      const std::optional<Match> match = matcher.match_at(at);
      if (match && is_meant(claim, text, match->range)) matches.push_back(*match);
      at = next(match ? std::max(match->range.end, at + 1) : at + 1);
    }
  }
  return matches;
}

}  // namespace govreport::internal
