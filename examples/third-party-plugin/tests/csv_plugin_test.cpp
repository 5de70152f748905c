/// The plugin csv under a host of a few lines. Exit code 1, and a line for each, if anything is not
/// as expected.
#include <cstdio>
#include <string>
#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace sdk = govreport::sdk;

namespace {

/// A document of one table of two columns: a head over both, below it words and a number.
struct Tiny {
  Tiny() {
    cells[0].column_span = 2;
    cells[0].text = GOVREPORT_TEXT("Costs; all, in \"yuan\"");
    cells[1].row = 1;
    cells[1].text = GOVREPORT_TEXT("travel\tabroad");
    cells[2].row = 1;
    cells[2].column = 1;
    cells[2].role = GOVREPORT_ROLE_DATA;
    cells[2].state = GOVREPORT_STATE_NUMBER;
    cells[2].text = GOVREPORT_TEXT(" 1 200 ");
    cells[2].number = GOVREPORT_TEXT("1200");
    table.id = GOVREPORT_TEXT("costs");
    table.rows = 2;
    table.columns = 2;
    table.cells = {0, 3};
    document.size = sizeof document;
    document.tables = {&table, 1, sizeof table};
    document.cells = sdk::array(cells);
  }

  govreport_cell cells[3] = {};
  govreport_table table = {};
  govreport_document document = {};
};

struct Run {
  Tiny tiny;
  std::string written;
  std::vector<std::string> codes;
  bool cancel = false;
  govreport_status write_status = GOVREPORT_OK;
  govreport_status status = GOVREPORT_OK;
};

const void* extension(void* context, const char* name) {
  const Run* run = static_cast<Run*>(context);
  return std::string_view(name) == GOVREPORT_EXTENSION_DOCUMENT ? &run->tiny.document : nullptr;
}

govreport_status write(void* context, const void* data, std::size_t length) {
  Run* run = static_cast<Run*>(context);
  run->written.append(static_cast<const char*>(data), length);
  return run->write_status;
}

void report(void* context, const govreport_finding* finding) {
  static_cast<Run*>(context)->codes.emplace_back(sdk::view(finding->code));
}

int progress(void* context, std::uint32_t /*permille*/) {
  return static_cast<Run*>(context)->cancel ? 1 : 0;
}

/// Calls the plugin as a host does: every option with a value.
void call(Run& run, std::string_view table, std::string_view separator, std::string_view mark) {
  const govreport_setting settings[] = {{GOVREPORT_TEXT("table"), sdk::text(table)},
                                        {GOVREPORT_TEXT("separator"), sdk::text(separator)},
                                        {GOVREPORT_TEXT("byte-order-mark"), sdk::text(mark)}};
  const govreport_host host = {sizeof host, &run, extension, write, report, progress};
  const govreport_request request = {sizeof request, GOVREPORT_TEXT("csv"), sdk::array(settings)};
  const auto* formats = static_cast<const govreport_format*>(GOVREPORT_PLUGIN_ENTRY.formats.data);
  run.status = formats[0].export_report(&host, &request);
}

int failures = 0;

void expect(bool held, const char* promise) {
  if (held) return;
  ++failures;
  std::printf("not so: %s\n", promise);
}

void quotes_what_has_to_be_quoted() {
  Run comma;
  call(comma, "", "comma", "no");
  expect(comma.status == GOVREPORT_OK, "a table is written");
  expect(comma.written == "\"Costs; all, in \"\"yuan\"\"\",\r\ntravel\tabroad,1200\r\n",
         "commas and quotation marks are quoted; of a number the digits are written");
  Run tab;
  call(tab, "costs", "tab", "yes");
  expect(tab.written ==
             "\xEF\xBB\xBF\"Costs; all, in \"\"yuan\"\"\"\t\r\n\"travel\tabroad\"\t1200\r\n",
         "with tabs, tabs are quoted; the byte order mark comes first");
}

void names_a_table_that_is_not_there() {
  Run run;
  call(run, "savings", "comma", "no");
  expect(run.status == GOVREPORT_REFUSED, "a table that is not there is refused");
  expect(run.codes == std::vector<std::string>{"csv.no-such-table"}, "and reported");
  expect(run.written.empty(), "before anything is written");
}

void stops_when_it_is_told_to() {
  Run cancelled;
  cancelled.cancel = true;
  call(cancelled, "", "comma", "no");
  expect(cancelled.status == GOVREPORT_CANCELLED, "an export can be stopped");
  Run full;
  full.write_status = GOVREPORT_IO;
  call(full, "", "comma", "no");
  expect(full.status == GOVREPORT_IO, "what the host says of a write is what the plugin ends with");
}

}  // namespace

int main() {
  quotes_what_has_to_be_quoted();
  names_a_table_that_is_not_there();
  stops_when_it_is_told_to();
  return failures == 0 ? 0 : 1;
}
