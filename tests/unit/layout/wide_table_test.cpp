/// A section on sheets that lie on their side (GB/T 9704-2012, 8).
#include "fonts_for_tests.hpp"
#include "form/read_form.hpp"
#include "golden.hpp"
#include "layout/layout.hpp"
#include "page_checks.hpp"
#include "sample_report.hpp"

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

class WideTable : public testing::Test {
 protected:
  void SetUp() override {
    GOVREPORT_NEEDS_FONT("AR PL UMing CN");
    Findings findings;
    const auto folder = test::source_folder() / "tests/unit/layout/templates/wide-table/2024";
    auto form = read_form(test::read_file(folder / "form.xml"), "form.xml", findings);
    ASSERT_TRUE(form);
    form_ = std::move(*form);
    report_.form = form_.id;
    report_.version = form_.version;
    report_.year = 2024;
    report_.body = "云汀市渡口管理处";
    std::int64_t next = 1000;
    for (const CellSpec& cell : form_.cells)
      report_.cells[cell.id] = Value::number(Decimal(next++));
    report_.sections = {{"overview", "", {{BlockKind::paragraph, 0, "全市有渡口二十八处。"}}, 0},
                        {"remarks", "", {{BlockKind::paragraph, 0, "节假日另行统计。"}}, 0}};
    document_ = internal::bind(form_, report_, findings);
    auto out = lay_out({form_, document_, test::system_fonts(), {}}, findings);
    ASSERT_TRUE(out);
    EXPECT_TRUE(findings.empty());
    out_.emplace(std::move(*out));
  }

  const govreport_run& number_of(std::size_t page) const { return out_->pages[page].runs.back(); }

  FormModel form_;
  Report report_;
  Document document_;
  std::optional<LaidOut> out_;
};

TEST_F(WideTable, LiesOnSheetsTurnedAndTheRestOnUprightOnes) {
  ASSERT_EQ(out_->pages.size(), 4U);
  for (const std::size_t page : {0U, 3U}) {
    EXPECT_EQ(out_->pages[page].record.width, Length::mm(210).to_emu());
    EXPECT_EQ(out_->pages[page].record.height, Length::mm(297).to_emu());
    test::expect_within_type_area(out_->pages[page], document_.page_setups[0]);
  }
  for (const std::size_t page : {1U, 2U}) {
    EXPECT_EQ(out_->pages[page].record.width, Length::mm(297).to_emu());
    EXPECT_EQ(out_->pages[page].record.height, Length::mm(210).to_emu());
    test::expect_within_type_area(out_->pages[page], document_.page_setups[1]);
    test::expect_no_overlaps(out_->pages[page]);
    test::expect_nothing_on_rules(out_->pages[page]);
  }
}

/// Where the number begins and ends on the sheet held upright, and its base line.
struct OnTheSheet {
  govreport_emu begin = 0;
  govreport_emu end = 0;
  govreport_emu base = 0;

  friend bool operator==(const OnTheSheet&, const OnTheSheet&) = default;
};

OnTheSheet held_upright(const Page& page, const govreport_run& run) {
  const govreport_glyph& last = page.glyphs[run.glyphs.first + run.glyphs.count - 1];
  const govreport_emu length = last.x + last.advance;
  if (run.turn == GOVREPORT_TURN_NONE) return {run.x, run.x + length, run.y};
  return {run.y, run.y + length, page.record.width - run.x};
}

TEST_F(WideTable, ItsPageNumbersStandWhereThoseOfUprightPagesDo) {
  EXPECT_EQ(number_of(0).turn, static_cast<std::uint32_t>(GOVREPORT_TURN_NONE));
  EXPECT_EQ(number_of(1).turn, static_cast<std::uint32_t>(GOVREPORT_TURN_CLOCKWISE));
  const auto place = [this](std::size_t page) {
    return held_upright(out_->pages[page], number_of(page));
  };
  EXPECT_EQ(place(2), place(0)) << "odd pages";
  EXPECT_EQ(place(1), place(3)) << "even pages";
  EXPECT_EQ(place(1).begin, Length::mm(28).to_emu() + Length::pt(14).to_emu());
  EXPECT_EQ(place(2).end, Length::mm(184).to_emu() - Length::pt(14).to_emu());
}

/// What is on top of a sheet on its side is its left edge held upright: where odd pages are bound,
/// and the outer edge of even pages.
TEST_F(WideTable, ItsHeadIsAtTheLeftEdgeOfTheSheetHeldUprightAndRepeated) {
  for (const std::size_t page : {1U, 2U}) {
    const auto head = std::find_if(
        out_->pages[page].runs.begin(), out_->pages[page].runs.end(), [](const govreport_run& run) {
          return test::text_of(run) == "航次";
        });
    ASSERT_NE(head, out_->pages[page].runs.end());
    EXPECT_LT(head->y, Length::mm(28 + 20).to_emu());
    EXPECT_EQ(head->artifact,
              static_cast<std::uint32_t>(page == 1 ? GOVREPORT_ARTIFACT_NONE
                                                   : GOVREPORT_ARTIFACT_REPEATED_HEADER));
  }
}

TEST_F(WideTable, LooksLikeThis) {
  test::expect_golden(test::source_folder() / "tests/unit/layout/wide-table-pages.txt",
                      test::dump_all(out_->pages));
}

}  // namespace
}  // namespace govreport::internal
