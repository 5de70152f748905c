#include "readers/xlsx_source.hpp"

#include "base/ascii.hpp"
#include "readers/headings.hpp"
#include "readers/title.hpp"
#include "report/defined_name.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

std::optional<int> number_of(const std::string& digits) {
  const auto value = parse_number<int>(digits);
  return value && *value > 0 ? value : std::nullopt;
}

std::string property(const XlsxWorkbook& workbook, const char* name) {
  const auto found = workbook.properties.find(name);
  return found == workbook.properties.end() ? std::string() : found->second;
}

void append(std::vector<XlsxLine> lines, XlsxSource& source) {
  for (XlsxLine& line : lines) {
    source.origins.push_back(line.first);
    line.line.number = static_cast<std::uint32_t>(source.origins.size());
    source.lines.push_back(std::move(line.line));
  }
}

/// Which sheets are of the report, and in which order.
class SheetOrder {
 public:
  SheetOrder(const FormModel& form, const XlsxWorkbook& workbook, const XlsxNames& names)
      : keys_(workbook.sheets.size()) {
    by_names(form, names);
    const XlsxSource source = all_lines(workbook);
    for (const SectionHeading& heading : find_headings(form, source.lines))
      note(source.origins[heading.line].sheet, static_cast<int>(heading.section));
    if (const auto title = find_title(form, source.lines, source.lines.size()))
      note(source.origins[title->first_line].sheet, before_all);
    for (const std::uint32_t own : names.own_sheets)
      keys_[own].reset();
  }

  bool is_of_report(std::uint32_t sheet) const { return keys_[sheet].has_value(); }

  std::vector<std::uint32_t> sheets() const {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < keys_.size(); ++i)
      if (keys_[i]) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
      return *keys_[a] < *keys_[b];
    });
    return order;
  }

 private:
  static constexpr int before_all = -1;

  void note(std::uint32_t sheet, int key) {
    keys_[sheet] = std::min(keys_[sheet].value_or(key), key);
  }

  void by_names(const FormModel& form, const XlsxNames& names) {
    for (const auto& [place, text] : names.texts) {
      const SectionSpec* const section = form.section(text.section);
      if (text.part == TextPart::title) note(place.sheet, before_all);
      if (section != nullptr) note(place.sheet, static_cast<int>(section - form.sections.data()));
    }
    for (const auto& [id, place] : names.cells) {
      const auto cell = form.by_id.find(id);
      if (cell == form.by_id.end()) continue;
      for (std::size_t i = 0; i < form.sections.size(); ++i)
        if (form.sections[i].table == form[cell->second].table)
          note(place.sheet, static_cast<int>(i));
    }
  }

  std::vector<std::optional<int>> keys_;  ///< of each sheet; unset: none of the report's
};

}  // namespace

XlsxHead head_of(const XlsxWorkbook& workbook) {
  return {property(workbook, "govreport.form"),
          number_of(property(workbook, "govreport.version")),
          number_of(property(workbook, "govreport.year")),
          property(workbook, "govreport.body")};
}

XlsxNames names_of(const XlsxWorkbook& workbook) {
  XlsxNames names;
  for (const XlsxName& each : workbook.names) {
    if (!each.place) continue;
    if (const auto cell = to_cell_id(each.name)) {
      names.cells.emplace(*cell, *each.place);
    } else if (const auto text = to_text_name(each.name)) {
      names.texts.emplace(*each.place, *text);
    } else if (const auto column = to_column_name(each.name)) {
      names.columns.emplace_back(*column, *each.place);
    } else if (each.name == "govreport.guide" || each.name == "govreport.checks" ||
               each.name == "govreport.explanations") {
      names.own_sheets.push_back(each.place->sheet);
    } else if (each.name == "govreport.explained.rule") {
      names.explained_rules = each.place;
    } else if (each.name == "govreport.explained.place") {
      names.explained_places = each.place;
    } else if (each.name == "govreport.explained.words") {
      names.explanations = each.place;
    }
  }
  return names;
}

XlsxSource all_lines(const XlsxWorkbook& workbook) {
  XlsxSource source;
  for (std::uint32_t i = 0; i < workbook.sheets.size(); ++i)
    append(lines_of(workbook, i), source);
  return source;
}

XlsxSource arrange(const FormModel& form,
                   const XlsxWorkbook& workbook,
                   const XlsxNames& names,
                   ReaderFindings& findings) {
  const SheetOrder order(form, workbook, names);
  const auto note = [&findings](std::string_view code, const XlsxSheet& sheet) {
    findings.add(Severity::note, code, "", 0, {{"sheet", sheet.name}}).place.sheet = sheet.name;
  };
  XlsxSource source;
  for (const std::uint32_t index : order.sheets()) {
    std::vector<XlsxLine> lines = lines_of(workbook, index);
    const XlsxSheet& sheet = workbook.sheets[index];
    if (std::any_of(lines.begin(), lines.end(), [](const XlsxLine& line) { return line.is_far; }) ||
        lines.size() == most_xlsx_lines)
      note("xlsx.far-cells", sheet);
    if (sheet.is_hidden || !sheet.hidden_rows.empty()) note("xlsx.hidden", sheet);
    append(std::move(lines), source);
  }
  for (std::uint32_t i = 0; i < workbook.sheets.size(); ++i) {
    const bool own =
        std::find(names.own_sheets.begin(), names.own_sheets.end(), i) != names.own_sheets.end();
    if (!own && !order.is_of_report(i) && !workbook.sheets[i].cells.empty())
      note("xlsx.sheet-ignored", workbook.sheets[i]);
  }
  return source;
}

}  // namespace govreport::internal
