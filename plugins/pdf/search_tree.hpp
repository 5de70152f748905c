/// Number trees and name trees, split into leaves.        ISO 32000-1:2008, 7.9.6 and 7.9.7
#pragma once

#include "writer.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace govreport::pdf {

using NumberTreeValue = std::variant<Array, Reference>;
void append(std::string& out, const NumberTreeValue& value);

/// Keys ascend.
using NumberTree = std::vector<std::pair<std::int64_t, NumberTreeValue>>;
/// Keys are unique; they need not be sorted.
using NameTree = std::vector<std::pair<std::string, Reference>>;

/// Write the tree and give its root. A tree that fits into one leaf is its own root.
Reference write_number_tree(const NumberTree& entries, Writer& writer);
Reference write_name_tree(NameTree entries, Writer& writer);

}  // namespace govreport::pdf
