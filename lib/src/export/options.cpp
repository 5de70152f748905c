#include "export/options.hpp"

#include "base/ascii.hpp"
#include "base/nearest.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <optional>

namespace govreport::internal {
namespace {

bool is_integer_within(std::string_view text, std::int64_t minimum, std::int64_t maximum) {
  const auto value = parse_number<std::int64_t>(text);
  return value && *value >= minimum && *value <= maximum;
}

bool is_leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::optional<int> digits_at(std::string_view text, std::size_t first, std::size_t count) {
  int value = 0;
  for (const char digit : text.substr(first, count)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = value * 10 + (digit - '0');
  }
  return value;
}

/// YYYY-MM-DD of the Gregorian calendar (ISO 8601-1:2019, 5.2.2.1).
bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = digits_at(text, 0, 4);
  const auto month = digits_at(text, 5, 2);
  const auto day = digits_at(text, 8, 2);
  if (!year || !month || !day || *month < 1 || *month > 12) return false;
  return *day >= 1 && *day <= days_in(*year, *month);
}

bool allows(const OptionDescription& option, const std::string& value) {
  if (first_malformed_utf8(value)) return false;
  if (option.type == "boolean") return value == "yes" || value == "no";
  if (option.type == "integer") return is_integer_within(value, option.minimum, option.maximum);
  if (option.type == "date") return value.empty() || is_date(value);
  if (option.type != "choice") return true;
  return std::find(option.choices.begin(), option.choices.end(), value) != option.choices.end();
}

/// What the option takes, for messages.
std::string allowed(const OptionDescription& option) {
  if (option.type == "boolean") return "yes, no";
  if (option.type == "date") return "YYYY-MM-DD";
  if (option.type == "choice") return join(option.choices);
  if (option.type == "string" || option.type == "files") return "UTF-8";
  return std::to_string(option.minimum) + " … " + std::to_string(option.maximum);
}

/// The value, cut off where it is no text.
std::string shown(const std::string& value) {
  const auto malformed = first_malformed_utf8(value);
  return malformed ? value.substr(0, *malformed) + "…" : value;
}

std::vector<std::string> ids_of(const FormatDescription& format) {
  std::vector<std::string> ids;
  for (const OptionDescription& option : format.options)
    ids.push_back(option.id);
  return ids;
}

Result<void> check_known(const FormatDescription& format, const std::string& id) {
  const std::vector<std::string> known = ids_of(format);
  if (std::find(known.begin(), known.end(), id) != known.end()) return {};
  const auto near = nearest(id, known);
  return Error{
      ErrorCode::usage,
      near ? "export.unknown-option-near" : "export.unknown-option",
      {{"option", id}, {"format", format.id}, {"near", near.value_or("")}, {"known", join(known)}},
      {}};
}

}  // namespace

Result<std::vector<Setting>> settle_options(const FormatDescription& format,
                                            const std::map<std::string, std::string>& given) {
  for (const auto& [id, value] : given)
    GOVREPORT_TRY(check_known(format, id));
  std::vector<Setting> settings;
  for (const OptionDescription& option : format.options) {
    const auto found = given.find(option.id);
    Setting setting{option.id, found == given.end() ? option.default_value : found->second};
    if (found != given.end() && !allows(option, setting.value)) {
      return Error{ErrorCode::usage,
                   "export.option-value",
                   {{"option", option.id},
                    {"format", format.id},
                    {"value", shown(setting.value)},
                    {"allowed", allowed(option)}},
                   {}};
    }
    settings.push_back(std::move(setting));
  }
  return settings;
}

}  // namespace govreport::internal
