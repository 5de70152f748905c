/// Amounts whose unit travels with them: the sample of 2019, read from its published text.
#include "golden.hpp"
#include "govreport/check.hpp"
#include "govreport/read.hpp"
#include "test_folders.hpp"

#include <string>

#include <gtest/gtest.h>

namespace govreport {
namespace {

/// What the sample is told with `amount` in place of its own, as "severity code".
std::string told(const std::string& amount) {
  const auto folder = test::templates_folder() / "disclosure-annual-report/2019/sample";
  std::string text = test::read_file(folder / "qixiawan-2020.md");
  const std::string own = "86420753.19元";
  text.replace(text.find(own), own.size(), amount);
  Findings findings;
  const auto read = read_report(text, FormLibrary(test::templates_folder()), {}, findings).value();
  check(read.form, read.report, {}, findings);
  std::string out;
  for (const Finding& finding : findings)
    out += std::to_string(static_cast<int>(finding.severity)) + " " + finding.code + "\n";
  return out;
}

const std::string warning = std::to_string(static_cast<int>(Severity::warning));
const std::string error = std::to_string(static_cast<int>(Severity::error));

TEST(UnitsOfAmounts, AreFineInEitherUnit) {
  EXPECT_EQ(told("86420753.19元"), "");
  EXPECT_EQ(told("8642.075319万元"), "");
}

TEST(UnitsOfAmounts, ThatAreNotSaidAreAWarningUnlessThereIsNothing) {
  EXPECT_EQ(told("8642.075319"), warning + " type.unit-not-said\n");
  EXPECT_EQ(told("0"), "");
}

TEST(UnitsOfAmounts, OfAnotherKindAreNoNumbers) {
  EXPECT_EQ(told("0.86亿元"), error + " type.text\n");
}

}  // namespace
}  // namespace govreport
