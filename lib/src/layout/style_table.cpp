#include "layout/style_table.hpp"

#include <cassert>

namespace govreport::internal {

namespace {

SetStyle resolve(const govreport_style& record, const Style* style, std::size_t role) {
  SetStyle result;
  result.role = role;
  result.size = Length::emu(record.size);
  result.line_pitch = Length::emu(record.line_pitch);
  if (record.size > 0) result.indent = (record.first_indent + record.size / 2) / record.size;
  result.alignment = record.alignment;
  if (style == nullptr) return result;
  result.end_indent = style->end_indent_ems;
  result.lines_before = style->lines_before;
  result.keep_with_next = style->keep_with_next;
  return result;
}

}  // namespace

StyleTable::StyleTable(const FormModel& form, const Document& document, const FaceSet& faces)
    : document_(document) {
  for (const govreport_style& record : document.styles) {
    const std::string_view role = view(document.roles[record.role].id);
    styles_.push_back(resolve(record, form.style(view(record.id)), faces.role_index(role)));
  }
  assert(!styles_.empty());
}

const SetStyle& StyleTable::operator[](govreport_index index) const {
  return styles_[index < styles_.size() ? index : 0];
}

const SetStyle* StyleTable::find(std::string_view id) const {
  for (std::size_t i = 0; i < styles_.size(); ++i) {
    if (view(document_.styles[i].id) == id) return &styles_[i];
  }
  return nullptr;
}

}  // namespace govreport::internal
