#include "readers/xlsx_formula.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

constexpr std::size_t most_terms = 4096;
constexpr int deepest = 32;  // brackets inside one another

using Terms = std::vector<XlsxTerm>;

class SumParser {
 public:
  SumParser(const XlsxWorkbook& workbook, std::uint32_t sheet, const XlsxCell& cell)
      : workbook_(workbook), sheet_(sheet), cell_(cell), rest_(cell.formula) {}

  std::optional<Terms> parse() {
    if (!sum(1, 0)) return std::nullopt;
    skip_spaces();
    if (!rest_.empty()) return std::nullopt;
    std::sort(terms_.begin(), terms_.end());
    return std::move(terms_);
  }

 private:
  bool take(char mark) {
    skip_spaces();
    if (!rest_.starts_with(mark)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void skip_spaces() {
    while (rest_.starts_with(' '))
      rest_.remove_prefix(1);
  }

  /// [+-] term { +- term }
  bool sum(int sign, int depth) {
    if (depth > deepest) return false;
    int own = take('-') ? -sign : (take('+'), sign);
    while (term(own, depth)) {
      if (take('+')) {
        own = sign;
      } else if (take('-')) {
        own = -sign;
      } else {
        return true;
      }
    }
    return false;
  }

  bool term(int sign, int depth) {
    if (take('(')) return sum(sign, depth + 1) && take(')');
    if (!takes_function()) return range(sign);
    do {
      if (!sum(sign, depth + 1)) return false;
    } while (take(','));
    return take(')');
  }

  bool takes_function() {
    skip_spaces();
    constexpr std::string_view function = "SUM(";
    if (rest_.size() < function.size()) return false;
    for (std::size_t i = 0; i < function.size(); ++i)
      if (rest_[i] != function[i] && rest_[i] != function[i] + ('a' - 'A')) return false;
    rest_.remove_prefix(function.size());
    return true;
  }

  /// sheet!A1:B2, sheet!A1, A1
  bool range(int sign) {
    const XlsxReference reference = split_reference(take_reference());
    const std::optional<std::uint32_t> sheet = sheet_named(reference.sheet);
    const std::size_t colon = reference.cells.find(':');
    const auto first = moved(reference.cells.substr(0, colon));
    const auto last =
        colon == std::string_view::npos ? first : moved(reference.cells.substr(colon + 1));
    if (!sheet || !first || !last || last->row < first->row || last->column < first->column)
      return false;
    for (std::uint32_t row = first->row; row <= last->row; ++row) {
      for (std::uint32_t column = first->column; column <= last->column; ++column) {
        if (terms_.size() == most_terms) return false;
        terms_.push_back({sign, {*sheet, {row, column}}});
      }
    }
    return true;
  }

  std::string_view take_reference() {
    skip_spaces();
    std::size_t end = 0;
    for (bool quoted = false; end < rest_.size(); ++end) {
      if (rest_[end] == '\'') quoted = !quoted;
      if (!quoted && std::string_view("+-*/^&=<>(), ").find(rest_[end]) != std::string_view::npos)
        break;
    }
    const std::string_view reference = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return reference;
  }

  std::optional<std::uint32_t> sheet_named(const std::string& name) const {
    if (name.empty()) return sheet_;
    for (std::uint32_t i = 0; i < workbook_.sheets.size(); ++i)
      if (workbook_.sheets[i].name == name) return i;
    return std::nullopt;
  }

  /// The cell a reference means here: without "$" it moves with a shared formula.
  std::optional<XlsxAddress> moved(std::string_view text) const {
    auto address = to_address(text);
    if (!address) return std::nullopt;
    if (!text.starts_with('$'))
      address->column = static_cast<std::uint32_t>(address->column + cell_.column_shift);
    if (text.find('$', 1) == std::string_view::npos)
      address->row = static_cast<std::uint32_t>(address->row + cell_.row_shift);
    return address;
  }

  const XlsxWorkbook& workbook_;
  std::uint32_t sheet_;
  const XlsxCell& cell_;
  std::string_view rest_;
  Terms terms_;
};

}  // namespace

std::optional<Terms> sum_of_formula(const XlsxWorkbook& workbook,
                                    std::uint32_t sheet,
                                    const XlsxCell& cell) {
  return SumParser(workbook, sheet, cell).parse();
}

}  // namespace govreport::internal
