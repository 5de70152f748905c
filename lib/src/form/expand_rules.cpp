#include "form/expand_rules.hpp"

#include "form/cycles.hpp"
#include "form/expression.hpp"
#include "form/resolve.hpp"
#include "form/values.hpp"

#include <algorithm>
#include <optional>

namespace govreport::internal {
namespace {

/// An identity over the leaves of one axis, true for every leaf of the other.
struct AxisIdentity {
  std::string rule;
  std::string clause;
  std::vector<LeafTerm> left;
  std::vector<LeafTerm> right;
  std::uint32_t place = 0;  ///< of the axis's leaves
  std::uint32_t line = 0;   ///< of the template
  bool gives_value = false;
};

/// The identities of one block.
class BlockRules {
 public:
  BlockRules(FormModel& form, std::uint32_t table, const Block& block, Faults& faults)
      : form_(form), table_(table), block_(block), faults_(faults) {}

  /// `first_cell`: of the block. Returns how many cells the block has.
  void expand(std::uint32_t first_cell) {
    first_cell_ = first_cell;
    expand_formulas(Each::row, block_.columns);
    expand_formulas(Each::column, block_.rows);
    expand_sums(block_.rows);
    for (const RuleSpec& rule : block_.rules)
      expand_rule(rule);
  }

 private:
  /// A formula of a column holds in each row, and the other way round.
  void expand_formulas(Each each, const Axis& axis) {
    std::vector<LeafFormula> formulas;
    for (std::uint32_t leaf = 0; leaf < axis.leaves.size(); ++leaf) {
      if (axis.leaf(leaf).formula.empty()) continue;
      formulas.push_back({leaf, formula_terms(axis, axis.leaf(leaf))});
    }
    check_cycles(axis, formulas, faults_);
    for (LeafFormula& formula : formulas) {
      const AxisNode& leaf = axis.leaf(formula.leaf);
      const LeafTerm result{1, TermScope::this_year, formula.leaf};
      instantiate(each,
                  {leaf.rule,
                   leaf.clause,
                   std::move(formula.terms),
                   {result},
                   formula.leaf,
                   leaf.line,
                   true});
    }
  }

  /// Rows that are the sum of others: a tree, so there is nothing to resolve and no ring.
  void expand_sums(const Axis& axis) {
    for (std::uint32_t leaf = 0; leaf < axis.leaves.size(); ++leaf) {
      const AxisNode& row = axis.leaf(leaf);
      if (row.addends.empty()) continue;
      std::vector<LeafTerm> terms;
      for (const std::uint32_t addend : row.addends)
        terms.push_back({1, TermScope::this_year, addend});
      const LeafTerm result{1, TermScope::this_year, leaf};
      instantiate(Each::column,
                  {row.rule, row.clause, std::move(terms), {result}, leaf, row.line, true});
    }
  }

  std::vector<LeafTerm> formula_terms(const Axis& axis, const AxisNode& leaf) {
    const ExpressionOrigin origin{leaf.formula, leaf.line, leaf.path};
    auto parsed = parse_expression(leaf.formula);
    if (const auto* fault = std::get_if<ExpressionFault>(&parsed)) {
      report(*fault, origin);
      return {};
    }
    auto terms = resolve(axis, std::get<Expression>(parsed), origin, faults_);
    check_taken_once(axis, terms, origin, faults_);
    return terms;
  }

  void expand_rule(const RuleSpec& rule) {
    const Axis& axis = rule.each == Each::row ? block_.columns : block_.rows;
    if (axis.leaves.empty()) {
      faults_.add(rule.line, "form.rule-without-axis", {{"rule", rule.id}});
      return;
    }
    const ExpressionOrigin origin{rule.text, rule.line, ""};
    auto parsed = parse_equation(rule.text);
    if (const auto* fault = std::get_if<ExpressionFault>(&parsed)) return report(*fault, origin);
    const Equation& equation = std::get<Equation>(parsed);
    const std::size_t faults_before = faults_.count();
    AxisIdentity identity{rule.id,
                          rule.clause,
                          resolve(axis, equation.left, origin, faults_),
                          resolve(axis, equation.right, origin, faults_)};
    std::vector<LeafTerm> both = identity.left;
    both.insert(both.end(), identity.right.begin(), identity.right.end());
    check_taken_once(axis, both, origin, faults_);
    const auto place = find_place(axis, rule, both);
    if (!place || faults_.count() != faults_before) return;
    identity.place = *place;
    identity.line = rule.line;
    if (rule.may_be_explained) form_.explainable.insert(rule.id);
    instantiate(rule.each, identity);
  }

