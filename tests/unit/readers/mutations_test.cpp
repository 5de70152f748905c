/// Pages and text documents damaged in hundreds of ways: nothing crashes or takes long, and no
/// figure and no word that is still there goes amiss without a word.
#include "mutations.hpp"

#include "annual_report.hpp"
#include "govreport/check.hpp"
#include "published_report.hpp"
#include "reading.hpp"
#include "zip_parts.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace govreport {
namespace {

using test::Dice;
using test::Reading;

/// Of each kind of damage.
constexpr std::uint32_t rounds = 200;
/// A reading takes some milliseconds; a sanitizer takes twenty times as long.
constexpr std::chrono::seconds longest{5};

/// A report whose 200 figures are all different and add up.
const Report& original() {
  static const Report report =
      test::read_case(test::source_folder() / "tests/unit/readers/cases/ragged-tabs").report();
  return report;
}

/// What is said of a reading, errors of checking too.
std::set<std::string> said_of(const Reading& reading, Severity mildest) {
  std::set<std::string> said;
  if (reading.error) said.insert(render(*reading.error, Language::english).message);
  for (const Finding& finding : reading.findings)
    if (finding.severity <= mildest) said.insert(render(finding, Language::english).message);
  return said;
}

Reading read_and_check(const std::string& bytes, Source source) {
  ReadRequest request;
  request.source = source;
  const auto start = std::chrono::steady_clock::now();
  Reading reading = test::read_text(bytes, request);
  EXPECT_LT(std::chrono::steady_clock::now() - start, longest);
  if (reading.read) check(reading.read->form, reading.report(), {}, reading.findings);
  return reading;
}

/// All running text.
std::string words_of(const Report& report) {
  std::string words;
  for (const Block& block : report.preamble)
    words += block.text;
  for (const SectionText& section : report.sections)
    for (const Block& block : section.blocks)
      words += block.text;
  return words;
}

/// Is `text` still what one element of `markup` holds?
bool still_stands(const std::string& markup, const std::string& text) {
  return markup.find(">" + text + "<") != std::string::npos;
}

/// Of `markup`, as it was read: a figure that still stands there is in its cell or among the words,
/// or there is an error or a warning; a paragraph is in the report, or there is a note at least
/// that was not there before.
void expect_nothing_amiss(const std::string& markup,
                          const Reading& reading,
                          const std::set<std::string>& said_before,
                          const std::string& what) {
  if (!said_of(reading, Severity::warning).empty()) return;
  ASSERT_TRUE(reading.read) << what;
  const std::string words = words_of(reading.report());
  for (const auto& [cell, value] : original().cells) {
    const std::string figure = value.as_text();
    if (!still_stands(markup, figure) || words.find(figure) != std::string::npos) continue;
    const Value* const found = reading.report().find(cell);
    ASSERT_NE(found, nullptr) << what << ": " << cell;
    EXPECT_EQ(found->as_text(), figure) << what << ": " << cell;
  }
  if (said_of(reading, Severity::note) != said_before) return;
  for (const SectionText& section : original().sections)
    for (const Block& block : section.blocks)
      EXPECT_TRUE(!still_stands(markup, block.text) || words.find(block.text) != std::string::npos)
          << what << ": " << block.text;
}

std::string page() {
  return test::PublishedPage::of(test::form_2021().model(), original(), "utf-8");
}

void expect_mutated_pages_are_read_or_told(std::string (*mutated)(std::string, Dice&)) {
  const std::string good = page();
  const Reading unharmed = read_and_check(good, Source::html);
  ASSERT_EQ(said_of(unharmed, Severity::warning), std::set<std::string>());
  const std::set<std::string> said = said_of(unharmed, Severity::note);
  for (std::uint32_t seed = 0; seed < rounds; ++seed) {
    Dice dice(seed);
    const std::string bad = mutated(good, dice);
    expect_nothing_amiss(
        bad, read_and_check(bad, Source::html), said, "seed " + std::to_string(seed));
  }
}

TEST(MutatedPage, WithBytesChangedIsReadOrTold) {
  expect_mutated_pages_are_read_or_told(test::mutated_bytes);
}

TEST(MutatedPage, WithTagsChangedIsReadOrTold) {
  expect_mutated_pages_are_read_or_told(test::mutated_markup);
}

class MutatedDocx : public testing::Test {
 protected:
  using Parts = std::vector<std::pair<std::string, std::string>>;

  static std::string good() {
    return test::PublishedDocx::of(test::form_2021().model(), original());
  }

  static void expect_mutated_parts_are_read_or_told(std::string (*mutated)(std::string, Dice&)) {
    const Parts parts = test::zip_parts(good());
    const Reading unharmed = read_and_check(good(), Source::docx);
    ASSERT_EQ(said_of(unharmed, Severity::warning), std::set<std::string>());
    const std::set<std::string> said = said_of(unharmed, Severity::note);
    for (std::uint32_t seed = 0; seed < rounds; ++seed) {
      Dice dice(seed);
      Parts bad = parts;
      // The text itself most of the time; it stands last.
      auto& part = dice.below(4) == 0 ? bad[dice.below(bad.size())] : bad.back();
      part.second = mutated(part.second, dice);
      expect_nothing_amiss(bad.back().second,
                           read_and_check(test::zip_of(bad), Source::docx),
                           said,
                           "seed " + std::to_string(seed));
    }
  }
};

TEST_F(MutatedDocx, WithBytesOfItsPartsChangedIsReadOrTold) {
  expect_mutated_parts_are_read_or_told(test::mutated_bytes);
}

TEST_F(MutatedDocx, WithTagsOfItsPartsChangedIsReadOrTold) {
  expect_mutated_parts_are_read_or_told(test::mutated_markup);
}

/// Of a damaged archive nothing is believed that is not whole.
TEST_F(MutatedDocx, WithBytesOfTheArchiveChangedIsTheSameReportOrTold) {
  const std::string archive = good();
  ASSERT_EQ(said_of(read_and_check(archive, Source::docx), Severity::warning),
            std::set<std::string>());
  for (std::uint32_t seed = 0; seed < rounds; ++seed) {
    Dice dice(seed);
    const Reading reading = read_and_check(test::mutated_bytes(archive, dice), Source::docx);
    if (!said_of(reading, Severity::warning).empty()) continue;
    ASSERT_TRUE(reading.read) << seed;
    EXPECT_EQ(to_xml(reading.read->form, reading.report()), to_xml(test::form_2021(), original()))
        << seed;
  }
}

}  // namespace
}  // namespace govreport
