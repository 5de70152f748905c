// C++ over the C API, whose symbols outlive compilers: counts the cells of a form without figures.
// Usage: figures TEMPLATES
#include <cstdio>

#include <govreport/govreport.h>
#include <govreport/plugin_sdk.hpp>

using govreport::sdk::text;

namespace {

unsigned data_cells(const govreport_document* bound) {
  unsigned result = 0;
  for (const govreport_cell cell : govreport::sdk::Document(bound).cells)
    if (cell.role == GOVREPORT_ROLE_DATA) ++result;
  return result;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const govreport_library_settings settings = {sizeof settings, text(arguments[1]), {}, {}};
  const govreport_form_choice choice = {sizeof choice, text("disclosure-annual-report"), 2021, 0};
  const govreport_filing_head head = {sizeof head, text("云汀市档案局"), 2025, 0};
  govreport_library* library = nullptr;
  govreport_form* form = nullptr;
  govreport_filing* filing = nullptr;
  const govreport_document* bound = nullptr;
  if (govreport_library_open(&settings, nullptr, &library) == GOVREPORT_OK &&
      govreport_form_load(library, &choice, nullptr, &form) == GOVREPORT_OK &&
      govreport_filing_create(library, form, &head, &filing) == GOVREPORT_OK &&
      govreport_filing_document(filing, &bound) == GOVREPORT_OK)
    std::printf("%u cells\n", data_cells(bound));
  govreport_filing_close(filing);
  govreport_form_close(form);
  govreport_library_close(library);
  return bound != nullptr ? 0 : 1;
}
