#include "form/model.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

bool is_place(const Term& term, CellIndex place) {
  return term.cell == place && term.scope == TermScope::this_year;
}

const Term* find_place(const std::vector<Term>& side, CellIndex place) {
  const auto found = std::find_if(
      side.begin(), side.end(), [place](const Term& term) { return is_place(term, place); });
  return found == side.end() ? nullptr : &*found;
}

void append(std::vector<Term>& out, const std::vector<Term>& side, int factor, CellIndex without) {
  for (const Term& term : side) {
    if (!is_place(term, without)) out.push_back({term.sign * factor, term.cell, term.scope});
  }
}

template <class T>
const T* find_by_id(const std::vector<T>& all, std::string_view id) {
  const auto found =
      std::find_if(all.begin(), all.end(), [id](const T& each) { return each.id == id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Term> Identity::expected() const {
  const Term* on_right = find_place(right, place);
  const std::vector<Term>& own = on_right != nullptr ? right : left;
  const std::vector<Term>& other = on_right != nullptr ? left : right;
  const Term* term = on_right != nullptr ? on_right : find_place(left, place);
  const int sign = term == nullptr ? 1 : term->sign;
  std::vector<Term> terms;
  append(terms, other, sign, place);
  append(terms, own, -sign, place);
  // What is added first: so it reads, and no expression begins with a minus that need not.
  std::stable_partition(terms.begin(), terms.end(), [](const Term& each) { return each.sign > 0; });
  return terms;
}

const Style* FormModel::style(std::string_view style_id) const {
  return find_by_id(styles, style_id);
}

const SectionSpec* FormModel::section(std::string_view section_id) const {
  return find_by_id(sections, section_id);
}

}  // namespace govreport::internal
