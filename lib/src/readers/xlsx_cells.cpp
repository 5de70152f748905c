#include "readers/xlsx_cells.hpp"

#include "base/utf8.hpp"
#include "readers/cell_value.hpp"
#include "readers/xlsx_formula.hpp"
#include "readers/xlsx_number.hpp"
#include "report/figures.hpp"
#include "report/units.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace govreport::internal {
namespace {

class FigureReader {
 public:
  FigureReader(const FormModel& form,
               const XlsxWorkbook& workbook,
               const XlsxFigures& figures,
               ReaderFindings& findings)
      : form_(form), workbook_(workbook), figures_(figures), findings_(findings) {}

  std::map<CellId, Value> read() {
    for (std::uint32_t i = 0; i < form_.cells.size(); ++i)
      if (figures_.places[i]) read_cell(i, *figures_.places[i]);
    compute_sums();
    for (const auto& [index, cell] : constants_)
      note_constant(index, *cell);
    return std::move(report_.cells);
  }

 private:
  const XlsxCell* cell_at(const XlsxPlace& place) const {
    return workbook_.sheets[place.sheet].find(place.at);
  }

  Finding& add(Severity severity,
               std::string_view code,
               std::uint32_t index,
               std::vector<Argument> arguments) {
    const CellSpec& spec = form_.cells[index];
    const XlsxPlace& place = *figures_.places[index];
    arguments.push_back({"cell", spec.label});
    Finding& finding = findings_.add(severity, code, "", 0, std::move(arguments));
    finding.place.cell = spec.id;
    finding.place.label = spec.label;
    finding.place.sheet = place_in_words(workbook_.sheets[place.sheet].name, place.at);
    return finding;
  }

  void set(std::uint32_t index, Value value) {
    const XlsxPlace& place = *figures_.places[index];
    value.origin.sheet = place_in_words(workbook_.sheets[place.sheet].name, place.at);
    report_.cells[form_.cells[index].id] = std::move(value);
  }

  void read_cell(std::uint32_t index, const XlsxPlace& place) {
    const XlsxCell* const cell = cell_at(place);
    const bool is_derived = form_.cells[index].is_derived();
    if (cell == nullptr) {
      set(index, Value::empty());
    } else if (cell->has_formula && is_total_of_none(index)) {
      return;  // of a blank form: it waits for rows
    } else if (cell->has_formula && is_derived && is_own_formula(index, place, *cell)) {
      sums_.insert(index);
    } else {
      set(index, value_of(index, *cell));
      if (cell->has_formula) note_formula(index, *cell);
      if (!cell->has_formula && is_derived && cell->kind == XlsxKind::number &&
          !is_typed_sum(index))
        constants_.emplace_back(index, cell);
    }
  }

  bool is_total_of_none(std::uint32_t index) const {
    const CellSpec& spec = form_.cells[index];
    const Block& block = form_.tables[spec.table].blocks[spec.block];
    return block.open_rows && block.data_rows() == 1;
  }

  /// In rows that come with the report nobody knew beforehand which would be sums.
  bool is_typed_sum(std::uint32_t index) const {
    const CellSpec& spec = form_.cells[index];
    const Block& block = form_.tables[spec.table].blocks[spec.block];
    return block.open_rows && spec.row > 0 && block.columns.leaf(spec.column).formula.empty();
  }

  // ---- values ----------------------------------------------------------------------------------

  Value value_of(std::uint32_t index, const XlsxCell& cell) {
    switch (cell.kind) {
      case XlsxKind::blank:
        return Value::empty();
      case XlsxKind::number:
        return with_unit(number_of(shown_text(cell)), index, cell);
      case XlsxKind::text:
        return text_value(index, cell.text);
      case XlsxKind::boolean:
        return Value::text(cell.text == "1" ? "TRUE" : "FALSE");
      case XlsxKind::error:
        add(Severity::error, "xlsx.error-value", index, {{"value", cell.text}}).rule = "TYPE";
        return Value::text(cell.text);
    }
    return Value::empty();
  }

  static Value number_of(const std::string& digits) {
    const auto number = Decimal::parse(digits);
    return number ? Value::number(*number) : Value::text(digits);
  }

  /// The unit that its number format shows, where the form leaves the choice.
  Value with_unit(Value value, std::uint32_t index, const XlsxCell& cell) const {
    if (!value.is_number() || !allows_unit(form_.cells[index].type, cell.unit)) return value;
    return Value::number(value.decimal(), value.note(), cell.unit);
  }

  Value text_value(std::uint32_t index, const std::string& text) {
    const CellType type = form_.cells[index].type.type;
    if (type != CellType::count && type != CellType::decimal) {
      const std::string words(trim(text));
      return words.empty() ? Value::empty() : Value::text(words);
    }
    CellReading reading = internal::read_cell(text, form_.vocabulary, form_.cells[index].type);
    if (reading.value.is_number()) note_text(index, text, reading);
    return std::move(reading.value);
  }

