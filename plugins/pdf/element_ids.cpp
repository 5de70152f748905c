#include "element_ids.hpp"

namespace govreport::pdf {

std::string header_id(const govreport_cell& cell) {
  std::string id(1, 'T');
  sdk::append_integer(id, cell.table);
  id += 'R';
  sdk::append_integer(id, cell.row);
  id += 'C';
  sdk::append_integer(id, cell.column);
  return id;
}

std::string note_id(govreport_index node) {
  std::string id(1, 'N');
  sdk::append_integer(id, node);
  return id;
}

}  // namespace govreport::pdf
