#include "form/resolve.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

/// The prefixes in which names are looked for from `path`: "a.b.c" gives "a.b.", "a.", "".
std::vector<std::string> scopes(std::string_view path) {
  std::vector<std::string> prefixes;
  std::size_t dot = path.rfind('.');
  while (dot != std::string_view::npos) {
    prefixes.emplace_back(path.substr(0, dot + 1));
    dot = dot == 0 ? std::string_view::npos : path.rfind('.', dot - 1);
  }
  prefixes.emplace_back();
  return prefixes;
}

bool starts_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

class Resolver {
 public:
  Resolver(const Axis& axis, const ExpressionOrigin& origin, Faults& faults)
      : axis_(axis), names_(axis), origin_(origin), faults_(faults) {}

  void add(const ExpressionTerm& term) {
    const AxisNodeId id = names_.find(term.name, origin_.path);
    if (!id.is_set()) {
      faults_.add_unknown(origin_.line,
                          "form.unknown-name",
                          term.name,
                          names_.visible_from(origin_.path),
                          {expression(), column(term)});
      return;
    }
    const AxisNode& node = axis_[id];
    if (node.leaf_count == 0) return;  // an empty group, which is a fault already
    if (term.sum == node.is_leaf())
      return fault(term.sum ? "form.sum-of-leaf" : "form.group-needs-sum", term);
    add_leaves(term, node);
  }

  std::vector<LeafTerm> take() { return std::move(terms_); }

 private:
  void add_leaves(const ExpressionTerm& term, const AxisNode& node) {
    const std::size_t before = terms_.size();
    for (std::uint32_t leaf = node.first_leaf; leaf < node.first_leaf + node.leaf_count; ++leaf) {
      if (term.sum && !axis_.leaf(leaf).formula.empty()) continue;
      if (!is_number(axis_.leaf(leaf))) return fault("form.not-a-number", term);
      terms_.push_back({term.sign, term.scope, leaf});
    }
    if (terms_.size() == before) fault("form.sum-of-nothing", term);
  }

  static bool is_number(const AxisNode& leaf) {
    return leaf.type.type == CellType::count || leaf.type.type == CellType::decimal;
  }

  void fault(std::string_view code, const ExpressionTerm& term) {
    faults_.add(origin_.line, code, {expression(), column(term), {"name", term.name}});
  }

  Argument expression() const { return {"expression", std::string(origin_.text)}; }
  static Argument column(const ExpressionTerm& term) {
    return {"column", std::to_string(term.column)};
  }

  const Axis& axis_;
  AxisNames names_;
  const ExpressionOrigin& origin_;
  Faults& faults_;
  std::vector<LeafTerm> terms_;
};

}  // namespace

AxisNames::AxisNames(const Axis& axis) {
  for (std::uint32_t index = 0; index < axis.nodes.size(); ++index) {
    const AxisNode& node = axis.nodes[index];
    if (!node.id.empty()) nodes_.emplace(node.path, AxisNodeId{index});
  }
}

AxisNodeId AxisNames::find(std::string_view name, std::string_view path) const {
  for (const std::string& scope : scopes(path)) {
    const auto found = nodes_.find(scope + std::string(name));
    if (found != nodes_.end()) return found->second;
  }
  return {};
}

std::vector<std::string> AxisNames::visible_from(std::string_view path) const {
  std::vector<std::string> names;
  for (const std::string& scope : scopes(path)) {
    for (const auto& [full, node] : nodes_) {
      if (!starts_with(full, scope)) continue;
      std::string name = full.substr(scope.size());
      if (std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(std::move(name));
    }
  }
  return names;
}

std::vector<LeafTerm> resolve(const Axis& axis,
                              const Expression& expression,
                              const ExpressionOrigin& origin,
                              Faults& faults) {
  Resolver resolver(axis, origin, faults);
  for (const ExpressionTerm& term : expression)
    resolver.add(term);
  return resolver.take();
}

void check_taken_once(const Axis& axis,
                      const std::vector<LeafTerm>& terms,
                      const ExpressionOrigin& origin,
                      Faults& faults) {
  for (auto term = terms.begin(); term != terms.end(); ++term) {
    const auto same = [term](const LeafTerm& other) {
      return other.leaf == term->leaf && other.scope == term->scope;
    };
    if (std::count_if(terms.begin(), term, same) != 1) continue;
    faults.add(origin.line,
               "form.taken-twice",
               {{"expression", std::string(origin.text)}, {"name", axis.leaf(term->leaf).path}});
  }
}

}  // namespace govreport::internal
