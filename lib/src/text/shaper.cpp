#include "text/shaper.hpp"

#include "base/utf8.hpp"
#include "text/char_kind.hpp"
#include "text/harfbuzz.hpp"
#include "text/latin_words.hpp"
#include "text/unicode.hpp"

#include <array>
#include <optional>
#include <utility>

namespace govreport::internal {

namespace {

constexpr char32_t missing_sort = U'〓';
constexpr std::uint32_t no_face = GOVREPORT_NONE;

/// Chinese is set solid: nothing that joins or draws together, so that a character is a glyph.
constexpr std::array off_features = {
    hb_feature_t{HB_TAG('k', 'e', 'r', 'n'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    hb_feature_t{HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    hb_feature_t{HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}};

/// What a character is set as: spaces of all kinds as a space.
char32_t shown_as(char32_t codepoint) {
  return codepoint == U'\t' || codepoint == U'\u00A0' ? U' ' : codepoint;
}

std::int32_t in_ems(hb_position_t units, std::uint32_t per_em) {
  const std::int64_t doubled = std::int64_t{units} * em * 2;
  const std::int64_t rounded = doubled < 0 ? -((-doubled + per_em) / (2 * std::int64_t{per_em}))
                                           : (doubled + per_em) / (2 * std::int64_t{per_em});
  return static_cast<std::int32_t>(rounded);
}

/// What a full-width mark can give up on either side of its ink.
struct Blanks {
  std::int32_t leading = 0;
  std::int32_t trailing = 0;
};

/// The character at `at`, or nothing and one byte further where there is none.
std::optional<char32_t> next_if_sound(std::string_view text, std::size_t& at) {
  constexpr std::size_t longest = 4;
  if (first_malformed_utf8(text.substr(at, longest)) == std::size_t{0}) {
    ++at;
    return std::nullopt;
  }
  return next_codepoint(text, at);
}

bool has_blanks(CharKind kind) {
  return is_full_mark(kind) || kind == CharKind::interpunct;
}

}  // namespace

struct Shaper::State {
  explicit State(const FaceSet& set) : faces(set), buffer(hb_buffer_create()) {}

  std::uint32_t face_for(std::size_t role, char32_t codepoint) const;
  void begin_run();
  void finish_run(std::uint32_t face, ShapedText& out);
  void append_cluster(std::uint32_t face, unsigned first, unsigned last, ShapedText& out);
  void append_blank(const Cluster& pattern, ShapedText& out);
  void append_character(char32_t shown,
                        std::uint32_t begin,
                        std::size_t role,
                        ShapedText& out,
                        std::vector<MissingCharacter>& missing);
  Blanks blanks_of(std::uint32_t face, std::uint32_t glyph);

  const FaceSet& faces;
  HbBuffer buffer;
  hb_language_t language = hb_language_from_string("zh-Hans", -1);
  std::uint32_t in_hand = no_face;  ///< the face of the run in hand
  unsigned in_run = 0;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Blanks> blanks;  ///< by face and glyph
};

std::uint32_t Shaper::State::face_for(std::size_t role, char32_t codepoint) const {
  const bool wants_full_width = is_shared_with_latin(codepoint);
  std::uint32_t narrow_face = no_face;
  for (const std::uint32_t index : faces.candidates(role)) {
    const Face& face = faces.face(index);
    const auto glyph = face.glyph_of(codepoint);
    if (!glyph) continue;
    if (!wants_full_width ||
        static_cast<std::uint32_t>(face.advance_of(*glyph)) >= face.record().units_per_em) {
      return index;
    }
    if (narrow_face == no_face) narrow_face = index;
  }
  return narrow_face;
}

void Shaper::State::begin_run() {
  hb_buffer_reset(buffer.get());
  hb_buffer_set_content_type(buffer.get(), HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer.get(), HB_SCRIPT_HAN);
  hb_buffer_set_language(buffer.get(), language);
  hb_buffer_set_flags(buffer.get(), HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  in_run = 0;
}

void Shaper::State::finish_run(std::uint32_t face, ShapedText& out) {
  if (in_run == 0) return;
  hb_shape(faces.face(face).parts().font.get(),
           buffer.get(),
           off_features.data(),
           static_cast<unsigned>(off_features.size()));
  unsigned count = 0;
  const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  for (unsigned first = 0; first < count;) {
    unsigned last = first + 1;
    while (last < count && infos[last].cluster == infos[first].cluster)
      ++last;
    append_cluster(face, first, last, out);
    first = last;
  }
  begin_run();
}

void Shaper::State::append_cluster(std::uint32_t face,
                                   unsigned first,
                                   unsigned last,
                                   ShapedText& out) {
  unsigned count = 0;
  const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* const positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  const std::uint32_t per_em = faces.face(face).record().units_per_em;
  Cluster cluster;
  cluster.begin = infos[first].cluster;
  std::size_t at = cluster.begin;
  cluster.first = shown_as(next_codepoint(out.text, at));
  cluster.face = face;
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
    const Blanks blank = blanks_of(face, infos[first].codepoint);
    cluster.leading_blank = blank.leading;
    cluster.trailing_blank = blank.trailing;
  }
  out.clusters.push_back(cluster);
}

/// Half an em where that half is blank, or a quarter on both sides of ink in the middle, as some
/// faces have their stops.
Blanks Shaper::State::blanks_of(std::uint32_t face, std::uint32_t glyph) {
  const auto [known, is_new] = blanks.try_emplace({face, glyph});
  if (!is_new) return known->second;
  const GlyphInk ink = faces.face(face).ink_of(glyph);
  const std::int64_t per_em = faces.face(face).record().units_per_em;
  const std::int64_t ink_begin = ink.x_min;
  const std::int64_t ink_end = ink.x_max;
  constexpr auto half = static_cast<std::int32_t>(em / 2);
  if (ink_end * 2 <= per_em) {
    known->second = {0, half};
  } else if (ink_begin * 2 >= per_em) {
    known->second = {half, 0};
  } else if (ink_begin * 4 >= per_em && ink_end * 4 <= per_em * 3) {
    known->second = {half / 2, half / 2};
  }
  return known->second;
}

Shaper::Shaper(const FaceSet& faces) : state_(std::make_unique<State>(faces)) {}
Shaper::~Shaper() = default;

/// A cluster without glyphs: a line end, or what is withheld.
void Shaper::State::append_blank(const Cluster& pattern, ShapedText& out) {
  finish_run(in_hand, out);
  Cluster& cluster = out.clusters.emplace_back(pattern);
  cluster.first_glyph = static_cast<std::uint32_t>(out.glyphs.size());
}

void Shaper::State::append_character(char32_t shown,
                                     std::uint32_t begin,
                                     std::size_t role,
                                     ShapedText& out,
                                     std::vector<MissingCharacter>& missing) {
  const bool follows = is_invisible(shown) && in_hand != no_face;
  std::uint32_t next = follows ? in_hand : face_for(role, shown);
  if (next == no_face && !is_invisible(shown)) {
    missing.push_back({shown, begin, CharacterFault::missing});
    shown = missing_sort;
    next = face_for(role, shown);
  }
  if (next == no_face) return;
  if (next != in_hand) finish_run(in_hand, out);
  in_hand = next;
  hb_buffer_add(buffer.get(), shown, begin);
  ++in_run;
}

ShapedText Shaper::shape(std::string_view text,
                         std::size_t role,
                         std::vector<MissingCharacter>& missing) {
  ShapedText out;
  out.text = text;
  out.clusters.reserve(text.size() / 3 + 1);
  out.glyphs.reserve(text.size() / 3 + 1);
  state_->begin_run();
  state_->in_hand = no_face;
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
  state_->finish_run(state_->in_hand, out);
  if (!out.clusters.empty()) {
    out.clusters.front().begin = 0;
  } else if (!text.empty()) {
    out.clusters.push_back({});
  }
  mark_latin(out);
  return out;
}

}  // namespace govreport::internal
