#pragma once

#include "base/utf8.hpp"
#include "document/document.hpp"
#include "layout/layout.hpp"
#include "text/char_kind.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

/// What must hold on every page, whatever is on it.
namespace govreport::test {

struct Rectangle {
  govreport_emu left = 0;
  govreport_emu top = 0;
  govreport_emu right = 0;
  govreport_emu bottom = 0;

  bool overlaps(const Rectangle& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
  bool within(const Rectangle& other) const {
    return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
  }
};

/// The glyph's em box as placed: from its origin as far as its advance.
inline Rectangle box_of(const govreport_run& run, const govreport_glyph& glyph) {
  const govreport_emu x = run.x + glyph.x;
  return {x, run.y - run.size * 88 / 100, x + glyph.advance, run.y + run.size * 12 / 100};
}

inline Rectangle box_of(const govreport_stroke& stroke) {
  const govreport_emu half = stroke.width / 2;
  if (stroke.y0 == stroke.y1) {
    return {stroke.x0, stroke.y0 - half, stroke.x1, stroke.y0 + (stroke.width - half)};
  }
  return {stroke.x0 - half, stroke.y0, stroke.x0 + (stroke.width - half), stroke.y1};
}

struct PlacedGlyph {
  const govreport_run* run = nullptr;
  Rectangle box;
};

inline std::vector<PlacedGlyph> glyphs_of(const internal::Page& page) {
  std::vector<PlacedGlyph> result;
  for (const govreport_run& run : page.runs) {
    for (std::uint32_t i = 0; i < run.glyphs.count; ++i) {
      result.push_back({&run, box_of(run, page.glyphs[run.glyphs.first + i])});
    }
  }
  return result;
}

inline std::string text_of(const govreport_run& run) {
  return std::string(internal::view(run.text));
}

inline void expect_no_overlaps(const internal::Page& page) {
  const auto glyphs = glyphs_of(page);
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    for (std::size_t j = i + 1; j < glyphs.size(); ++j) {
      ASSERT_FALSE(glyphs[i].box.overlaps(glyphs[j].box))
          << "page " << page.record.number << ": " << text_of(*glyphs[i].run) << " and "
          << text_of(*glyphs[j].run);
    }
  }
}

inline void expect_nothing_on_rules(const internal::Page& page) {
  for (const PlacedGlyph& glyph : glyphs_of(page)) {
    for (const govreport_stroke& stroke : page.strokes) {
      ASSERT_FALSE(glyph.box.overlaps(box_of(stroke)))
          << "page " << page.record.number << ": " << text_of(*glyph.run);
    }
  }
}

/// An opening mark at a line start gives up its blank half, which may lie outside.
inline govreport_emu blank_before(const PlacedGlyph& glyph) {
  const std::string_view text = internal::view(glyph.run->text);
  std::size_t at = 0;
  if (text.empty() || glyph.box.left != glyph.run->x) return 0;
  const bool opens =
      internal::kind_of(internal::next_codepoint(text, at)) == internal::CharKind::opening;
  return opens ? glyph.run->size / 2 : 0;
}

inline void expect_within_type_area(const internal::Page& page, const govreport_page_setup& setup) {
  const Rectangle area = {
      setup.left, setup.top, setup.width - setup.right, setup.height - setup.bottom};
  for (PlacedGlyph glyph : glyphs_of(page)) {
    if (glyph.run->artifact == GOVREPORT_ARTIFACT_PAGE_NUMBER) continue;
    glyph.box.left += blank_before(glyph);
    EXPECT_TRUE(glyph.box.within(area))
        << "page " << page.record.number << ": " << text_of(*glyph.run);
  }
  for (const govreport_stroke& stroke : page.strokes)
    EXPECT_TRUE(box_of(stroke).within(area));
}

/// Rules of one direction on one line neither overlap nor touch: each is drawn once, unbroken.
inline void expect_rules_drawn_once(const internal::Page& page) {
  const auto is_horizontal = [](const govreport_stroke& s) { return s.y0 == s.y1; };
  for (std::size_t i = 0; i < page.strokes.size(); ++i) {
    for (std::size_t j = i + 1; j < page.strokes.size(); ++j) {
      const govreport_stroke& a = page.strokes[i];
      const govreport_stroke& b = page.strokes[j];
      if (is_horizontal(a) != is_horizontal(b)) continue;
      const bool same_line = is_horizontal(a) ? a.y0 == b.y0 : a.x0 == b.x0;
      ASSERT_FALSE(same_line && box_of(a).overlaps(box_of(b))) << "page " << page.record.number;
    }
  }
}

/// What the runs of each node say, in page order.
inline std::map<govreport_index, std::string> shown_texts(const internal::Pages& pages) {
  std::map<govreport_index, std::string> shown;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const govreport_run& run : pages[i].runs) {
      if (run.node != GOVREPORT_NONE) shown[run.node] += text_of(run);
    }
  }
  return shown;
}

inline void expect_all_texts_shown(const internal::Pages& pages,
                                   const internal::Document& document) {
  auto shown = shown_texts(pages);
  for (govreport_index i = 0; i < document.nodes.size(); ++i) {
    const govreport_node& node = document.nodes[i];
    const bool is_group = node.kind == GOVREPORT_NODE_DOCUMENT ||
                          node.kind == GOVREPORT_NODE_SECTION ||
                          node.kind == GOVREPORT_NODE_TABLE || node.kind == GOVREPORT_NODE_ROW;
    EXPECT_EQ(shown[i], is_group ? "" : std::string(internal::view(node.text))) << "node " << i;
  }
}

inline void expect_no_notdef(const internal::Page& page) {
  for (const govreport_glyph& glyph : page.glyphs)
    EXPECT_NE(glyph.id, 0U);
}

/// The set-up of the page's sheet, upright or turned.
inline const govreport_page_setup& setup_of(const internal::Page& page,
                                            const internal::Document& document) {
  for (const govreport_page_setup& setup : document.page_setups)
    if (setup.width == page.record.width && setup.height == page.record.height) return setup;
  return document.page_setups.front();
}

/// All of the above.
inline void expect_sound(const internal::Pages& pages, const internal::Document& document) {
  expect_all_texts_shown(pages, document);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    EXPECT_EQ(pages[i].record.number, i + 1);
    expect_no_overlaps(pages[i]);
    expect_nothing_on_rules(pages[i]);
    expect_within_type_area(pages[i], setup_of(pages[i], document));
    expect_rules_drawn_once(pages[i]);
    expect_no_notdef(pages[i]);
  }
}

inline std::string dump_all(const internal::Pages& pages) {
  std::string text;
  for (std::size_t i = 0; i < pages.size(); ++i)
    text += internal::dump(pages[i]);
  return text;
}

}  // namespace govreport::test
