/// The sample, damaged: nothing crashes, and no line of a table is lost without a word.
#include "reading.hpp"

#include <algorithm>
#include <optional>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace govreport {
namespace {

using test::read_text;
using test::Reading;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);)
    lines.push_back(line);
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines)
    text += line + "\n";
  return text;
}

struct Range {
  std::size_t start = 0;
  std::size_t end = 0;
};

/// The first field behind a tab that is all digits, with its tab.
std::optional<Range> first_figure(const std::string& line) {
  for (std::size_t tab = line.find('\t'); tab != std::string::npos;
       tab = line.find('\t', tab + 1)) {
    const std::size_t end = std::min(line.find_first_not_of("0123456789", tab + 1), line.size());
    if (end > tab + 1 && (end == line.size() || line[end] == '\t')) return Range{tab, end};
  }
  return std::nullopt;
}

/// Lines that a value, a text or a finding comes from.
std::set<std::uint32_t> accounted_lines(const Reading& reading) {
  std::set<std::uint32_t> lines;
  for (const auto& [cell, value] : reading.report().cells)
    lines.insert(value.origin.line);
  for (const Finding& finding : reading.findings)
    lines.insert(finding.place.line);
  for (const Block& block : reading.report().preamble)
    lines.insert(block.line);
  for (const SectionText& section : reading.report().sections) {
    for (const Block& block : section.blocks)
      lines.insert(block.line);
  }
  return lines;
}

void expect_no_row_is_lost(const std::string& text, const std::string& what) {
  const Reading reading = read_text(text);
  if (!reading.read) {
    EXPECT_FALSE(render(*reading.error, Language::chinese).message.empty()) << what;
    return;
  }
  const std::set<std::uint32_t> accounted = accounted_lines(reading);
  std::uint32_t number = 0;
  for (const std::string& line : lines_of(text)) {
    ++number;
    if (!first_figure(line)) continue;
    EXPECT_EQ(accounted.count(number), 1U) << what << ": " << line;
  }
}

TEST(DamagedReport, CutOffAnywhereLosesNoRow) {
  const std::string source = test::read_bytes(test::sample_file());
  for (std::size_t size = 1; size < source.size(); size += 13)
    expect_no_row_is_lost(source.substr(0, size), "cut at " + std::to_string(size));
}

TEST(DamagedReport, WithLinesMissingLosesNoOther) {
  const std::vector<std::string> source = lines_of(test::read_bytes(test::sample_file()));
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> lines = source;
    for (int count = 0; count <= round % 12; ++count)
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(random() % lines.size()));
    expect_no_row_is_lost(joined(lines), "round " + std::to_string(round));
  }
}

TEST(DamagedReport, WithLinesInAnyOrderLosesNone) {
  const std::vector<std::string> source = lines_of(test::read_bytes(test::sample_file()));
  std::mt19937 random(5);
  for (int round = 0; round < 100; ++round) {
    std::vector<std::string> lines = source;
    for (int count = 0; count < 8; ++count)
      std::swap(lines[random() % lines.size()], lines[random() % lines.size()]);
    expect_no_row_is_lost(joined(lines), "round " + std::to_string(round));
  }
}

/// A figure lost from a row is never made up by its neighbours.
TEST(DamagedReport, AFieldRemovedFromARowPlacesNothingOfThatRowElsewhere) {
  const std::vector<std::string> source = lines_of(test::read_bytes(test::sample_file()));
  const Report whole = read_text(joined(source)).report();
  for (std::size_t i = 0; i < source.size(); ++i) {
    const auto figure = first_figure(source[i]);
    if (!figure) continue;
    std::vector<std::string> lines = source;
    lines[i].erase(figure->start, figure->end - figure->start);
    const Reading reading = read_text(joined(lines));
    for (const auto& [cell, value] : reading.report().cells) {
      if (!value.is_number()) continue;
      EXPECT_EQ(value, whole.cells.at(cell)) << cell << " after line " << i + 1 << " lost a field";
    }
  }
}

/// Figures behind two blanks or more, each with those blanks.
std::vector<Range> figures_behind_blanks(const std::string& line) {
  std::vector<Range> figures;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::size_t start = line.find("  ", i);
    if (start == std::string::npos) break;
    const std::size_t digit = std::min(line.find_first_not_of(' ', start), line.size());
    i = std::min(line.find_first_not_of("0123456789.", digit), line.size());
    if (i > digit && (i == line.size() || line[i] == ' ')) figures.push_back({start, i});
    if (i > start) --i;
  }
  return figures;
}

/// Reads `name`'s text without each of its figures in turn: the others stay in their places or are
/// not read. Blanks are left instead of the figure, or nothing.
void expect_no_figure_moves(const char* name, bool leaves_room) {
  const std::vector<std::string> source = lines_of(
      test::read_bytes(test::source_folder() / "tests/unit/readers/cases" / name / "input.txt"));
  const Report whole = read_text(joined(source)).report();
  for (std::size_t i = 0; i < source.size(); ++i) {
    for (const Range& figure : figures_behind_blanks(source[i])) {
      std::vector<std::string> lines = source;
      const std::size_t length = figure.end - figure.start;
      lines[i].replace(figure.start, length, leaves_room ? length : 0, ' ');
      const Reading reading = read_text(joined(lines));
      for (const auto& [cell, value] : reading.report().cells) {
        if (!value.is_number()) continue;
        EXPECT_EQ(value, whole.cells.at(cell)) << cell << " in " << lines[i];
      }
    }
  }
}

TEST(DamagedReport, ABlankInColumnsOfBareTextMovesNoOtherFigure) {
  expect_no_figure_moves("columns-by-spaces", true);
}

TEST(DamagedReport, AFigureRemovedFromRaggedBareTextMovesNoOther) {
  expect_no_figure_moves("columns-by-ragged-spaces", false);
}

}  // namespace
}  // namespace govreport
