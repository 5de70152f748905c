#include "form/values.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <charconv>

namespace govreport::internal {
namespace {

constexpr std::string_view white_space = " \t\r\n";

/// `text` as millionths, at most six digits before and after the point.
std::optional<std::int64_t> parse_millionths(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = point < text.size() ? text.substr(point + 1) : "0";
  if (whole.empty() || whole.size() > 6 || fraction.empty() || fraction.size() > 6) return {};
  if (!std::all_of(whole.begin(), whole.end(), is_ascii_digit)) return {};
  if (!std::all_of(fraction.begin(), fraction.end(), is_ascii_digit)) return {};
  std::int64_t value = 0;
  for (const char digit : whole)
    value = value * 10 + (digit - '0');
  for (std::size_t place = 0; place < 6; ++place)
    value = value * 10 + (place < fraction.size() ? fraction[place] - '0' : 0);
  return value;
}

}  // namespace

std::optional<std::uint32_t> parse_whole(std::string_view text) {
  if (text.empty() || text.size() > 9) return {};
  if (!std::all_of(text.begin(), text.end(), is_ascii_digit)) return {};
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<Length> parse_length(std::string_view text) {
  if (text.size() < 3) return {};
  const std::string_view unit = text.substr(text.size() - 2);
  const std::int64_t emu = unit == "mm" ? 36000 : unit == "pt" ? 12700 : 0;
  const auto millionths = parse_millionths(text.substr(0, text.size() - 2));
  if (emu == 0 || !millionths) return {};
  return Length::emu((*millionths * emu + 500000) / 1000000);
}

std::optional<std::vector<Length>> parse_lengths(std::string_view text) {
  std::vector<Length> lengths;
  std::size_t begin = text.find_first_not_of(white_space);
  while (begin != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_of(white_space, begin), text.size());
    const auto length = parse_length(text.substr(begin, end - begin));
    if (!length) return {};
    lengths.push_back(*length);
    begin = text.find_first_not_of(white_space, end);
  }
  if (lengths.empty()) return {};
  return lengths;
}

std::optional<std::vector<std::uint32_t>> parse_digits(std::string_view text) {
  constexpr std::uint32_t most = 20;
  std::vector<std::uint32_t> digits;
  std::size_t begin = text.find_first_not_of(white_space);
  while (begin != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_of(white_space, begin), text.size());
    const auto number = parse_whole(text.substr(begin, end - begin));
    const std::uint32_t before = digits.empty() ? 0 : digits.back();
    if (!number || *number <= before || *number > most) return {};
    digits.push_back(*number);
    begin = text.find_first_not_of(white_space, end);
  }
  if (digits.empty()) return {};
  return digits;
}

bool is_id(std::string_view text) {
  if (text.empty() || !is_small_letter(text.front()) || text.back() == '-') return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_small_letter(c) || is_ascii_digit(c) || c == '-';
  });
}

bool is_path(std::string_view text) {
  for (;;) {
    const std::size_t dot = text.find('.');
    if (!is_id(text.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    text.remove_prefix(dot + 1);
  }
}

std::string with_line_ends(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), '|', '\n');
  return out;
}

}  // namespace govreport::internal
