#include "../../../plugins/ofd/packed_page.hpp"

#include "../../../plugins/ofd/page_store.hpp"

#include <limits>
#include <random>

#include <gtest/gtest.h>

namespace govreport::ofd {
namespace {

/// Numbers of every length in bytes, of either sign.
class Numbers {
 public:
  Tick tick() {
    const Tick large =
        std::uniform_int_distribution<Tick>(0, std::numeric_limits<int>::max())(random_);
    const Tick size = large >> below(31);
    return below(2) == 0 ? size : -size;
  }
  std::uint32_t below(std::uint32_t limit) {
    return std::uniform_int_distribution<std::uint32_t>(0, limit - 1)(random_);
  }
  std::vector<Tick> ticks(std::size_t count) {
    std::vector<Tick> result(count);
    for (Tick& each : result)
      each = tick();
    return result;
  }

 private:
  std::mt19937 random_{20160801};
};

TextObject some_text(Numbers& numbers) {
  TextObject text;
  text.node = numbers.below(2) == 0 ? GOVREPORT_NONE : numbers.below(100000);
  text.face = numbers.below(5);
  text.size = numbers.tick();
  text.alone = numbers.below(2) == 0;
  text.turned = numbers.below(2) == 0;
  const std::uint32_t length = numbers.below(40);
  for (std::uint32_t i = 0; i < length; ++i)
    text.text += static_cast<char>(numbers.below(256));
  for (std::uint32_t i = 0; i < length; ++i)
    text.glyphs.push_back(numbers.below(65536));
  text.x = numbers.ticks(length);
  text.y = numbers.ticks(length);
  text.end = numbers.tick();
  text.pivot_x = numbers.tick();
  text.pivot_y = numbers.tick();
  return text;
}

Page some_page(Numbers& numbers, std::uint32_t number) {
  Page page;
  page.number = number;
  page.area = {numbers.tick(), numbers.tick(), numbers.tick(), numbers.tick()};
  page.paths.resize(numbers.below(3));
  for (PathObject& path : page.paths) {
    path.width = numbers.tick();
    path.lines.resize(numbers.below(30));
    for (Line& line : path.lines)
      line = {numbers.tick(), numbers.tick(), numbers.tick(), numbers.tick()};
  }
  for (std::uint32_t count = numbers.below(30); count > 0; --count)
    page.texts.push_back(some_text(numbers));
  return page;
}

TEST(PackedPage, IsTheSamePageAgain) {
  Numbers numbers;
  for (std::uint32_t number = 0; number < 200; ++number) {
    const Page page = some_page(numbers, number);
    EXPECT_EQ(unpack(pack(page)), page) << number;
  }
}

TEST(PageStore, GivesEachPageBackInAnyOrder) {
  Numbers numbers;
  PageStore store;
  std::vector<Page> pages;
  for (std::uint32_t number = 1; number <= 20; ++number)
    store.add(pages.emplace_back(some_page(numbers, number)));
  ASSERT_EQ(store.extents().size(), pages.size());
  for (std::size_t i = pages.size(); i-- > 0;) {
    EXPECT_EQ(store.extents()[i].number, pages[i].number);
    EXPECT_EQ(store.extents()[i].paths, pages[i].paths.size());
    EXPECT_EQ(store.extents()[i].texts, pages[i].texts.size());
    EXPECT_EQ(store.take(i), pages[i]);
  }
}

}  // namespace
}  // namespace govreport::ofd
