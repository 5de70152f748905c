#include "document/look.hpp"

namespace govreport::internal {

namespace {

using IndexByName = std::map<std::string, govreport_index, std::less<>>;

govreport_index find(const IndexByName& map, std::string_view name) {
  const auto found = map.find(name);
  return found == map.end() ? GOVREPORT_NONE : found->second;
}

std::uint32_t to_record(Alignment alignment) {
  switch (alignment) {
    case Alignment::start:
      return GOVREPORT_ALIGN_START;
    case Alignment::centre:
      return GOVREPORT_ALIGN_CENTRE;
    case Alignment::end:
      return GOVREPORT_ALIGN_END;
    case Alignment::justify:
      return GOVREPORT_ALIGN_JUSTIFY;
  }
  return GOVREPORT_ALIGN_START;
}

govreport_page_setup upright(const PageSetup& page) {
  govreport_page_setup record{};
  record.width = page.width.to_emu();
  record.height = page.height.to_emu();
  record.top = page.top.to_emu();
  record.right = page.right.to_emu();
  record.bottom = page.bottom.to_emu();
  record.left = page.left.to_emu();
  return record;
}

/// As one looks at it: the sheet turned clockwise by a quarter.
govreport_page_setup turned(const PageSetup& page) {
  govreport_page_setup record{};
  record.width = page.height.to_emu();
  record.height = page.width.to_emu();
  record.top = page.left.to_emu();
  record.right = page.top.to_emu();
  record.bottom = page.right.to_emu();
  record.left = page.bottom.to_emu();
  return record;
}

}  // namespace

Look::Look(const FormModel& form, Document& document) : use_(form.style_use) {
  add_roles(form, document);
  add_styles(form, document);
  add_page_setups(form, document);
}

void Look::add_roles(const FormModel& form, Document& document) {
  for (const FontRole& role : form.roles) {
    roles_.emplace(role.id, static_cast<govreport_index>(document.roles.size()));
    govreport_role& record = document.roles.emplace_back();
    record.id = document.keep(role.id);
    record.families = {static_cast<std::uint32_t>(document.families.size()),
                       static_cast<std::uint32_t>(role.families.size())};
    for (const FontFamily& family : role.families)
      document.families.push_back(document.keep(family.name));
    if (role.families.empty()) continue;
    record.family = document.keep(role.families.front().name);
    record.weight = role.families.front().bold ? 700 : 400;
  }
}

void Look::add_styles(const FormModel& form, Document& document) {
  for (const Style& style : form.styles) {
    styles_.emplace(style.id, static_cast<govreport_index>(document.styles.size()));
    govreport_style& record = document.styles.emplace_back();
    record.id = document.keep(style.id);
    record.role = find(roles_, style.role);
    record.alignment = to_record(style.alignment);
    record.size = style.size.to_emu();
    record.line_pitch = style.line_pitch.to_emu();
    record.first_indent = (style.size * style.first_indent_ems).to_emu();
    record.end_indent = (style.size * style.end_indent_ems).to_emu();
    record.space_before = (style.line_pitch * style.lines_before).to_emu();
  }
}

void Look::add_page_setups(const FormModel& form, Document& document) {
  for (const PageSetup& page : form.pages) {
    page_setups_.emplace(page.id, static_cast<govreport_index>(document.page_setups.size()));
    document.page_setups.push_back(page.turned ? turned(page) : upright(page));
    document.page_setups.back().id = document.keep(page.id);
  }
  if (form.pages.empty()) return;
  page_setup_ = 0;
  const govreport_index numbers = style(form.pages.front().number_style);
  if (numbers != GOVREPORT_NONE) document.number_role = document.styles[numbers].role;
}

govreport_index Look::page_setup(std::string_view id) const {
  return id.empty() ? page_setup_ : find(page_setups_, id);
}

govreport_index Look::style(std::string_view id) const {
  return find(styles_, id);
}

govreport_index Look::used_for(std::string_view kind) const {
  const auto found = use_.find(std::string(kind));
  return found == use_.end() ? GOVREPORT_NONE : style(found->second);
}

govreport_index Look::heading(int level) const {
  for (; level > 0; --level) {
    const govreport_index found = used_for("heading-" + std::to_string(level));
    if (found != GOVREPORT_NONE) return found;
  }
  return GOVREPORT_NONE;
}

}  // namespace govreport::internal
