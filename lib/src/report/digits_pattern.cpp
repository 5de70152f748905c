#include "report/digits_pattern.hpp"

#include <string_view>

namespace govreport::internal {
namespace {

constexpr std::string_view any_whole = "(0|[1-9][0-9]{0,9})";
constexpr std::string_view any_fraction = "(\\.[0-9]{1,6})?";

/// "[0-9]{2}"; nothing for none.
std::string digits(std::size_t count) {
  return count == 0 ? std::string() : std::string("[0-9]{").append(std::to_string(count)) + "}";
}

/// Numbers of as many digits as `limit` that begin like it up to `at`, and are smaller there.
std::string smaller_at(std::string_view limit, std::size_t at) {
  const char least = at == 0 && limit.size() > 1 ? '1' : '0';
  if (limit[at] <= least) return "";
  std::string out(limit.substr(0, at));
  out.append("[").append(1, least).append("-").append(1, static_cast<char>(limit[at] - 1));
  return out.append("]").append(digits(limit.size() - at - 1)).append("|");
}

/// Whole numbers from 0 up to but without `limit`, each with "|" behind it.
std::string below(std::string_view limit) {
  std::string out;
  for (std::size_t length = 1; length < limit.size(); ++length)
    out.append(length == 1 ? "[0-9]" : "[1-9]").append(digits(length - 1)).append("|");
  for (std::size_t at = 0; at < limit.size(); ++at)
    out += smaller_at(limit, at);
  return out;
}

/// From 0 to `maximum`, which is whole and not below 0.
std::string bounded(const LeafType& type, const std::string& maximum) {
  const std::string less = below(maximum);
  std::string out = "(";
  if (type.type == CellType::count) return out.append(less).append(maximum).append(")");
  if (!less.empty()) {
    out.append("(").append(less, 0, less.size() - 1).append(")");
    out.append(any_fraction).append("|");
  }
  return out.append(maximum).append("(\\.0{1,6})?)");
}

std::string unbounded(const LeafType& type) {
  std::string out(any_whole);
  if (type.type == CellType::decimal) out += any_fraction;
  return out;
}

}  // namespace

std::string pattern_of(const LeafType& type) {
  const bool limited = type.maximum && type.maximum->is_whole() && !type.maximum->is_negative();
  const std::string maximum = limited ? type.maximum->to_string() : "";
  const std::string positive =
      limited ? bounded(type, maximum.substr(0, maximum.find('.'))) : unbounded(type);
  const bool may_be_negative = !type.minimum || type.minimum->is_negative();
  std::string out = "^";
  if (!may_be_negative) return out.append(positive).append("$");
  return out.append("(-").append(unbounded(type)).append("|").append(positive).append(")$");
}

std::string pattern_of_any_number() {
  return std::string("^-?").append(any_whole).append(any_fraction).append("$");
}

}  // namespace govreport::internal
