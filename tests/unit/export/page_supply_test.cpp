#include "export/page_supply.hpp"

#include "../layout/sample_report.hpp"
#include "fonts_for_tests.hpp"

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

class PageSupplyTest : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* family : {"AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei"}) {
      GOVREPORT_NEEDS_FONT(family);
    }
  }

  PageSupply supply(StopRequest stop = {}) const {
    return {{test::annual_report_form(), document_, test::system_fonts(), {}}, std::move(stop)};
  }

  Document document_ = test::bound(test::numbered_report());
};

TEST_F(PageSupplyTest, LaysAShortDocumentOutOnceForAllThatAskForTheSame) {
  int pages_made = 0;
  PageSupply supply = this->supply([&pages_made](std::uint32_t) {
    ++pages_made;
    return false;
  });
  supply.expect({});
  supply.expect({});
  auto first = supply.open({}).value();
  const int once = pages_made;
  auto second = supply.open({}).value();
  EXPECT_GE(once, 3);
  EXPECT_EQ(pages_made, once);
  EXPECT_EQ(first.faces, second.faces);
  EXPECT_EQ(first.pages->next(), second.pages->next());
}

TEST_F(PageSupplyTest, LaysItOutAgainForOneThatAsksForAnother) {
  const LayoutOptions other{.tables = TableChoice::split};
  PageSupply supply = this->supply();
  for (const LayoutOptions& options : {LayoutOptions(), LayoutOptions(), other, other})
    supply.expect(options);
  auto first = supply.open({}).value();
  auto second = supply.open(other).value();
  EXPECT_NE(first.pages->next(), second.pages->next());
}

TEST_F(PageSupplyTest, KeepsNoPageThatOnlyOneReads) {
  int pages_made = 0;
  PageSupply supply = this->supply([&pages_made](std::uint32_t) {
    ++pages_made;
    return false;
  });
  supply.expect({});
  auto cursor = supply.open({}).value();
  int pages = 0;
  while (cursor.pages->next() != nullptr)
    ++pages;
  EXPECT_GE(pages, 3);
  EXPECT_EQ(pages_made, 0);
}

TEST_F(PageSupplyTest, GivesUpWhenAskedTo) {
  PageSupply supply = this->supply([](std::uint32_t) { return true; });
  supply.expect({});
  supply.expect({});
  const auto cursor = supply.open({});
  ASSERT_FALSE(cursor);
  EXPECT_EQ(cursor.error().code, ErrorCode::cancelled);
}

}  // namespace
}  // namespace govreport::internal
