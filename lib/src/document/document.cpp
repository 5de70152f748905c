#include "document/document.hpp"

namespace govreport::internal {

namespace {

template <class Record>
govreport_array array_of(const std::vector<Record>& records) {
  return {records.data(),
          static_cast<std::uint32_t>(records.size()),
          static_cast<std::uint32_t>(sizeof(Record))};
}

}  // namespace

void Document::seal() {
  head.size = sizeof(head);
  head.nodes = array_of(nodes);
  head.tables = array_of(tables);
  head.cells = array_of(cells);
  head.header_cells = array_of(header_cells);
  head.tokens = array_of(tokens);
  head.rules = array_of(rules);
  head.choices = array_of(choices);
  head.widths = array_of(widths);
  head.styles = array_of(styles);
  head.roles = array_of(roles);
  head.page_setups = array_of(page_setups);
  head.properties = array_of(properties);
  head.column_names = array_of(column_names);
  head.code_digits = array_of(code_digits);
  head.explanations = array_of(explanations);
  head.families = array_of(families);
}

}  // namespace govreport::internal
