#include "report/label_path.hpp"

#include <string_view>

namespace govreport::internal {

std::string label_path(const Axis& axis, std::uint32_t leaf) {
  constexpr std::string_view separator = " › ";
  std::string path = axis.leaf(leaf).label;
  for (AxisNodeId node = axis.leaf(leaf).parent; node.is_set(); node = axis[node].parent)
    path.insert(0, separator).insert(0, axis[node].label);
  return path;
}

}  // namespace govreport::internal
