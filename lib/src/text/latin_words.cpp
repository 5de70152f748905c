#include "text/latin_words.hpp"

#include <algorithm>
#include <string_view>

namespace govreport::internal {

namespace {

bool is_graphic_ascii(char32_t c) {
  return c > U' ' && c < U'\x7F';
}

/// Of a word: ASCII without spaces, and letters of other alphabets.
bool is_of_word(const Cluster& cluster) {
  return is_graphic_ascii(cluster.first) || cluster.kind == CharKind::letter;
}

/// Where an address may be broken, after the mark (ours).
bool divides_address(char32_t c) {
  constexpr std::u32string_view marks = U"/.?&-=_#%+:;,@";
  return marks.find(c) != std::u32string_view::npos;
}

/// A word's clusters, one past the last; whether it has a letter in it.
struct Word {
  std::size_t first = 0;
  std::size_t end = 0;
  bool has_letter = false;
};

Word word_at(const std::vector<Cluster>& clusters, std::size_t first) {
  Word word{first, first, false};
  for (; word.end < clusters.size() && is_of_word(clusters[word.end]); ++word.end) {
    word.has_letter = word.has_letter || clusters[word.end].kind == CharKind::letter;
  }
  return word;
}

/// Without the marks at its ends.
Word trimmed(const std::vector<Cluster>& clusters, Word word) {
  while (word.first < word.end && !is_western(clusters[word.first].kind))
    ++word.first;
  while (word.end > word.first && !is_western(clusters[word.end - 1].kind))
    --word.end;
  return word;
}

}  // namespace

void mark_latin(ShapedText& shaped) {
  std::vector<Cluster>& clusters = shaped.clusters;
  std::size_t last_end = 0;  // of the word before; 0: none
  for (std::size_t at = 0; at < clusters.size();) {
    const Word whole = word_at(clusters, at);
    at = std::max(whole.end, at + 1);
    if (!whole.has_letter) continue;
    const Word word = trimmed(clusters, whole);
    const bool joins =
        last_end != 0 && word.first == last_end + 1 && clusters[last_end].first == U' ';
    for (std::size_t i = joins ? last_end : word.first; i < word.end; ++i)
      clusters[i].is_latin = true;
    last_end = word.end;
  }
}

void keep_words_whole(const ShapedText& shaped, std::vector<LineStart>& starts) {
  const std::vector<Cluster>& clusters = shaped.clusters;
  for (std::size_t at = 0; at < clusters.size();) {
    const Word word = word_at(clusters, at);
    for (std::size_t i = at + 1; word.has_letter && i < word.end; ++i) {
      if (starts[i] == LineStart::forbidden) continue;
      const bool divides = divides_address(clusters[i - 1].first);
      starts[i] = divides ? LineStart::in_address : LineStart::torn;
    }
    at = std::max(word.end, at + 1);
  }
}

}  // namespace govreport::internal
