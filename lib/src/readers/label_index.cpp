#include "readers/label_index.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <optional>

namespace govreport::internal {
namespace {

const LabelMatch no_match{};

bool has_note(const Label& label) {
  return label.words.find('(') != std::string::npos;
}

void remember(LabelMatch& match, Fit fit, std::uint32_t key) {
  if (fit < match.fit) return;
  if (fit > match.fit) match.keys.clear();
  match.fit = fit;
  if (std::find(match.keys.begin(), match.keys.end(), key) == match.keys.end())
    match.keys.push_back(key);
}

/// How many characters may differ: one in five, at most four. Short labels differ by as little as
/// two characters from each other, so they have to be right.
std::size_t tolerance(std::string_view words) {
  return std::min<std::size_t>(count_codepoints(words) / 5, 4);
}

/// Each character that one has more is an edit.
bool similar_length(std::string_view words, std::string_view other) {
  const std::size_t a = count_codepoints(words);
  const std::size_t b = count_codepoints(other);
  return (a > b ? a - b : b - a) <= tolerance(other);
}

bool same_number(const Label& seen, const Label& prescribed) {
  return seen.number.empty() ||
         (seen.number == prescribed.number && seen.numbering == prescribed.numbering);
}

/// Notes in brackets (units!) have to be the same or left out.
bool same_note(const Label& seen, const Label& prescribed) {
  const auto note = [](const Label& label) {
    return label.words.find('(') == std::string::npos ? std::string()
                                                      : label.words.substr(label.words.find('('));
  };
  return note(seen).empty() || note(seen) == note(prescribed);
}

/// How far two labels are from each other; nothing if too far to be one.
std::optional<std::size_t> few_edits_between(const std::string& words, const std::string& other) {
  if (!similar_length(words, other)) return std::nullopt;
  const std::size_t edits = edits_between(words, other);
  return edits > tolerance(other) ? std::nullopt : std::optional(edits);
}

}  // namespace

void LabelIndex::add(std::string_view text, std::uint32_t key, Fit fit) {
  const Label label = parse_label(text);
  SameWords& same = by_words_[label.words];
  const auto known = std::find_if(same.numbered.begin(),
                                  same.numbered.end(),
                                  [&label](const auto& each) { return each.label == label; });
  if (known == same.numbered.end()) {
    same.numbered.push_back({label, {fit, {key}}});
  } else {
    remember(known->match, fit, key);
  }
  remember(same.renumbered, Fit::variant, key);
  if (has_note(label)) remember(without_notes_[without_brackets(label.words)], Fit::variant, key);
  entries_.push_back({label, key});
}

const LabelMatch& LabelIndex::find_written(const Label& label) const {
  if (label.words.empty()) return no_match;
  if (const auto same = by_words_.find(label.words); same != by_words_.end()) {
    for (const auto& each : same->second.numbered)
      if (each.label == label) return each.match;
    return same->second.renumbered;
  }
  if (has_note(label)) return no_match;
  const auto found = without_notes_.find(label.words);
  return found == without_notes_.end() ? no_match : found->second;
}

LabelMatch LabelIndex::find(const Label& label) const {
  LabelMatch match = find_written(label);
  return match.fit == Fit::none ? find_near(label) : match;
}

LabelMatch LabelIndex::find_near(const Label& label) const {
  const std::string words = without_brackets(label.words);
  LabelMatch match;
  std::size_t least = 0;
  std::string nearest;
  for (const Entry& entry : entries_) {
    if (!same_number(label, entry.label) || !same_note(label, entry.label)) continue;
    const std::string other = without_brackets(entry.label.words);
    const auto edits = few_edits_between(words, other);
    const bool is_first = match.fit == Fit::none;
    if (!edits || (!is_first && *edits > least)) continue;
    if (!is_first && *edits == least && other != nearest) return {};
    if (is_first || *edits < least) match = {Fit::near, {}};
    least = *edits;
    nearest = other;
    remember(match, Fit::near, entry.key);
  }
  return match;
}

}  // namespace govreport::internal
