#include "text/shaper.hpp"

#include "base/utf8.hpp"
#include "text/char_kind.hpp"
#include "text/han_shaping.hpp"
#include "text/harfbuzz.hpp"
#include "text/latin_words.hpp"
#include "text/type_case.hpp"

#include <optional>
#include <span>
#include <utility>

namespace govreport::internal {

namespace {

constexpr char32_t missing_sort = U'〓';
constexpr std::uint32_t no_face = GOVREPORT_NONE;

/// What a character is set as: spaces of all kinds as a space.
char32_t shown_as(char32_t codepoint) {
  return codepoint == U'\t' || codepoint == U'\u00A0' ? U' ' : codepoint;
}

/// The character at `at`, or nothing and one byte further where there is none.
std::optional<char32_t> next_if_sound(std::string_view text, std::size_t& at) {
  constexpr std::size_t longest = 4;
  if (first_malformed_utf8(text.substr(at, longest)) == std::size_t{0}) {
    ++at;
    return std::nullopt;
  }
  return next_codepoint(text, at);
}

/// A character of the run in hand, waiting for its glyph.
struct Waiting {
  const Sort* sort = nullptr;
  char32_t shown = 0;
  std::uint32_t begin = 0;
};

/// Where the plain characters from `at` on end; the last one before others belongs to those, as a
/// mark may join it.
std::size_t end_of_plain(std::span<const Waiting> run, std::size_t at) {
  std::size_t end = at;
  while (end < run.size() && run[end].sort->is_plain)
    ++end;
  return end == run.size() || end == at ? end : end - 1;
}

/// Where the characters from `at` on that are not plain end, with a plain one on either side.
std::size_t end_of_shaped(std::span<const Waiting> run, std::size_t at) {
  std::size_t plain = 0;
  std::size_t end = at;
  for (; end < run.size() && plain < 2; ++end)
    plain = run[end].sort->is_plain && end > at ? plain + 1 : 0;
  return plain == 2 ? end - 1 : end;
}

}  // namespace

struct Shaper::State {
  explicit State(const FaceSet& set) : faces(set), sorts(set), buffer(hb_buffer_create()) {}

  void begin(ShapedText& out);
  void finish_run(ShapedText& out);
  void set_plain(std::span<const Waiting> characters, ShapedText& out) const;
  void shape_together(std::span<const Waiting> characters, ShapedText& out);
  void append_cluster(unsigned first, unsigned last, ShapedText& out);
  void append_blank(const Cluster& pattern, ShapedText& out);
  void append_character(char32_t shown,
                        std::uint32_t begin,
                        std::size_t role,
                        ShapedText& out,
                        std::vector<MissingCharacter>& missing);

  const FaceSet& faces;
  TypeCase sorts;
  HbBuffer buffer;
  std::uint32_t in_hand = no_face;  ///< the face of the run in hand
  std::vector<Waiting> run;
};

void Shaper::State::begin(ShapedText& out) {
  out.clusters.reserve(out.text.size() / 3 + 1);
  out.glyphs.reserve(out.text.size() / 3 + 1);
  run.clear();
  in_hand = no_face;
}

void Shaper::State::finish_run(ShapedText& out) {
  const auto waiting = std::span<const Waiting>(run);
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t plain_end = end_of_plain(waiting, at);
    set_plain(waiting.subspan(at, plain_end - at), out);
    at = end_of_shaped(waiting, plain_end);
    shape_together(waiting.subspan(plain_end, at - plain_end), out);
  }
  run.clear();
}

/// What shape_together would come to, by the cmap and the advances alone.
void Shaper::State::set_plain(std::span<const Waiting> characters, ShapedText& out) const {
  for (const Waiting& one : characters) {
    const Sort& sort = *one.sort;
    out.clusters.push_back({.begin = one.begin,
                            .first = one.shown,
                            .kind = sort.kind,
                            .face = in_hand,
                            .first_glyph = static_cast<std::uint32_t>(out.glyphs.size()),
                            .glyph_count = 1,
                            .advance = sort.advance,
                            .leading_blank = sort.blanks.leading,
                            .trailing_blank = sort.blanks.trailing});
    out.glyphs.push_back({sort.glyph, 0, 0});
  }
}

