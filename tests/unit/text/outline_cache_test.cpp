#include "text/outline_cache.hpp"

#include "fonts_for_tests.hpp"

#include <cstdint>
#include <numeric>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

using test::installed_face;

constexpr const char* family = "Noto Serif CJK SC";
constexpr std::size_t megabyte = std::size_t{1} << 20U;

std::vector<std::uint32_t> glyphs(std::uint32_t first, std::size_t count) {
  std::vector<std::uint32_t> result(count);
  std::iota(result.begin(), result.end(), first);
  return result;
}

TEST(OutlineCache, ConvertsAGlyphOnceWhileItIsKept) {
  GOVREPORT_NEEDS_FONT(family);
  OutlineCache cache(megabyte);
  const auto first = cache.records(*installed_face(family), glyphs(100, 20));
  const auto second = cache.records(*installed_face(family), glyphs(110, 20));
  for (std::size_t i = 0; i < 10; ++i)
    EXPECT_EQ(first[10 + i], second[i]);
}

TEST(OutlineCache, GlyphsOfTwoFacesAreNotMixedUp) {
  GOVREPORT_NEEDS_FONT(family);
  GOVREPORT_NEEDS_FONT("Noto Sans CJK SC");
  OutlineCache cache(megabyte);
  const auto serif = cache.records(*installed_face(family), glyphs(34, 1));
  const auto sans = cache.records(*installed_face("Noto Sans CJK SC"), glyphs(34, 1));
  EXPECT_NE(serif.front()->bytes, sans.front()->bytes);
}

TEST(OutlineCache, ForgetsWhatWasLongUnusedToKeepToItsLimit) {
  GOVREPORT_NEEDS_FONT(family);
  constexpr std::size_t limit = 100'000;
  OutlineCache cache(limit);
  const Face& face = *installed_face(family);
  const auto rare = cache.records(face, glyphs(50, 1)).front();
  const auto usual = cache.records(face, glyphs(60, 1)).front();
  for (std::uint32_t i = 0; i < 100; ++i) {
    cache.records(face, glyphs(1000 + i * 20, 20));
    EXPECT_EQ(cache.records(face, glyphs(60, 1)).front(), usual);
    EXPECT_LE(cache.memory(), limit + 20'000);
  }
  EXPECT_NE(cache.records(face, glyphs(50, 1)).front(), rare);
}

TEST(OutlineCache, GivesThreadsTheSameGlyphs) {
  GOVREPORT_NEEDS_FONT(family);
  OutlineCache cache(megabyte);
  const Face& face = *installed_face(family);
  std::vector<std::vector<OutlineCache::Record>> found(4);
  std::vector<std::thread> threads;
  for (auto& records : found)
    threads.emplace_back([&] { records = cache.records(face, glyphs(2000, 300)); });
  for (std::thread& thread : threads)
    thread.join();
  for (std::size_t glyph = 0; glyph < 300; ++glyph) {
    for (const auto& records : found)
      EXPECT_EQ(records[glyph]->bytes, found.front()[glyph]->bytes);
  }
}

TEST(OutlineCache, AGlyphThatIsNotThereIsEmpty) {
  GOVREPORT_NEEDS_FONT(family);
  OutlineCache cache(megabyte);
  const auto records = cache.records(*installed_face(family), glyphs(70'000, 1));
  EXPECT_TRUE(records.front()->bytes.empty());
}

}  // namespace
}  // namespace govreport::internal
