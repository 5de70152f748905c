#include "report/place_label.hpp"

namespace govreport::internal {

std::string place_label(const FormModel& form, const std::string& place) {
  const auto cell = form.by_id.find(place);
  if (cell != form.by_id.end()) return form[cell->second].label;
  const SectionSpec* const section = form.section(place);
  return section == nullptr ? place : section->full_heading();
}

}  // namespace govreport::internal
