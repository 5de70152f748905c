#include "readers/xlsx_number.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

constexpr std::size_t significant = 15;  // of a double, as spreadsheets show it
constexpr int farthest_exponent = 400;   // beyond any double

struct Scientific {
  bool negative = false;
  std::string digits;  ///< without leading zeros
  int point = 0;       ///< how many of them stand before the point
};

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> exponent_of(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto value = parse_number<int>(text);
  const bool is_near = value && *value <= farthest_exponent && *value >= -farthest_exponent;
  return is_near ? value : std::nullopt;
}

std::optional<Scientific> parse(std::string_view text) {
  Scientific result;
  result.negative = text.starts_with('-');
  if (result.negative || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t mark = text.find_first_of("eE");
  const auto exponent =
      mark == std::string_view::npos ? std::optional(0) : exponent_of(text.substr(mark + 1));
  const std::string_view mantissa = text.substr(0, mark);
  const std::size_t point = mantissa.find('.');
  const std::string_view whole = mantissa.substr(0, point);
  const std::string_view fraction =
      point == std::string_view::npos ? std::string_view() : mantissa.substr(point + 1);
  if (!exponent || whole.size() + fraction.size() == 0 || !all_digits(whole) ||
      !all_digits(fraction) || whole.size() + fraction.size() > farthest_exponent)
    return std::nullopt;
  result.digits.append(whole).append(fraction);
  result.point = static_cast<int>(whole.size()) + *exponent;
  const std::size_t zeros = std::min(result.digits.find_first_not_of('0'), result.digits.size());
  result.digits.erase(0, zeros);
  result.point -= static_cast<int>(zeros);
  return result;
}

/// Rounds half up to the digits that count; drops zeros at the end.
void round(Scientific& number) {
  std::string& digits = number.digits;
  if (digits.size() > significant) {
    const bool up = digits[significant] >= '5';
    digits.resize(significant);
    std::size_t last = significant;
    while (up && last > 0 && digits[last - 1] == '9')
      digits[--last] = '0';
    if (up && last > 0) ++digits[last - 1];
    if (up && last == 0) {
      digits.insert(digits.begin(), '1');
      ++number.point;
    }
  }
  digits.erase(digits.find_last_not_of('0') + 1);
}

std::string written(const Scientific& number) {
  if (number.digits.empty()) return "0";
  std::string text = number.negative ? "-" : "";
  const auto size = static_cast<int>(number.digits.size());
  if (number.point <= 0) {
    text.append("0.").append(static_cast<std::size_t>(-number.point), '0');
    return text += number.digits;
  }
  if (number.point >= size) {
    text += number.digits;
    return text.append(static_cast<std::size_t>(number.point - size), '0');
  }
  const auto point = static_cast<std::size_t>(number.point);
  text.append(number.digits, 0, point).append(1, '.');
  return text.append(number.digits, point);
}

/// 2 for "0.00", 0 for "0"; nullopt for any other.
std::optional<std::uint32_t> decimals_of(std::string_view digits) {
  if (digits == "0") return 0;
  if (!digits.starts_with("0.") || digits.size() == 2) return std::nullopt;
  if (digits.find_first_not_of('0', 2) != std::string_view::npos) return std::nullopt;
  return static_cast<std::uint32_t>(digits.size() - 2);
}

/// The literal words of a format's first section: "元", \\元 or 元. nullopt where it says more.
std::optional<std::string> words_behind(std::string_view section) {
  std::string words;
  for (std::size_t i = 0; i < section.size() && section[i] != ';'; ++i) {
    if (section[i] == '"') {
      const std::size_t close = section.find('"', i + 1);
      if (close == std::string_view::npos) return std::nullopt;
      words += section.substr(i + 1, close - i - 1);
      i = close;
    } else if (section[i] == '\\') {
      if (++i < section.size()) words += section[i];
    } else if (static_cast<unsigned char>(section[i]) >= 0x80) {
      words += section[i];
    } else {
      return std::nullopt;
    }
  }
  return words;
}

}  // namespace

std::optional<std::string> shown_digits(std::string_view number) {
  std::optional<Scientific> parsed = parse(number);
  if (!parsed) return std::nullopt;
  round(*parsed);
  return written(*parsed);
}

std::string with_decimals(std::string digits, std::uint32_t decimals) {
  const std::size_t point = digits.find('.');
  const std::size_t own = point == std::string::npos ? 0 : digits.size() - point - 1;
  if (own >= decimals) return digits;
  if (point == std::string::npos) digits += '.';
  return digits.append(decimals - own, '0');
}

NumberFormat parse_number_format(std::string_view format) {
  constexpr std::string_view general = "General";
  const bool is_general = format.starts_with(general);
  const std::size_t digits =
      is_general ? general.size() : std::min(format.find_first_not_of("0."), format.size());
  const std::optional<std::string> unit = words_behind(format.substr(digits));
  const std::optional<std::uint32_t> decimals =
      is_general ? std::nullopt : decimals_of(format.substr(0, digits));
  if (!unit || (!is_general && !decimals)) return {};
  return {decimals, *unit};
}

}  // namespace govreport::internal
