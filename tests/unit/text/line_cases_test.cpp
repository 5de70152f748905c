/// lines/cases.txt: texts, and the lines they are broken into.
#include "broken_text.hpp"
#include "golden.hpp"

#include <charconv>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

/// "clause; level; mode; width; text"
struct LineCase {
  std::vector<std::string> fields;
  std::string text;

  const std::string& clause() const { return fields[0]; }
  Prohibitions level() const {
    if (fields[1] == "strict") return Prohibitions::strict;
    return fields[1] == "gb" ? Prohibitions::gb : Prohibitions::basic;
  }
  LineForm form() const {
    std::int64_t characters = 0;
    std::from_chars(fields[3].data(), fields[3].data() + fields[3].size(), characters);
    LineForm form;
    form.first = form.rest = characters * em;
    form.justified = fields[2] != "ragged";
    form.compressed = fields[2] == "compressed";
    return form;
  }
};

LineCase parse(const std::string& line) {
  LineCase result;
  std::size_t at = 0;
  for (int i = 0; i < 4; ++i) {
    const std::size_t end = line.find("; ", at);
    result.fields.push_back(line.substr(at, end - at));
    at = end == std::string::npos ? line.size() : end + 2;
  }
  result.text = line.substr(at);
  return result;
}

/// The line as text: ‹ where a blank was given up, and by how many eighths of an em it was
/// stretched.
std::string drawn(const test::BrokenText& broken, const LineSpan& line) {
  std::string result = "  |";
  std::int64_t gained = 0;
  auto next = line.adjustments.begin();
  for (std::uint32_t i = line.first; i < line.last; ++i) {
    const bool adjusted = next != line.adjustments.end() && next->cluster == i;
    const Adjustment by = adjusted ? *next++ : Adjustment{};
    const std::uint32_t begin = broken.shaped.begin_of(i);
    if (by.before < 0) result += "‹";
    result += broken.shaped.text.substr(begin, broken.shaped.begin_of(i + 1) - begin);
    if (by.after < 0) result += "‹";
    gained += std::max(by.before, 0) + std::max(by.after, 0);
  }
  result += "|";
  if (gained != 0) result += "  +" + std::to_string(gained * 8 / em) + "/8";
  return result + "\n";
}

/// Every case of the file with the lines it has now.
std::string regenerated(const std::string& file, std::size_t& count) {
  std::string result;
  std::istringstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("  |")) continue;
    result += line + "\n";
    if (line.empty() || line[0] == '#') continue;
    const LineCase one = parse(line);
    EXPECT_FALSE(one.clause().empty()) << line;
    const test::BrokenText broken = test::break_text(one.text, one.level(), one.form());
    for (const LineSpan& span : broken.lines)
      result += drawn(broken, span);
    ++count;
  }
  return result;
}

TEST(LineCases, AreBrokenAndAdjustedAsTheirClausesSay) {
  const auto file = test::source_folder() / "tests/unit/text/lines/cases.txt";
  std::size_t count = 0;
  test::expect_golden(file, regenerated(test::read_file(file), count));
  EXPECT_GE(count, 120U);
}

}  // namespace
}  // namespace govreport::internal
