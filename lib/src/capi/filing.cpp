#include "capi/given.hpp"
#include "capi/handles.hpp"
#include "govreport/check.hpp"

#include <memory>

namespace govreport::internal {
namespace {

Result<Source> source_of(const govreport_filing_input& input, const std::string& file) {
  switch (input.source) {
    case GOVREPORT_SOURCE_BY_NAME:
      if (const auto source = govreport::source_of(file)) return *source;
      return Error{ErrorCode::usage, "capi.unknown-source", {{"file", file}}, {.file = file}};
    case GOVREPORT_SOURCE_XML:
      return Source::report_xml;
    case GOVREPORT_SOURCE_TEXT:
      return Source::published_text;
    case GOVREPORT_SOURCE_WORKBOOK:
      return Source::workbook;
    case GOVREPORT_SOURCE_JSON:
      return Source::report_json;
    case GOVREPORT_SOURCE_HTML:
      return Source::html;
    case GOVREPORT_SOURCE_DOCX:
      return Source::docx;
    default:
      return Error{ErrorCode::usage,
                   "capi.no-such-source",
                   {{"number", std::to_string(input.source)}},
                   {.file = file}};
  }
}

ReadRequest request_of(const govreport_filing_input& input, Source source, std::string file) {
  ReadRequest request;
  request.source = source;
  request.file = std::move(file);
  if (input.form.size != 0) request.form = copy(input.form);
  if (input.version != 0) request.version = static_cast<int>(input.version);
  if (input.year != 0) request.year = static_cast<int>(input.year);
  return request;
}

Result<ReadReport> read(const govreport_filing_input& input, govreport_filing& filing) {
  GOVREPORT_TRY(check_texts({input.file, input.form}));
  GOVREPORT_TRY(check_data(input.bytes));
  filing.file = copy(input.file);
  const auto source = source_of(input, filing.file);
  if (!source) return source.error();
  return read_report(sdk::view(input.bytes),
                     filing.library->forms,
                     request_of(input, *source, filing.file),
                     filing.of_reading);
}

Report report_of(const Form& form, const govreport_filing_head& head) {
  Report report;
  report.form = form.id();
  report.version = form.version();
  report.year = static_cast<int>(head.year);
  report.body = copy(head.body);
  for (const SectionSpec& section : form.model().sections)
    report.sections.push_back({.id = section.id});
  return report;
}

std::string json_of(govreport_filing& filing, Language language) {
  if (!filing.read) return unread_json(filing.file, filing.of_reading, *filing.error, language);
  filing.check_once();
  return check_json(
      filing.read->form, filing.read->report, filing.file, filing.report_findings(), language);
}

}  // namespace
}  // namespace govreport::internal

void govreport_filing::changed() {
  found.list = of_reading;
  of_report = found.list.size();
  is_checked = false;
}

void govreport_filing::check() {
  found.list = of_reading;
  govreport::CheckOptions options{.file = file, .previous_file = previous_file};
  if (previous) options.previous = &*previous;
  govreport::check(read->form, read->report, options, found.list);
  of_report = found.list.size();
  is_checked = true;
}

extern "C" {

govreport_status govreport_filing_read(const govreport_library* library,
                                       const govreport_filing_input* input,
                                       govreport_filing** result) {
  if (library == nullptr || input == nullptr || result == nullptr) return GOVREPORT_REFUSED;
  return govreport::internal::guarded([&]() -> govreport_status {
    const auto given = govreport::internal::copy_given(input);
    auto filing = std::make_unique<govreport_filing>();
    filing->library = library;
    auto read = govreport::internal::read(given, *filing);
    filing->changed();
    if (read) {
      filing->read = *std::move(read);
    } else {
      govreport::internal::add_error(&filing->found, read.error());
      filing->error = std::move(read).error();
    }
    const bool is_readable = filing->read.has_value();
    *result = filing.release();
    return is_readable ? GOVREPORT_OK : GOVREPORT_REFUSED;
  });
}

govreport_status govreport_filing_create(const govreport_library* library,
                                         const govreport_form* form,
                                         const govreport_filing_head* head,
                                         govreport_filing** result) {
  if (library == nullptr || form == nullptr || head == nullptr || result == nullptr)
    return GOVREPORT_REFUSED;
  return govreport::internal::guarded([&]() -> govreport_status {
    const auto given = govreport::internal::copy_given(head);
    if (const auto sound = govreport::internal::check_texts({given.body}); !sound)
      return govreport::internal::to_status(sound.error().code);
    auto filing = std::make_unique<govreport_filing>();
    filing->library = library;
    filing->read.emplace(
        govreport::ReadReport{form->form, govreport::internal::report_of(form->form, given)});
    *result = filing.release();
    return GOVREPORT_OK;
  });
}

void govreport_filing_close(govreport_filing* filing) {
  delete filing;
}

govreport_findings* govreport_filing_findings(govreport_filing* filing) {
  return filing == nullptr ? nullptr : &filing->found;
}

govreport_status govreport_filing_document(govreport_filing* filing,
                                           const govreport_document** result) {
  if (filing == nullptr || result == nullptr || !filing->read) return GOVREPORT_REFUSED;
  return govreport::internal::guarded([&]() -> govreport_status {
    govreport::Findings of_no_interest;  // that a sum was computed, which checking says
    filing->document =
        govreport::internal::bind(filing->read->form.model(), filing->read->report, of_no_interest);
    *result = &filing->document.head;
    return GOVREPORT_OK;
  });
}

govreport_status govreport_filing_xml(govreport_filing* filing, govreport_text* result) {
  if (filing == nullptr || result == nullptr || !filing->read) return GOVREPORT_REFUSED;
  return govreport::internal::guarded([&]() -> govreport_status {
    filing->xml = to_xml(filing->read->form, filing->read->report);
    *result = govreport::sdk::text(filing->xml);
    return GOVREPORT_OK;
  });
}

govreport_status govreport_filing_report_json(govreport_filing* filing, govreport_text* result) {
  if (filing == nullptr || result == nullptr || !filing->read) return GOVREPORT_REFUSED;
  return govreport::internal::guarded([&]() -> govreport_status {
    filing->report_json = to_json(filing->read->form, filing->read->report);
    *result = govreport::sdk::text(filing->report_json);
    return GOVREPORT_OK;
  });
}

govreport_status govreport_filing_check(govreport_filing* filing,
                                        const govreport_filing* previous) {
  if (filing == nullptr || !filing->read) return GOVREPORT_REFUSED;
  if (previous != nullptr && !previous->read) return GOVREPORT_REFUSED;
  return govreport::internal::guarded([&]() -> govreport_status {
    filing->previous = previous == nullptr ? std::nullopt : previous->read;
    filing->previous_file = previous == nullptr ? std::string() : previous->file;
    filing->check();
    return GOVREPORT_OK;
  });
}

govreport_status govreport_filing_json(govreport_filing* filing,
                                       govreport_language language,
                                       govreport_text* result) {
  if (filing == nullptr || result == nullptr) return GOVREPORT_REFUSED;
  return govreport::internal::guarded([&]() -> govreport_status {
    filing->json =
        govreport::internal::json_of(*filing, govreport::internal::to_language(language));
    *result = govreport::sdk::text(filing->json);
    return GOVREPORT_OK;
  });
}

}  // extern "C"
