#include "text/outline.hpp"

#include "text/harfbuzz.hpp"

namespace govreport::internal {

namespace {

using HbDrawFuncs = std::unique_ptr<hb_draw_funcs_t, HarfBuzzRelease<hb_draw_funcs_destroy>>;

Outline& drawn(void* outline) {
  return *static_cast<Outline*>(outline);
}

// NOLINTBEGIN(readability-function-size): the parameters are HarfBuzz's own
void move_to(hb_draw_funcs_t* /*funcs*/,
             void* outline,
             hb_draw_state_t* /*state*/,
             float x,
             float y,
             void* /*user*/) {
  drawn(outline).push_back({{x, y}, {}});
}

void line_to(hb_draw_funcs_t* /*funcs*/,
             void* outline,
             hb_draw_state_t* /*state*/,
             float x,
             float y,
             void* /*user*/) {
  drawn(outline).back().pieces.push_back({true, {}, {}, {x, y}});
}

// HarfBuzz turns a quadratic curve into its cubic form itself when it has no function for one.
void cubic_to(hb_draw_funcs_t* /*funcs*/,
              void* outline,
              hb_draw_state_t* /*state*/,
              float first_x,
              float first_y,
              float second_x,
              float second_y,
              float x,
              float y,
              void* /*user*/) {
  drawn(outline).back().pieces.push_back({false, {first_x, first_y}, {second_x, second_y}, {x, y}});
}
// NOLINTEND(readability-function-size)

HbDrawFuncs drawing_functions() {
  HbDrawFuncs funcs(hb_draw_funcs_create());
  hb_draw_funcs_set_move_to_func(funcs.get(), move_to, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(funcs.get(), line_to, nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(funcs.get(), cubic_to, nullptr, nullptr);
  hb_draw_funcs_make_immutable(funcs.get());
  return funcs;
}

void draw(hb_font_t* font, std::uint32_t glyph, hb_draw_funcs_t* funcs, Outline& outline) {
#if HB_VERSION_ATLEAST(7, 0, 0)
  hb_font_draw_glyph(font, glyph, funcs, &outline);
#else
  hb_font_get_glyph_shape(font, glyph, funcs, &outline);
#endif
}

}  // namespace

std::vector<Outline> outlines_of(const Face& face, const std::vector<std::uint32_t>& glyphs) {
  const HbDrawFuncs funcs = drawing_functions();
  std::vector<Outline> outlines(glyphs.size());
  for (std::size_t i = 0; i < glyphs.size(); ++i)
    draw(face.parts().font.get(), glyphs[i], funcs.get(), outlines[i]);
  return outlines;
}

}  // namespace govreport::internal
