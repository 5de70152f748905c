// Any bytes, read as each kind of source: an error or a report, never a crash. A report that was
// read can be checked, and its canonical XML and its JSON read back to an equal one.
#include "test_folders.hpp"
#include "zip_folder.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <govreport/check.hpp>
#include <govreport/form.hpp>
#include <govreport/read.hpp>

namespace {

/// Ends the process unless `written` is `report`.
void expect_same(const std::string& written,
                 govreport::Source source,
                 const govreport::FormLibrary& library,
                 const govreport::Report& report) {
  govreport::Findings findings;
  const auto again =
      govreport::read_report(written, library, {.source = source, .file = "written"}, findings);
  if (!again || again->report != report) std::abort();
}

void read_as(govreport::Source source, std::string_view bytes) {
  const govreport::FormLibrary library(govreport::test::templates_folder());
  govreport::ReadRequest request;
  request.source = source;
  request.file = "fuzzed";
  govreport::Findings findings;
  const auto read = govreport::read_report(bytes, library, request, findings);
  if (!read) return;
  govreport::check(read->form, read->report, {.file = request.file}, findings);

  const govreport::Report& report = read->report;
  expect_same(to_xml(read->form, report), govreport::Source::report_xml, library, report);
  expect_same(to_json(read->form, report), govreport::Source::report_json, library, report);
}

/// A text document whose text is `part`: a mutated archive would seldom be one.
std::string document_of(std::string_view part) {
  return govreport::test::zip_of(
      {{"[Content_Types].xml", "<Types>wordprocessingml</Types>"},
       {"_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"/officeDocument\" Target=\"word/a.xml\"/>"
        "</Relationships>"},
       {"word/_rels/a.xml.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"/numbering\" Target=\"a.xml\"/>"
        "<Relationship Id=\"b\" Type=\"/styles\" Target=\"a.xml\"/></Relationships>"},
       {"word/a.xml", std::string(part)}});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_as(govreport::Source::published_text, bytes);
  read_as(govreport::Source::report_xml, bytes);
  read_as(govreport::Source::report_json, bytes);
  read_as(govreport::Source::html, bytes);
  read_as(govreport::Source::docx, bytes);
  if (bytes.find("<w:") != std::string_view::npos)
    read_as(govreport::Source::docx, document_of(bytes));
  return 0;
}
