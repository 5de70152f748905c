/// The expressions of formulas and rules: linear sums of named nodes of an axis.
///
///     equation   = expression "=" expression
///     expression = term { ("+" | "-") term }
///     term       = amount | "previous(" amount ")"
///     amount     = name | "sum(" name ")"
///
/// A name is ids with dots between ("results.refused.state-secret"), with slashes where it is a
/// cell's ("requests/new/total"); as ids hold hyphens, a minus stands between spaces. There is
/// nothing else: no numbers, no products, no conditions.
#pragma once

#include "form/model.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace govreport::internal {

/// + or - a node, or the leaves of a group.
struct ExpressionTerm {
  int sign = 1;
  TermScope scope = TermScope::this_year;
  bool sum = false;          ///< the leaves of the group `name`
  std::string name;          ///< as written
  std::uint32_t column = 0;  ///< of the name, in characters from 1
};
using Expression = std::vector<ExpressionTerm>;

struct Equation {
  Expression left;
  Expression right;
};

/// Why an expression cannot be read.
struct ExpressionFault {
  std::string_view code;     ///< of catalogue_form.cpp
  std::string found;         ///< the text met; empty = the end
  std::uint32_t column = 0;  ///< in characters from 1
};

std::variant<Expression, ExpressionFault> parse_expression(std::string_view text);
std::variant<Equation, ExpressionFault> parse_equation(std::string_view text);

}  // namespace govreport::internal
