#include "batch/progress.hpp"

#include "batch/tally.hpp"
#include "columns.hpp"

#include <sstream>

#include <gmock/gmock.h>

namespace govreport::cli {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

constexpr Standing halfway{.finished = 500, .total = 1000, .failed = 3, .rate = 40'000};

TEST(ProgressLine, SaysHowManyAtWhatRateAndWhatTimeIsLeft) {
  EXPECT_EQ(progress_line(halfway, 70, Language::english),
            "500/1000  50%  [############------------]  40.0/s  0:13 left  3 failed");
  EXPECT_EQ(progress_line(halfway, 70, Language::chinese),
            "500/1000  50%  [##########----------]  每秒 40.0 份  剩余 0:13  失败 3");
}

TEST(ProgressLine, IsNeverWiderThanTheTerminal) {
  for (const Language language : {Language::english, Language::chinese}) {
    for (std::size_t width = 0; width < 200; ++width)
      EXPECT_LE(display_width(progress_line(halfway, width, language)), width);
  }
}

TEST(ProgressLine, GivesTheBarUpFirstAndTheCountLast) {
  EXPECT_EQ(progress_line(halfway, 50, Language::english),
            "500/1000  3 failed  50%  0:13 left  40.0/s");
  EXPECT_EQ(progress_line(halfway, 10, Language::english), "500/1000");
  EXPECT_EQ(progress_line(halfway, 7, Language::english), "");
}

TEST(ProgressLine, IsFullOnlyWhenAllIsDone) {
  const Standing almost{.finished = 9999, .total = 10000, .failed = 0, .rate = 1};
  EXPECT_THAT(progress_line(almost, 80, Language::english), HasSubstr("-]"));
  EXPECT_THAT(progress_line(almost, 80, Language::english), StartsWith("9999/10000  99%"));
  const Standing all{.finished = 10000, .total = 10000, .failed = 0, .rate = 1'000};
  EXPECT_EQ(progress_line(all, 60, Language::english),
            "10000/10000  100%  [" + std::string(32, '#') + "]  1.0/s");
}

TEST(ProgressLine, TellsHoursWhereThereAreAny) {
  const Standing slow{.finished = 1, .total = 10'801, .failed = 0, .rate = 1'000};
  EXPECT_THAT(progress_line(slow, 80, Language::english), HasSubstr("  3:00:00 left"));
}

TEST(Pace, IsThatOfTheLastTenSecondsAlone) {
  Pace pace;
  EXPECT_EQ(pace.rate(), 0U);
  std::size_t finished = 0;
  for (int second = 0; second <= 20; ++second) {
    pace.note(finished, Milliseconds(second * 1000));
    finished += second < 5 ? 1000 : 10;
  }
  EXPECT_EQ(pace.rate(), 10'000U);
}

TEST(Progress, OnNoTerminalIsALineEveryFiveSecondsWithoutABar) {
  std::ostringstream out;
  Progress progress(out, ProgressStyle::lines, 100, Language::english);
  for (int time = 0; time <= 11'000; time += 200)
    progress.show(static_cast<std::size_t>(time / 200), 0, Milliseconds(time));
  progress.clear();
  EXPECT_EQ(out.str(), "25/100  25%  0:15 left  5.0/s\n50/100  50%  0:10 left  5.0/s\n");
}

TEST(Progress, OnATerminalIsDrawnTenTimesASecondAtMostAndTakenAway) {
  std::ostringstream out;
  Progress progress(out, ProgressStyle::bar, 100, Language::english);
  for (int time = 0; time < 1'000; time += 10)
    progress.show(1, 0, Milliseconds(time));
  std::size_t drawn = 0;
  for (const char c : out.str())
    drawn += c == '\r' ? 1U : 0U;
  EXPECT_EQ(drawn, 10U);
  progress.clear();
  EXPECT_THAT(out.str(), testing::EndsWith("\r\033[K"));
  const std::string before = out.str();
  progress.clear();
  EXPECT_EQ(out.str(), before);
}

TEST(Progress, ThatNobodyWantsIsNothing) {
  std::ostringstream out;
  Progress progress(out, ProgressStyle::none, 100, Language::english);
  progress.show(1, 0, Milliseconds(60'000));
  progress.clear();
  EXPECT_EQ(out.str(), "");
}

TEST(Tally, CountsEachStatusAndKeepsTheWorstCode) {
  Tally tally;
  tally.add("a", {Status::done, 0, {}, {}, {}});
  tally.add("b", {Status::failed, 3, {}, {}, "gone"});
  tally.add("c", {Status::with_errors, 1, {}, {}, {}});
  tally.add("d", {Status::skipped, 0, {}, {}, {}});
  tally.add("e", {Status::undone, 0, {}, {}, {}});
  EXPECT_EQ(tally.code(), 3);
  std::ostringstream out;
  tally.print(out, Milliseconds(2'000), Language::english);
  EXPECT_EQ(out.str(),
            "failed: 1\n  b: gone\n"
            "5 reports: 1 done, 1 with errors, 1 failed, 1 skipped; 2.0 s, 2.0 a second\n");
  EXPECT_EQ(tally.json(Milliseconds(2'000), 7),
            R"({"summary":{"reports":5,"done":1,"with-errors":1,"failed":1,"skipped":1,"undone":1,)"
            R"("passed-over":7,"seconds":"2.0","rate":"2.0"}})");
}

TEST(Tenths, AreRounded) {
  EXPECT_EQ(tenths(12'345), "12.3");
  EXPECT_EQ(tenths(950), "1.0");
  EXPECT_EQ(tenths(0), "0.0");
  EXPECT_EQ(rate_of(5, Milliseconds(0)), 0U);
}

}  // namespace
}  // namespace govreport::cli
