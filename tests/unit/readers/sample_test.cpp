#include "golden.hpp"
#include "reading.hpp"
#include "times.hpp"

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace govreport {
namespace {

using test::read_bytes;
using test::read_text;
using test::Reading;
using test::to_text;

TEST(SampleReport, IsReadWholeWithoutAFinding) {
  const Reading reading = read_text(read_bytes(test::sample_file()));
  ASSERT_TRUE(reading.read) << render(*reading.error, Language::english).message;
  EXPECT_EQ(to_text(reading.findings), "");
  const Report& report = reading.report();
  EXPECT_EQ(report.form, "disclosure-annual-report");
  EXPECT_EQ(report.version, 2021);
  EXPECT_EQ(report.year, 2025);
  EXPECT_EQ(report.body, "云汀市人民政府");
  EXPECT_EQ(report.title, "");
  EXPECT_EQ(report.preamble.size(), 1U);
  EXPECT_EQ(report.sections.size(), 6U);
  EXPECT_EQ(report.cells.size(), 200U);
  EXPECT_EQ(report.signature, "云汀市人民政府");
  EXPECT_EQ(report.date, "2026年1月20日");
}

TEST(SampleReport, IsTheCanonicalXmlThatIsExpected) {
  const Reading reading = read_text(read_bytes(test::sample_file()));
  test::expect_golden(test::source_folder() / "tests/unit/readers/sample.xml",
                      to_xml(reading.read->form, reading.report()));
}

TEST(SampleReport, HoldsTwoHundredDifferentNumbers) {
  const Reading reading = read_text(read_bytes(test::sample_file()));
  std::set<std::string> numbers;
  for (const auto& [cell, value] : reading.report().cells) {
    EXPECT_TRUE(value.is_number()) << cell;
    EXPECT_TRUE(numbers.insert(value.as_text()).second) << cell << ' ' << value.as_text();
  }
  EXPECT_EQ(numbers.size(), 200U);
}

/// Where a cell's number stands in the source: all numbers differ, so it is the one field of the
/// line that reads like it.
std::size_t offset_of(const std::string& source, const Value& value) {
  std::size_t start = 0;
  for (std::uint32_t line = 1; line < value.origin.line; ++line)
    start = source.find('\n', start) + 1;
  const std::string text = '\t' + source.substr(start, source.find('\n', start) - start) + '\t';
  const std::size_t at = text.find('\t' + value.as_text() + '\t');
  EXPECT_NE(at, std::string::npos) << value.as_text() << " is not in line " << value.origin.line;
  return start + at;
}

std::string with_swapped(std::string source, const Value& a, const Value& b) {
  std::size_t first = offset_of(source, a);
  std::size_t second = offset_of(source, b);
  std::string in_first = b.as_text();
  std::string in_second = a.as_text();
  if (first > second) {
    std::swap(first, second);
    std::swap(in_first, in_second);
  }
  source.replace(second, in_first.size(), in_second);  // the later first, so offsets stay
  return source.replace(first, in_second.size(), in_first);
}

/// Each cell is swapped with the next and with three others.
TEST(SampleReport, SwappingTwoNumbersInTheSourceSwapsTheTwoCells) {
  const std::string source = read_bytes(test::sample_file());
  const Report original = read_text(source).report();
  std::vector<CellId> cells;
  for (const auto& [cell, value] : original.cells)
    cells.push_back(cell);
  std::mt19937 random(7);
  for (std::size_t i = 0; i < test::times(static_cast<std::uint32_t>(cells.size() * 4)); ++i) {
    const CellId& a = cells[i % cells.size()];
    const CellId& b = cells[i < cells.size() ? (i + 1) % cells.size() : random() % cells.size()];
    Report expected = original;
    std::swap(expected.cells[a], expected.cells[b]);
    const Reading swapped =
        read_text(with_swapped(source, original.cells.at(a), original.cells.at(b)));
    ASSERT_EQ(swapped.report(), expected) << a << ' ' << b;
    EXPECT_EQ(swapped.report() == original, a == b) << a << ' ' << b;
  }
}

}  // namespace
}  // namespace govreport
