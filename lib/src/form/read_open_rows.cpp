#include "form/read_open_rows.hpp"

#include "base/utf8.hpp"
#include "form/element.hpp"
#include "form/grow.hpp"

namespace govreport::internal {
namespace {

constexpr std::uint32_t usual_blank_rows = 20;
constexpr std::uint32_t most_blank_rows = 1000;

AxisNode read_total(const XmlElement& element) {
  AxisNode total;
  total.id = text_of(element, "id");
  total.path = total.id;
  total.label = text_of(element, "label");
  total.print_label = with_line_ends(element.attribute("print"));
  total.aliases = words_of(element, "alias");
  total.rule = text_of(element, "rule");
  total.clause = text_of(element, "clause");
  total.line = element.line();
  return total;
}

/// A number that is none has been found already.
std::uint32_t read_blank_rows(const XmlElement& element, Faults& faults) {
  const auto rows = parse_whole(element.attribute("blank-rows"));
  if (!rows) return usual_blank_rows;
  if (*rows < 1 || *rows > most_blank_rows)
    faults.add(element.line(),
               "form.blank-rows",
               {{"rows", std::to_string(*rows)}, {"most", std::to_string(most_blank_rows)}});
  return *rows;
}

}  // namespace

void read_open_rows(const XmlElement& element, Block& block, Faults& faults) {
  OpenRows& rows = block.open_rows.emplace();
  rows.code_head = text_of(element, "code-head");
  rows.name_head = text_of(element, "name-head");
  rows.digits = parse_digits(element.attribute("digits")).value_or(std::vector<std::uint32_t>());
  rows.rule = text_of(element, "rule");
  rows.clause = text_of(element, "clause");
  rows.blank_rows = read_blank_rows(element, faults);
  for (const XmlElement& note : children_of(element, "empty-note"))
    rows.empty_note = trim(note.text());
  AxisNode total;
  for (const XmlElement& child : children_of(element, "total"))
    total = read_total(child);
  // In reports each of the other rows is called so.
  if (total.id == open_row_element)
    faults.add(total.line,
               "form.name-twice",
               {{"name", total.id}, {"first", faults.first_at(element.line(), total.line)}});
  block.rows = axis_of_total(std::move(total));
}

}  // namespace govreport::internal
