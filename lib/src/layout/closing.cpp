#include "layout/closing.hpp"

namespace govreport::internal {

namespace {

Length width_of(const SetText& text) {
  return text.pitch.at(text.lines.front().width);
}

}  // namespace

ClosingShifts closing_shifts(const SetText& signature, const SetText& date) {
  if (signature.lines.size() != 1 || date.lines.size() != 1) return {};
  if (date.style.alignment != GOVREPORT_ALIGN_END || date.style.indent == 0) return {};
  const Length step = date.pitch.at(date.style.indent * em);
  const Length signature_begin = signature.line_offset(0);
  const Length date_begin = date.line_offset(0);
  if (width_of(date) > width_of(signature)) return {date_begin - step - signature_begin, Length()};
  return {Length(), signature_begin + step - date_begin};
}

}  // namespace govreport::internal
