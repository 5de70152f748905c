/// From the names in expressions to the leaves of an axis.
#pragma once

#include "form/expression.hpp"
#include "form/faults.hpp"
#include "form/model.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// + or - a leaf of an axis.
struct LeafTerm {
  int sign = 1;
  TermScope scope = TermScope::this_year;
  std::uint32_t leaf = 0;  ///< of Axis::leaves
};

/// Where an expression stands, for messages and for the scope of its names.
struct ExpressionOrigin {
  std::string_view text;
  std::uint32_t line = 0;
  /// Path of the node whose siblings are looked at first, then its parent's, outwards;
  /// empty: the outermost nodes only.
  std::string_view path;
};

/// Finds nodes of one axis by name.
class AxisNames {
 public:
  explicit AxisNames(const Axis& axis);

  /// The node called `name`, seen from the node at `path`; unset, if there is none.
  AxisNodeId find(std::string_view name, std::string_view path) const;

  /// All that can be named there, the nearest scope first.
  std::vector<std::string> visible_from(std::string_view path) const;

 private:
  std::map<std::string, AxisNodeId, std::less<>> nodes_;
};

/// The leaves `expression` adds and subtracts. sum(group) takes the group's leaves that have no
/// formula of their own, so that a total inside it is not counted again.
/// Faults: a name that is not there, a group without sum(), sum() of a leaf, text in a sum, a leaf
/// taken twice. Terms at fault are left out.
std::vector<LeafTerm> resolve(const Axis& axis,
                              const Expression& expression,
                              const ExpressionOrigin& origin,
                              Faults& faults);

/// Says once for each leaf that is in `terms` more than once.
void check_taken_once(const Axis& axis,
                      const std::vector<LeafTerm>& terms,
                      const ExpressionOrigin& origin,
                      Faults& faults);

}  // namespace govreport::internal