void Shaper::State::shape_together(std::span<const Waiting> characters, ShapedText& out) {
  if (characters.empty()) return;
  begin_han_run(buffer.get());
  for (const Waiting& one : characters)
    hb_buffer_add(buffer.get(), one.shown, one.begin);
  const auto features = han_features();
  hb_shape(faces.face(in_hand).parts().font.get(),
           buffer.get(),
           features.data(),
           static_cast<unsigned>(features.size()));
  unsigned count = 0;
  const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  for (unsigned first = 0; first < count;) {
    unsigned last = first + 1;
    while (last < count && infos[last].cluster == infos[first].cluster)
      ++last;
    append_cluster(first, last, out);
    first = last;
  }
}

void Shaper::State::append_cluster(unsigned first, unsigned last, ShapedText& out) {
  unsigned count = 0;
  const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* const positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  const std::uint32_t per_em = faces.face(in_hand).record().units_per_em;
  Cluster cluster;
  cluster.begin = infos[first].cluster;
  std::size_t at = cluster.begin;
  cluster.first = shown_as(next_codepoint(out.text, at));
  cluster.face = in_hand;
  cluster.first_glyph = static_cast<std::uint32_t>(out.glyphs.size());
  cluster.glyph_count = last - first;
  for (unsigned i = first; i < last; ++i) {
    out.glyphs.push_back({infos[i].codepoint,
                          cluster.advance + in_ems(positions[i].x_offset, per_em),
                          -in_ems(positions[i].y_offset, per_em)});
    cluster.advance += in_ems(positions[i].x_advance, per_em);
  }
  cluster.kind = kind_of(cluster.first);
  if (has_blanks(cluster.kind) && cluster.glyph_count == 1 && cluster.advance == em) {
    const Blanks blanks = sorts.blanks_of(in_hand, infos[first].codepoint);
    cluster.leading_blank = blanks.leading;
    cluster.trailing_blank = blanks.trailing;
  }
  out.clusters.push_back(cluster);
}

/// A cluster without glyphs: a line end, or what is withheld.
void Shaper::State::append_blank(const Cluster& pattern, ShapedText& out) {
  finish_run(out);
  Cluster& cluster = out.clusters.emplace_back(pattern);
  cluster.first_glyph = static_cast<std::uint32_t>(out.glyphs.size());
}

void Shaper::State::append_character(char32_t shown,
                                     std::uint32_t begin,
                                     std::size_t role,
                                     ShapedText& out,
                                     std::vector<MissingCharacter>& missing) {
  const Sort* sort = &sorts.sort(role, shown);
  if (sort->face == no_face && !sort->is_invisible) {
    missing.push_back({shown, begin, CharacterFault::missing});
    shown = missing_sort;
    sort = &sorts.sort(role, shown);
  }
  const bool follows = sort->is_invisible && in_hand != no_face;
  const std::uint32_t face = follows ? in_hand : sort->face;
  if (face == no_face) return;
  if (face != in_hand) finish_run(out);
  in_hand = face;
  run.push_back({sort, shown, begin});
}

Shaper::Shaper(const FaceSet& faces) : state_(std::make_unique<State>(faces)) {}
Shaper::~Shaper() = default;

ShapedText Shaper::shape(std::string_view text,
                         std::size_t role,
                         std::vector<MissingCharacter>& missing) {
  ShapedText out;
  out.text = text;
  state_->begin(out);
  const bool is_sound = !first_malformed_utf8(text);
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const std::optional<char32_t> codepoint =
        is_sound ? next_codepoint(text, at) : next_if_sound(text, at);
    if (!codepoint || is_control(*codepoint)) {
      const char32_t what = codepoint.value_or(static_cast<unsigned char>(text[begin]));
      const auto fault = codepoint ? CharacterFault::control : CharacterFault::malformed;
      missing.push_back({what, begin, fault});
      state_->append_blank({.begin = begin, .is_withheld = true}, out);
    } else if (*codepoint == U'\n') {
      state_->append_blank({.begin = begin, .first = U'\n', .kind = CharKind::space}, out);
    } else {
      state_->append_character(shown_as(*codepoint), begin, role, out, missing);
    }
  }
  state_->finish_run(out);
  if (!out.clusters.empty()) {
    out.clusters.front().begin = 0;
  } else if (!text.empty()) {
    out.clusters.push_back({});
  }
  mark_latin(out);
  return out;
}

}  // namespace govreport::internal
