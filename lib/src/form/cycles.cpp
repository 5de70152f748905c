#include "form/cycles.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

enum class Mark { fresh, open, done };

class CycleSearch {
 public:
  CycleSearch(const Axis& axis, const std::vector<LeafFormula>& formulas, Faults& faults)
      : axis_(axis), formulas_(formulas), faults_(faults), marks_(formulas.size(), Mark::fresh) {}

  void run() {
    for (std::size_t index = 0; index < formulas_.size(); ++index)
      visit(index);
  }

 private:
  void visit(std::size_t index) {
    if (marks_[index] != Mark::fresh) return;
    marks_[index] = Mark::open;
    trail_.push_back(index);
    for (const LeafTerm& term : formulas_[index].terms) {
      if (term.scope == TermScope::this_year) follow(index, term.leaf);
    }
    trail_.pop_back();
    marks_[index] = Mark::done;
  }

  void follow(std::size_t from, std::uint32_t leaf) {
    const auto next = std::find_if(formulas_.begin(),
                                   formulas_.end(),
                                   [leaf](const LeafFormula& each) { return each.leaf == leaf; });
    if (next == formulas_.end()) return;
    const auto index = static_cast<std::size_t>(next - formulas_.begin());
    if (index == from) return names_itself(from);
    if (marks_[index] == Mark::open) return ring(index);
    visit(index);
  }

  void names_itself(std::size_t index) {
    const AxisNode& leaf = axis_.leaf(formulas_[index].leaf);
    faults_.add(
        leaf.line, "form.formula-names-itself", {{"id", leaf.path}, {"expression", leaf.formula}});
  }

  void ring(std::size_t index) {
    std::string path;
    for (auto step = std::find(trail_.begin(), trail_.end(), index); step != trail_.end(); ++step)
      path += axis_.leaf(formulas_[*step].leaf).path + " → ";
    const AxisNode& leaf = axis_.leaf(formulas_[index].leaf);
    faults_.add(leaf.line, "form.formula-ring", {{"path", path + leaf.path}});
  }

  const Axis& axis_;
  const std::vector<LeafFormula>& formulas_;
  Faults& faults_;
  std::vector<Mark> marks_;
  std::vector<std::size_t> trail_;
};

}  // namespace

void check_cycles(const Axis& axis, const std::vector<LeafFormula>& formulas, Faults& faults) {
  CycleSearch(axis, formulas, faults).run();
}

}  // namespace govreport::internal
