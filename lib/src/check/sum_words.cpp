#include "check/sum_words.hpp"

#include "base/utf8.hpp"
#include "check/last_year.hpp"

#include <algorithm>

namespace govreport::internal {

namespace {

constexpr std::size_t most_terms = 8;
constexpr std::size_t terms_at_each_end = 2;  ///< of a longer sum
constexpr std::size_t longest_name = 12;      ///< characters

/// How the cells of a sum are told apart.
enum class Naming { by_row, by_column, by_path };

Naming naming_of(const FormModel& form, const Identity& identity, const std::vector<Term>& terms) {
  const CellSpec& place = form[identity.place];
  const auto all = [&](auto same) {
    return std::all_of(terms.begin(), terms.end(), [&](const Term& term) {
      const CellSpec& cell = form[term.cell];
      return cell.table == place.table && cell.block == place.block && same(cell);
    });
  };
  if (all([&place](const CellSpec& cell) { return cell.row == place.row; }))
    return Naming::by_column;
  if (all([&place](const CellSpec& cell) { return cell.column == place.column; }))
    return Naming::by_row;
  return Naming::by_path;
}

const std::string& name_of(const FormModel& form, CellIndex index, Naming naming) {
  const CellSpec& cell = form[index];
  const Block& block = form.tables[cell.table].blocks[cell.block];
  switch (naming) {
    case Naming::by_row:
      return block.rows.leaf(cell.row).label;
    case Naming::by_column:
      return block.columns.leaf(cell.column).label;
    case Naming::by_path:
      return cell.label;
  }
  return cell.label;
}

std::string shortened(const std::string& name) {
  if (count_codepoints(name) <= longest_name) return name;
  std::size_t end = 0;
  for (std::size_t i = 0; i + 1 < longest_name; ++i)
    next_codepoint(name, end);
  return name.substr(0, end) + "…";
}

const Value& value_of(const Subject& subject, const Term& term) {
  return is_of_last_year(term) ? *subject.last_year->find(term.cell) : subject.figures[term.cell];
}

bool is_zero(const Subject& subject, const Term& term) {
  return value_of(subject, term).state() == CellState::zero;
}

std::string in_words(const Value& value) {
  return value.is_number() ? value.as_text() : "“" + value.raw() + "”";
}

}  // namespace

std::string shown(const Subject& subject, CellIndex cell) {
  return in_words(subject.figures[cell]);
}

std::string shown(const Subject& subject, const Term& term) {
  return in_words(value_of(subject, term));
}

std::string year_in_words(const Subject& subject, const Term& term) {
  return is_of_last_year(term) ? " (" + std::to_string(subject.last_year->year()) + ")" : "";
}

std::string sum_in_words(const Subject& subject, const Identity& identity) {
  std::vector<Term> terms = identity.expected();
  const Naming naming = naming_of(subject.form, identity, terms);
  const bool all_zero = std::all_of(
      terms.begin(), terms.end(), [&subject](const Term& term) { return is_zero(subject, term); });
  if (!all_zero)
    std::erase_if(terms, [&subject](const Term& term) { return is_zero(subject, term); });
  const bool too_long = terms.size() > most_terms;
  std::string words;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const bool minus = terms[i].sign < 0;
    if (i > 0 || minus) words += minus ? " − " : " + ";
    words += shortened(name_of(subject.form, terms[i].cell, naming)) +
             year_in_words(subject, terms[i]) + " " + shown(subject, terms[i]);
    if (!too_long || i + 1 != terms_at_each_end) continue;
    words += " + …";
    i = terms.size() - terms_at_each_end - 1;
  }
  return words;
}

}  // namespace govreport::internal
