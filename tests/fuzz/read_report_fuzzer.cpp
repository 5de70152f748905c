// Any bytes, read as each kind of source: an error or a report, never a crash. A report that was
// read can be checked, and its canonical XML reads back to an equal one.
#include "test_folders.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <govreport/check.hpp>
#include <govreport/form.hpp>
#include <govreport/read.hpp>

namespace {

void read_as(govreport::Source source, std::string_view bytes) {
  const govreport::FormLibrary library(govreport::test::templates_folder());
  govreport::ReadRequest request;
  request.source = source;
  request.file = "fuzzed";
  govreport::Findings findings;
  const auto read = govreport::read_report(bytes, library, request, findings);
  if (!read) return;
  govreport::check(read->form, read->report, {.file = request.file}, findings);

  request.source = govreport::Source::report_xml;
  const std::string xml = govreport::to_xml(read->form, read->report);
  const auto again = govreport::read_report(xml, library, request, findings);
  if (!again || again->report != read->report) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_as(govreport::Source::published_text, bytes);
  read_as(govreport::Source::report_xml, bytes);
  return 0;
}
