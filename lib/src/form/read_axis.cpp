#include "form/read_axis.hpp"

#include "base/utf8.hpp"
#include "form/element.hpp"

#include <algorithm>
#include <map>

namespace govreport::internal {
namespace {

bool is_axis_element(const XmlElement& element) {
  const std::string_view name = element.name();
  return name == "group" || name == "row" || name == "column";
}

CellType cell_type_of(std::string_view word) {
  if (word == "decimal") return CellType::decimal;
  if (word == "text") return CellType::text;
  return word == "choice" ? CellType::choice : CellType::count;
}

std::optional<Decimal> limit(std::string_view text, std::optional<Decimal> otherwise) {
  if (text.empty()) return otherwise;
  return text == "none" ? std::nullopt : Decimal::parse(text);
}

/// The power of ten that `times` is; 0 where it is none, which is a fault already.
int power_of_ten(std::uint32_t times) {
  int power = 0;
  for (; times >= 10 && times % 10 == 0; times /= 10)
    ++power;
  return times == 1 ? power : 0;
}

std::uint32_t times_of(const XmlElement& unit) {
  return unit.has("times") ? whole_of(unit, "times") : 1;
}

std::vector<Unit> read_units(const XmlElement& element) {
  std::vector<Unit> units;
  for (const XmlElement& unit : children_of(element, "unit"))
    units.push_back({std::string(trim(unit.text())), power_of_ten(times_of(unit))});
  return units;
}

LeafType read_type(const XmlElement& element) {
  LeafType type;
  type.type = cell_type_of(element.attribute("type"));
  type.unit = text_of(element, "unit");
  type.minimum = limit(element.attribute("minimum"), Decimal(0));
  type.maximum = limit(element.attribute("maximum"), std::nullopt);
  type.choices = words_of(element, "choice");
  type.units = read_units(element);
  return type;
}

/// A span that is no number at all has been found already.
bool span_fits(const XmlElement& element, std::uint32_t span) {
  constexpr std::uint32_t widest = 256;
  return !parse_whole(element.attribute("span")) || (span >= 1 && span <= widest);
}

class AxisReader {
 public:
  explicit AxisReader(Faults& faults) : faults_(faults) {}

  Axis read(const XmlElement& element) {
    for (const XmlElement& child : element.children()) {
      if (is_axis_element(child)) axis_.roots.push_back(read_node(child, AxisNodeId(), ""));
    }
    if (axis_.leaves.empty()) empty(element);
    return std::move(axis_);
  }

 private:
  AxisNodeId read_node(const XmlElement& element, AxisNodeId parent, const std::string& prefix) {
    const AxisNodeId id{static_cast<std::uint32_t>(axis_.nodes.size())};
    axis_.nodes.push_back(node_of(element, parent, prefix));
    check_path(axis_.nodes.back());
    if (element.name() == "group") {
      read_children(element, id, axis_.nodes.back().path);
    } else {
      add_leaf(element, id);
    }
    return id;
  }

  AxisNode node_of(const XmlElement& element, AxisNodeId parent, const std::string& prefix) const {
    AxisNode node;
    node.id = text_of(element, "id");
    node.path = prefix.empty() || node.id.empty() ? prefix + node.id : prefix + "." + node.id;
    node.label = text_of(element, "label");
    node.print_label = with_line_ends(element.attribute("print"));
    node.aliases = words_of(element, "alias");
    node.parent = parent;
    node.depth = parent.is_set() ? axis_[parent].depth + 1 : 0;
    node.first_leaf = static_cast<std::uint32_t>(axis_.leaves.size());
    node.keep_together = yes_of(element, "keep-together");
    node.line = element.line();
    return node;
  }

  void read_children(const XmlElement& element, AxisNodeId id, const std::string& path) {
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): `path` is of a node that moves
    const std::string prefix = path;  // the vector of nodes moves while it grows
    std::vector<AxisNodeId> children;
    for (const XmlElement& child : element.children()) {
      if (is_axis_element(child)) children.push_back(read_node(child, id, prefix));
    }
    if (children.empty()) empty(element);
    AxisNode& node = axis_.nodes[id.index];
    node.children = std::move(children);
    node.leaf_count = static_cast<std::uint32_t>(axis_.leaves.size()) - node.first_leaf;
  }

  void add_leaf(const XmlElement& element, AxisNodeId id) {
    AxisNode& leaf = axis_.nodes[id.index];
    leaf.grid_span = element.has("span") ? whole_of(element, "span") : 1;
    leaf.type = read_type(element);
    leaf.states_type = element.has("type");
    leaf.formula = text_of(element, "formula");
    leaf.rule = text_of(element, "rule");
    leaf.clause = text_of(element, "clause");
    axis_.leaves.push_back(id);
    axis_.depth = std::max(axis_.depth, leaf.depth + 1);
    check_leaf(element, leaf);
  }

  void check_leaf(const XmlElement& element, const AxisNode& leaf) {
    const std::string name(element.name());
    if (element.has("formula") != element.has("rule"))
      faults_.add(leaf.line, "form.formula-and-rule", {{"element", name}, {"id", leaf.id}});
    if ((leaf.type.type == CellType::choice) == leaf.type.choices.empty())
      faults_.add(leaf.line, "form.choices", {{"element", name}, {"id", leaf.id}});
    if (!span_fits(element, leaf.grid_span))
      faults_.add(leaf.line, "form.span", {{"id", leaf.id}, {"span", text_of(element, "span")}});
    if (!leaf.type.units.empty()) check_units(element, leaf);
    const auto& [minimum, maximum] = std::tie(leaf.type.minimum, leaf.type.maximum);
    if (minimum && maximum && *maximum < *minimum)
      faults_.add(leaf.line,
                  "form.limits",
                  {{"minimum", minimum->to_string()}, {"maximum", maximum->to_string()}});
  }

  /// Units that travel: of numbers, two at least, each once, each a power of ten of the smallest.
  void check_units(const XmlElement& element, const AxisNode& leaf) {
    const bool is_number = leaf.type.type == CellType::count || leaf.type.type == CellType::decimal;
    if (!is_number || leaf.type.units.size() < 2 || element.has("unit"))
      faults_.add(leaf.line, "form.units", {{"id", leaf.id}});
    std::map<std::string, std::uint32_t> lines;
    for (const XmlElement& unit : children_of(element, "unit")) {
      const std::string name(trim(unit.text()));
      const auto [first, is_new] = lines.emplace(name, unit.line());
      if (!is_new) faults_.add(unit.line(), "form.unit-twice", {{"unit", name}});
      const std::uint32_t times = times_of(unit);
      if (times != 1 && power_of_ten(times) == 0)
        faults_.add(
            unit.line(), "form.unit-times", {{"unit", name}, {"times", std::to_string(times)}});
    }
  }

  void check_path(const AxisNode& node) {
    if (node.id.empty()) return;
    const auto [first, is_new] = lines_.emplace(node.path, node.line);
    if (!is_new)
      faults_.add(node.line,
                  "form.name-twice",
                  {{"name", node.path}, {"first", faults_.first_at(first->second, node.line)}});
  }

  void empty(const XmlElement& element) {
    faults_.add(element.line(), "form.empty-axis", {{"element", std::string(element.name())}});
  }

  Faults& faults_;
  Axis axis_;
  std::map<std::string, std::uint32_t> lines_;
};

}  // namespace

Axis read_axis(const XmlElement& element, Faults& faults) {
  return AxisReader(faults).read(element);
}

}  // namespace govreport::internal
