#include "options.hpp"

#include "findings.hpp"

#include <optional>

namespace govreport::xlsx {
namespace {

/// Without a date a file still has to have one: the first that zip archives know.
constexpr std::string_view date_if_none = "1980-01-01";

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.front() == '-')
    return std::nullopt;
  return value;
}

int days_in(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return days[static_cast<std::size_t>(month - 1)] + (leap && month == 2 ? 1 : 0);
}

/// Days from 1970-01-01 to a date of the Gregorian calendar, 1970 or later.
std::int64_t days_since_1970(int year, int month, int day) {
  std::int64_t days = day - 1;
  for (int y = 1970; y < year; ++y)
    days += 337 + days_in(y, 2);
  for (int m = 1; m < month; ++m)
    days += days_in(year, m);
  return days;
}

std::optional<std::int64_t> seconds_of(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return std::nullopt;
  const auto year = digits(date.substr(0, 4));
  const auto month = digits(date.substr(5, 2));
  const auto day = digits(date.substr(8, 2));
  if (!year || !month || !day || *year < 1980 || *month < 1 || *month > 12 || *day < 1)
    return std::nullopt;
  if (*day > days_in(*year, *month)) return std::nullopt;
  return days_since_1970(*year, *month, *day) * 86400;
}

}  // namespace

sdk::Status read_options(const sdk::Export& context, Options& options) {
  options.live_formulas = context.option("formulas") != "no";
  options.fill_in = context.option("mode") == "fill-in";
  std::string_view created = context.option("created");
  if (created.empty()) created = date_if_none;
  const std::optional<std::int64_t> seconds = seconds_of(created);
  if (!seconds) {
    context.report(findings::created_not_a_date, GOVREPORT_NONE, {{"date", created}});
    return GOVREPORT_REFUSED;
  }
  options.created = *seconds;
  return GOVREPORT_OK;
}

}  // namespace govreport::xlsx
