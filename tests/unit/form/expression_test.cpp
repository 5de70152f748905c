#include "form/expression.hpp"

#include <string>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

/// An expression as it was understood: "+a -sum(b) +previous(c)".
std::string shape(const Expression& expression) {
  std::string out;
  for (const ExpressionTerm& term : expression) {
    if (!out.empty()) out += ' ';
    out += term.sign < 0 ? '-' : '+';
    if (term.scope == TermScope::previous_year) out += "previous(";
    if (term.sum) out += "sum(";
    out += term.name;
    if (term.sum) out += ')';
    if (term.scope == TermScope::previous_year) out += ')';
  }
  return out;
}

std::string shape(const ExpressionFault& fault) {
  return std::string(fault.code) + " at " + std::to_string(fault.column) + " '" + fault.found + "'";
}

std::string parsed(std::string_view text) {
  return std::visit([](const auto& outcome) { return shape(outcome); }, parse_expression(text));
}

std::string parsed_equation(std::string_view text) {
  const auto outcome = parse_equation(text);
  if (const auto* fault = std::get_if<ExpressionFault>(&outcome)) return shape(*fault);
  const auto& equation = std::get<Equation>(outcome);
  return shape(equation.left) + " = " + shape(equation.right);
}

TEST(Expression, IsASumOfNamesAndGroups) {
  EXPECT_EQ(parsed("natural + sum(legal)"), "+natural +sum(legal)");
}

TEST(Expression, SubtractsWhereAMinusStandsBetweenSpaces) {
  EXPECT_EQ(parsed("carried-in - carried-over"), "+carried-in -carried-over");
}

TEST(Expression, TakesHyphensAndDotsAsPartsOfNames) {
  EXPECT_EQ(parsed("results.refused.state-secret"), "+results.refused.state-secret");
}

TEST(Expression, NamesLastYearsValues) {
  EXPECT_EQ(parsed("previous(in-force) + previous(sum(made)) - repealed"),
            "+previous(in-force) +previous(sum(made)) -repealed");
}

TEST(Expression, LetsRowsBeCalledSumAndPrevious) {
  EXPECT_EQ(parsed("sum + previous"), "+sum +previous");
}

TEST(Expression, MayStretchOverLines) {
  EXPECT_EQ(parsed("a\n   + b"), "+a +b");
}

TEST(Expression, SaysAtWhichCharacterItStopsMakingSense) {
  EXPECT_EQ(parsed("a + + b"), "form.expression-name at 5 '+'");
  EXPECT_EQ(parsed("a b"), "form.expression-sign at 3 'b'");
  EXPECT_EQ(parsed("sum(a + b)"), "form.expression-close at 7 '+'");
  EXPECT_EQ(parsed("总 + a"), "form.expression-name at 1 '总'");
  EXPECT_EQ(parsed("a + 总 b"), "form.expression-name at 5 '总'");
  EXPECT_EQ(parsed(""), "form.expression-name at 1 ''");
}

TEST(Expression, AsksForSpacesAroundAMinus) {
  EXPECT_EQ(parsed("a -b"), "form.expression-minus at 3 '-b'");
  EXPECT_EQ(parsed("a- b"), "form.expression-minus at 1 'a-'");
}

TEST(Expression, HoldsNoNumbersAndNoProducts) {
  EXPECT_EQ(parsed("a + 1"), "form.expression-name at 5 '1'");
  EXPECT_EQ(parsed("a * b"), "form.expression-sign at 3 '*'");
}

TEST(Equation, HasTwoSides) {
  EXPECT_EQ(parsed_equation("new + carried-in = results.total + carried-over"),
            "+new +carried-in = +results.total +carried-over");
}

TEST(Equation, NeedsItsSignAndItsRightSide) {
  EXPECT_EQ(parsed_equation("a + b"), "form.expression-equals at 6 ''");
  EXPECT_EQ(parsed_equation("a ="), "form.expression-name at 4 ''");
  EXPECT_EQ(parsed_equation("a = b = c"), "form.expression-sign at 7 '='");
}

}  // namespace
}  // namespace govreport::internal