  void note_text(std::uint32_t index, const std::string& text, const CellReading& reading) {
    const std::string value = reading.value.decimal().to_string();
    if (reading.had_separators) {
      add(Severity::warning, "type.separators", index, {{"found", text}, {"value", value}}).rule =
          "TYPE";
    } else if (value.find_first_of("123456789") != std::string::npos &&
               digits_in(value) > significant_digits) {
      return;  // such numbers are written as text on purpose: a double would lose digits
    } else if (reading.value.unit().empty()) {
      add(Severity::note, "xlsx.number-as-text", index, {{"found", text}, {"value", value}});
    }
  }

  static constexpr std::ptrdiff_t significant_digits = 15;
  static std::ptrdiff_t digits_in(const std::string& number) {
    return std::count_if(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  // ---- formulas --------------------------------------------------------------------------------

  /// Does the formula add just the cells that the form adds?
  bool is_own_formula(std::uint32_t index, const XlsxPlace& place, const XlsxCell& cell) const {
    const auto terms = sum_of_formula(workbook_, place.sheet, cell);
    if (!terms) return false;
    std::vector<XlsxTerm> expected;
    for (const Term& term : form_.identities[*form_.cells[index].formula].expected()) {
      const auto& at = figures_.places[term.cell.index];
      if (!at || term.scope != TermScope::this_year) return false;
      expected.push_back({term.sign, *at});
    }
    std::sort(expected.begin(), expected.end());
    // Ranges go over the cells that a merged cell covers, which are blank.
    std::vector<XlsxTerm> given = *terms;
    std::erase_if(given, [&](const XlsxTerm& term) {
      return cell_at(term.place) == nullptr &&
             !std::binary_search(expected.begin(), expected.end(), term);
    });
    return given == expected;
  }

  void note_formula(std::uint32_t index, const XlsxCell& cell) {
    if (cell.kind == XlsxKind::blank) {
      add(Severity::error, "xlsx.formula-without-value", index, {{"formula", cell.formula}}).rule =
          "TYPE";
    } else if (form_.cells[index].is_derived()) {
      add(Severity::warning,
          "xlsx.formula-other",
          index,
          {{"formula", cell.formula}, {"value", cell.text}});
    } else {
      add(Severity::note,
          "xlsx.formula-input",
          index,
          {{"formula", cell.formula}, {"value", cell.text}});
    }
  }

  /// The form's sums, exactly, as a spreadsheet has them: blanks and words count as nothing. Where
  /// there is no number at all, there is no sum.
  void compute_sums() {
    for (bool more = true; more && !sums_.empty();) {
      const std::vector<std::uint32_t> waiting(sums_.begin(), sums_.end());
      for (const std::uint32_t index : waiting) {
        if (waits(index)) continue;
        compute(index);
        sums_.erase(index);
      }
      more = sums_.size() < waiting.size();
    }
  }

  bool waits(std::uint32_t index) const {
    for (const Term& term : form_.identities[*form_.cells[index].formula].expected())
      if (sums_.contains(term.cell.index)) return true;
    return false;
  }

  void compute(std::uint32_t index) {
    const auto total = sum_for(index);
    if (!total) return;
    const XlsxCell& cell = *cell_at(*figures_.places[index]);
    set(index,
        number_of(with_decimals(without_zeros(total->to_string()), cell.decimals.value_or(0))));
  }

  std::optional<Decimal> sum_for(std::uint32_t index) const {
    std::optional<Decimal> total;
    for (const Term& term : form_.identities[*form_.cells[index].formula].expected()) {
      const Value* const value = report_.find(form_[term.cell].id);
      if (value == nullptr || !value->is_number()) continue;
      const Decimal so_far = total.value_or(Decimal(0));
      total = term.sign < 0 ? so_far - value->decimal() : so_far + value->decimal();
    }
    return total;
  }

  static std::string without_zeros(std::string digits) {
    if (digits.find('.') == std::string::npos) return digits;
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return digits;
  }

  /// A number where the form has a sum: fine as long as it is that sum.
  void note_constant(std::uint32_t index, const XlsxCell& cell) {
    const auto total = sum_for(index);
    const Value& value = report_.cells.at(form_.cells[index].id);
    if (!value.is_number()) return;
    const bool same = total && *total == value.decimal();
    Finding& finding =
        add(same ? Severity::note : Severity::warning,
            same ? "xlsx.formula-overwritten" : "xlsx.formula-overwritten-wrong",
            index,
            {{"value", shown_text(cell)}, {"expected", total ? total->to_string() : "—"}});
    if (total && !same) finding.expected = total->to_string();
    if (!same) finding.found = value.as_text();
  }

  const FormModel& form_;
  const XlsxWorkbook& workbook_;
  const XlsxFigures& figures_;
  ReaderFindings& findings_;
  Report report_;
  std::set<std::uint32_t> sums_;  ///< formulas of the form's own, not yet computed
  std::vector<std::pair<std::uint32_t, const XlsxCell*>> constants_;
};

}  // namespace

std::map<CellId, Value> read_figures(const FormModel& form,
                                     const XlsxWorkbook& workbook,
                                     const XlsxFigures& figures,
                                     ReaderFindings& findings) {
  return FigureReader(form, workbook, figures, findings).read();
}

}  // namespace govreport::internal
