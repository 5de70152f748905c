/// Plain sorts are set without HarfBuzz: that must come to what HarfBuzz makes of the whole run.
#include "base/utf8.hpp"
#include "fonts_for_tests.hpp"
#include "text/han_shaping.hpp"
#include "text/shaper.hpp"
#include "text/type_case.hpp"

#include <cstddef>
#include <memory>
#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

std::string utf8(char32_t c) {
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
  return {static_cast<char>(0xE0 | (c >> 12)),
          static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
          static_cast<char>(0x80 | (c & 0x3F))};
}

/// What a report may hold, and what it may not: Latin, marks that combine, symbols, kana, Hangul,
/// Han, full-width forms.
char32_t any_character(std::mt19937& random) {
  static constexpr std::pair<char32_t, char32_t> blocks[] = {{0x20, 0x7E},
                                                             {0xA1, 0x36F},
                                                             {0x2010, 0x2027},
                                                             {0x2030, 0x205E},
                                                             {0x2460, 0x24FF},
                                                             {0x3001, 0x30FF},
                                                             {0xAC00, 0xAC80},
                                                             {0x4E00, 0x9FFF},
                                                             {0x4E00, 0x9FFF},
                                                             {0x4E00, 0x9FFF},
                                                             {0xFF01, 0xFFEE}};
  const auto& [first, last] = blocks[random() % std::size(blocks)];
  return first + static_cast<char32_t>(random() % (last - first + 1));
}

std::string any_text(const FaceSet& faces, std::mt19937& random) {
  std::string text;
  while (text.size() < 120) {
    const char32_t c = any_character(random);
    if (faces.face(0).glyph_of(c)) text += utf8(c);
  }
  return text;
}

/// Glyph, cluster and advance of each glyph, one a line.
std::string as_shaped(const ShapedText& text) {
  std::string lines;
  for (const Cluster& cluster : text.clusters) {
    for (std::uint32_t i = 0; i < cluster.glyph_count; ++i) {
      const ShapedGlyph& glyph = text.glyphs[cluster.first_glyph + i];
      lines += std::to_string(glyph.id) + " of " + std::to_string(cluster.begin) + " at " +
               std::to_string(glyph.x) + "\n";
    }
    lines += "  " + std::to_string(cluster.advance) + "\n";
  }
  return lines;
}

/// The same of what HarfBuzz makes of the whole text at once.
std::string as_shaped_whole(const std::string& text, const Face& face) {
  const HbBuffer buffer(hb_buffer_create());
  begin_han_run(buffer.get());
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<unsigned>(at);
    hb_buffer_add(buffer.get(), next_codepoint(text, at), begin);
  }
  const auto features = han_features();
  hb_shape(face.parts().font.get(),
           buffer.get(),
           features.data(),
           static_cast<unsigned>(features.size()));
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  const std::uint32_t per_em = face.record().units_per_em;
  std::string lines;
  std::int32_t advance = 0;
  for (unsigned i = 0; i < count; ++i) {
    lines += std::to_string(infos[i].codepoint) + " of " + std::to_string(infos[i].cluster) +
             " at " + std::to_string(advance + in_ems(positions[i].x_offset, per_em)) + "\n";
    advance += in_ems(positions[i].x_advance, per_em);
    if (i + 1 < count && infos[i + 1].cluster == infos[i].cluster) continue;
    lines += "  " + std::to_string(advance) + "\n";
    advance = 0;
  }
  return lines;
}

std::shared_ptr<FaceSet> set_of(const char* family) {
  Findings findings;
  return FaceSet::resolve(test::system_fonts(), {{"role", "", {{family}}}}, findings).value();
}

class PlainSorts : public testing::TestWithParam<const char*> {};

TEST_P(PlainSorts, AreSetAsHarfBuzzWouldShapeThem) {
  const std::string family = GetParam();
  GOVREPORT_NEEDS_FONT(family);
  const auto faces = set_of(family.c_str());
  Shaper shaper(*faces);
  std::mt19937 random(2021);
  for (int turn = 0; turn < 2000; ++turn) {
    const std::string text = any_text(*faces, random);
    std::vector<MissingCharacter> missing;
    ASSERT_EQ(as_shaped(shaper.shape(text, 0, missing)), as_shaped_whole(text, faces->face(0)))
        << text;
  }
}

INSTANTIATE_TEST_SUITE_P(OfFaces,
                         PlainSorts,
                         testing::Values("AR PL UMing CN",
                                         "AR PL UKai CN",
                                         "WenQuanYi Zen Hei",
                                         "DejaVu Sans",
                                         "Noto Serif CJK SC",
                                         "Noto Sans CJK JP",
                                         "FandolFang",
                                         "FandolKai"));

TEST(PlainSort, IsEveryCharacterOfAReportInAChineseFace) {
  GOVREPORT_NEEDS_FONT("Noto Sans CJK SC");
  const auto faces = set_of("Noto Sans CJK SC");
  TypeCase sorts(*faces);
  for (const char32_t c : std::u32string_view(U"政府信息公开工作，。（）“”2025件")) {
    EXPECT_TRUE(sorts.sort(0, c).is_plain) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(PlainSort, IsNoCharacterThatAJapaneseFaceDrawsAnotherWayInChinese) {
  GOVREPORT_NEEDS_FONT("Noto Sans CJK JP");
  const auto faces = set_of("Noto Sans CJK JP");
  TypeCase sorts(*faces);
  EXPECT_TRUE(sorts.sort(0, U'工').is_plain);
  EXPECT_FALSE(sorts.sort(0, U'骨').is_plain);
  EXPECT_FALSE(sorts.sort(0, U'直').is_plain);
}

}  // namespace
}  // namespace govreport::internal
