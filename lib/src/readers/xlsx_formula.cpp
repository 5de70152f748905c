#include "readers/xlsx_formula.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

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
    if (takes("SUMPRODUCT(--(LEN(")) return rows_by_code(sign);
    if (!takes("SUM(")) return range(sign);
    do {
      if (!sum(sign, depth + 1)) return false;
    } while (take(','));
    return take(')');
  }

  /// Takes `words`, in whatever case.
  bool takes(std::string_view words) {
    skip_spaces();
    if (small_letters(rest_.substr(0, words.size())) != small_letters(words)) return false;
    rest_.remove_prefix(words.size());
    return true;
  }

  /// …A1:A9)=3),B1:B9): of a column, what stands beside codes of that length. A blank form has it
  /// for the total of rows that come with the report.
  bool rows_by_code(int sign) {
    const auto codes = cells();
    if (!codes || !takes(")=")) return false;
    std::size_t length = 0;
    for (; !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9' && length < 100;
         rest_.remove_prefix(1))
      length = length * 10 + static_cast<std::size_t>(rest_.front() - '0');
    if (!takes("),")) return false;
    const auto values = cells();
    if (!values || values->size() != codes->size() || !take(')')) return false;
    for (std::size_t i = 0; i < codes->size(); ++i) {
      const XlsxPlace& place = (*codes)[i];
      const XlsxCell* const code = workbook_.sheets[place.sheet].find(place.at);
      if (code != nullptr && count_codepoints(code->text) == length)
        terms_.push_back({sign, (*values)[i]});
    }
    return terms_.size() <= most_terms;
  }

  bool range(int sign) {
    const auto places = cells();
    if (!places || terms_.size() + places->size() > most_terms) return false;
    for (const XlsxPlace& place : *places)
      terms_.push_back({sign, place});
    return true;
  }

  /// sheet!A1:B2, sheet!A1, A1
  std::optional<std::vector<XlsxPlace>> cells() {
    const XlsxReference reference = split_reference(take_reference());
    const std::optional<std::uint32_t> sheet = sheet_named(reference.sheet);
    const std::size_t colon = reference.cells.find(':');
    const auto first = moved(reference.cells.substr(0, colon));
    const auto last =
        colon == std::string_view::npos ? first : moved(reference.cells.substr(colon + 1));
    if (!sheet || !first || !last || last->row < first->row || last->column < first->column)
      return std::nullopt;
    std::vector<XlsxPlace> places;
    for (std::uint32_t row = first->row; row <= last->row; ++row) {
      for (std::uint32_t column = first->column; column <= last->column; ++column) {
        if (places.size() == most_terms) return std::nullopt;
        places.push_back({*sheet, {row, column}});
      }
    }
    return places;
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
