#include "report/units.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

const Unit* find_unit(const LeafType& type, std::string_view name) {
  const auto found = std::find_if(
      type.units.begin(), type.units.end(), [name](const Unit& unit) { return unit.name == name; });
  return found == type.units.end() ? nullptr : &*found;
}

}  // namespace

bool allows_unit(const LeafType& type, std::string_view unit) {
  return find_unit(type, unit) != nullptr;
}

bool same_units(const LeafType& a, const LeafType& b) {
  return std::equal(a.units.begin(),
                    a.units.end(),
                    b.units.begin(),
                    b.units.end(),
                    [](const Unit& one, const Unit& other) { return one.name == other.name; });
}

std::optional<Decimal> in_usual_unit(const LeafType& type, const Value& value) {
  if (value.unit().empty()) return value.decimal();
  const Unit* const unit = find_unit(type, value.unit());
  if (unit == nullptr) return std::nullopt;
  return value.decimal().shifted(unit->power - type.units.front().power);
}

}  // namespace govreport::internal
