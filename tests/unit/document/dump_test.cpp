/// The blank form as text: every cell of every table, its heads, formulas and rules.
#include "annual_report.hpp"
#include "document/document.hpp"
#include "golden.hpp"

#include <sstream>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

Document blank_form() {
  Report head;
  head.year = 2024;
  head.body = "清河区民政局";
  Findings findings;
  return bind_blank(test::form_2021().model(), head, findings);
}

/// The lines of `table` in the dump, with the rules that hold in it.
std::string part_of(const std::string& dumped, const std::string& table) {
  std::istringstream lines(dumped);
  std::string part;
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    const auto indent = line.find_first_not_of(' ');
    if (indent <= 4) inside = line.compare(indent, 6 + table.size(), "table " + table) == 0;
    const bool rule = line.starts_with("rule ") && line.find("at " + table + "/") != line.npos;
    if (inside || rule) part += line.substr(0, line.find(", widths ")) + "\n";
  }
  return part;
}

/// The tree down to the tables; how it looks may change with the template.
std::string sections_of(const std::string& dumped) {
  std::istringstream lines(dumped.substr(dumped.find("document\n")));
  std::string rest;
  for (std::string line; std::getline(lines, line);) {
    if (line.find_first_not_of(' ') <= 4 && !line.starts_with("rule "))
      rest += line.substr(0, line.find(", widths ")) + "\n";
  }
  return rest;
}

class BlankForm : public testing::TestWithParam<const char*> {
 protected:
  std::filesystem::path folder_ = test::source_folder() / "tests/unit/document/2021";
};

TEST_P(BlankForm, HasThisTableCellByCell) {
  const std::string dumped = dump(blank_form());
  test::expect_golden(folder_ / (std::string(GetParam()) + ".txt"), part_of(dumped, GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Tables,
                         BlankForm,
                         testing::Values("proactive", "requests", "disputes"),
                         [](const auto& table) { return std::string(table.param); });

TEST_F(BlankForm, HasTheseSections) {
  test::expect_golden(folder_ / "sections.txt", sections_of(dump(blank_form())));
}

}  // namespace
}  // namespace govreport::internal