  std::optional<std::uint32_t> find_place(const Axis& axis,
                                          const RuleSpec& rule,
                                          const std::vector<LeafTerm>& terms) {
    if (!is_path(rule.place)) return {};  // said already
    const AxisNames names(axis);
    const AxisNodeId id = names.find(rule.place, "");
    if (!id.is_set()) {
      faults_.add_unknown(
          rule.line, "form.unknown-place", rule.place, names.visible_from(""), {{"rule", rule.id}});
      return {};
    }
    const auto is_place = [&axis, id](const LeafTerm& term) {
      return axis.leaves[term.leaf] == id && term.scope == TermScope::this_year;
    };
    if (std::none_of(terms.begin(), terms.end(), is_place)) {
      faults_.add(rule.line, "form.place-not-in-rule", {{"rule", rule.id}, {"name", rule.place}});
      return {};
    }
    return axis[id].first_leaf;
  }

  void instantiate(Each each, const AxisIdentity& identity) {
    const std::uint32_t count = each == Each::row
                                    ? block_.data_rows()
                                    : static_cast<std::uint32_t>(block_.columns.leaves.size());
    for (std::uint32_t other = 0; other < count; ++other) {
      if (is_number(cell_at(each, identity.place, other))) add_instance(each, identity, other);
    }
  }

  /// A row of words among rows of numbers has no sums.
  bool is_number(CellIndex cell) const {
    const CellType type = form_[cell].type.type;
    return type == CellType::count || type == CellType::decimal;
  }

  /// Sums are of one unit: neither a check nor a formula of a workbook converts.
  void check_units(const Identity& identity, std::uint32_t line) {
    const LeafType& type = form_[identity.place].type;
    const auto differs = [this, &type](const Term& term) {
      const LeafType& other = form_[term.cell].type;
      return other.unit != type.unit || !other.units.empty();
    };
    const auto any_differs = [&differs](const std::vector<Term>& terms) {
      return std::any_of(terms.begin(), terms.end(), differs);
    };
    if (any_differs(identity.left) || any_differs(identity.right))
      faults_.add(line, "form.units-in-a-sum", {{"rule", identity.rule}});
  }

  void add_instance(Each each, const AxisIdentity& source, std::uint32_t other) {
    Identity identity;
    identity.rule = source.rule;
    identity.clause = source.clause.empty() ? form_.authority : source.clause;
    identity.table = table_;
    identity.left = cells_of(each, source.left, other);
    identity.right = cells_of(each, source.right, other);
    identity.place = cell_at(each, source.place, other);
    if (other == 0) check_units(identity, source.line);
    CellSpec& cell = form_.cells[identity.place.index];
    if (source.gives_value && !cell.formula)
      cell.formula = static_cast<std::uint32_t>(form_.identities.size());
    form_.identities.push_back(std::move(identity));
  }

  std::vector<Term> cells_of(Each each,
                             const std::vector<LeafTerm>& terms,
                             std::uint32_t other) const {
    std::vector<Term> cells;
    cells.reserve(terms.size());
    for (const LeafTerm& term : terms)
      cells.push_back({term.sign, cell_at(each, term.leaf, other), term.scope});
    return cells;
  }

  CellIndex cell_at(Each each, std::uint32_t leaf, std::uint32_t other) const {
    const std::uint32_t row = each == Each::row ? other : leaf;
    const std::uint32_t column = each == Each::row ? leaf : other;
    const auto columns = static_cast<std::uint32_t>(block_.columns.leaves.size());
    return {first_cell_ + row * columns + column};
  }

  void report(const ExpressionFault& fault, const ExpressionOrigin& origin) {
    faults_.add(origin.line,
                fault.found.empty() ? "form.expression-end" : fault.code,
                {{"expression", std::string(origin.text)},
                 {"column", std::to_string(fault.column)},
                 {"found", fault.found}});
  }

  FormModel& form_;
  std::uint32_t table_;
  const Block& block_;
  Faults& faults_;
  std::uint32_t first_cell_ = 0;
};

}  // namespace

void expand_rules(FormModel& form, Faults& faults) {
  std::uint32_t first_cell = 0;
  for (std::uint32_t table = 0; table < form.tables.size(); ++table) {
    for (const Block& block : form.tables[table].blocks) {
      BlockRules(form, table, block, faults).expand(first_cell);
      first_cell += block.data_rows() * static_cast<std::uint32_t>(block.columns.leaves.size());
    }
  }
}

}  // namespace govreport::internal
