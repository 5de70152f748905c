#include "layout/title.hpp"

#include "layout/title_shape.hpp"

#include <algorithm>
#include <string>

namespace govreport::internal {

namespace {

/// Walks the clusters of a title and notes where its lines may end.
std::vector<TitlePlace> places_of(const SetText& text, const std::vector<WordBreak>& words) {
  std::vector<TitlePlace> places;
  std::int64_t distance = 0;
  std::int64_t visible = 0;
  auto word = words.begin();
  for (std::size_t i = 0; i < text.shaped.clusters.size(); ++i) {
    const Cluster& cluster = text.shaped.clusters[i];
    while (word != words.end() && word->at < cluster.begin)
      ++word;
    const bool is_word = word != words.end() && word->at == cluster.begin;
    const bool preferred =
        std::binary_search(text.forced.begin(), text.forced.end(), cluster.begin);
    const bool is_free = text.starts[i] == LineStart::free;
    if (i > 0 && (preferred || (is_word && is_free))) {
      places.push_back({visible, distance, cluster.begin, preferred, is_word && word->after_name});
    }
    distance += cluster.advance;
    if (!cluster.is_space()) visible = distance;
  }
  places.push_back({visible, distance, 0, true, true});
  return places;
}

/// Where the lines but the first begin.
std::vector<std::uint32_t> line_begins(const std::vector<TitlePlace>& places,
                                       const std::vector<std::size_t>& ends) {
  std::vector<std::uint32_t> begins;
  for (std::size_t line = 0; line + 1 < ends.size(); ++line)
    begins.push_back(places[ends[line]].at);
  return begins;
}

}  // namespace

SetText TitleSetter::set(govreport_index node, const SetStyle& style, Length width) {
  SetText text = setter_.set(node, style, width, Spacing::solid);
  if (!text.shaped.clusters.empty()) divide(text);
  return text;
}

void TitleSetter::divide(SetText& text) {
  const std::vector<TitlePlace> places = places_of(text, word_breaks(text.shaped.text, words_));
  const std::int64_t width = text.pitch.within(text.width);
  auto ends = divide_title(places, {width, lines_});
  if (!ends && lines_ != 0) ends = divide_title(places, {width, 0});
  if (ends) {
    text.forced = line_begins(places, *ends);
    setter_.set_again(text, SetStyle(text.style), text.width);
  }
  if (lines_ == 0 || text.lines.size() == lines_) return;
  Finding finding;
  finding.code = "layout.title-lines";
  finding.arguments = {{"asked", std::to_string(lines_)},
                       {"needed", std::to_string(text.lines.size())}};
  finding.place = place_of(document_, text.node);
  findings_.push_back(std::move(finding));
}

}  // namespace govreport::internal
