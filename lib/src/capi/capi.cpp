#include "export/status.hpp"
#include "govreport/check.hpp"
#include "govreport/export.hpp"
#include "govreport/govreport.h"
#include "govreport/plugin_sdk.hpp"
#include "govreport/read.hpp"
#include "govreport/version.hpp"

#include <memory>
#include <new>
#include <optional>
#include <string>
#include <vector>

namespace {

using govreport::Error;
using govreport::ErrorCode;
using govreport::Findings;
using govreport::Language;
using govreport::Result;
using govreport::internal::guarded;
using govreport::internal::to_status;

std::string copy(govreport_text text) {
  return std::string(govreport::sdk::view(text));
}

std::vector<std::filesystem::path> folders_of(govreport_array array) {
  std::vector<std::filesystem::path> folders;
  for (const govreport_text folder : govreport::sdk::Records<govreport_text>(array)) {
    folders.emplace_back(copy(folder));
  }
  return folders;
}

Language to_language(govreport_language language) {
  return language == GOVREPORT_LANGUAGE_ENGLISH ? Language::english : Language::chinese;
}

std::uint32_t to_severity(govreport::Severity severity) {
  if (severity == govreport::Severity::warning) return GOVREPORT_WARNING;
  return severity == govreport::Severity::note ? GOVREPORT_NOTE : GOVREPORT_ERROR;
}

/// The caller's write function as a sink. A failure keeps the caller's own status.
class CallbackSink final : public govreport::Sink {
 public:
  explicit CallbackSink(const govreport_export_request& request) : request_(request) {}

  Result<void> write(std::string_view bytes) override {
    status_ = request_.write(request_.context, bytes.data(), bytes.size());
    if (status_ == GOVREPORT_OK) return {};
    return Error{ErrorCode::io, "export.caller-refused", {}, {}};
  }
  govreport_status status() const { return status_; }

 private:
  const govreport_export_request& request_;
  govreport_status status_ = GOVREPORT_OK;
};

govreport::ExportRequest to_request(const govreport_export_request& request) {
  govreport::ExportRequest result;
  govreport::FormatRequest format{copy(request.format), {}};
  for (const auto& setting : govreport::sdk::Records<govreport_setting>(request.settings)) {
    format.options[copy(setting.id)] = copy(setting.value);
  }
  result.formats.push_back(std::move(format));
  if (request.progress != nullptr) {
    result.progress = [request](std::string_view, std::uint32_t permille) {
      return request.progress(request.context, permille) != 0;
    };
  }
  return result;
}

}  // namespace

struct govreport_library {
  govreport::FormLibrary forms;
  govreport::PluginRegistry plugins;
  govreport::Fonts fonts;
};

struct govreport_filing {
  govreport_library* library = nullptr;
  std::string file;
  std::optional<govreport::ReadReport> read;  ///< nothing: it could not be read
  std::optional<Error> error;                 ///< why
  Findings findings;
  std::string json;
  govreport::Wording wording;

  govreport_status export_to(const govreport_export_request& request);
};

govreport_status govreport_filing::export_to(const govreport_export_request& request) {
  if (!read || (request.draft == 0 && has_errors(findings))) return GOVREPORT_REFUSED;
  CallbackSink sink(request);
  const auto done = govreport::export_report(
      {library->plugins, library->fonts}, *read, to_request(request), {&sink}, findings);
  if (done) return GOVREPORT_OK;
  if (sink.status() != GOVREPORT_OK) return sink.status();
  findings.push_back(to_finding(done.error()));
  return to_status(done.error().code);
}

extern "C" {

uint32_t govreport_host_abi(void) {
  return GOVREPORT_HOST_ABI;
}

const char* govreport_version(void) {
  return govreport::version().data();
}

govreport_status govreport_library_open(const govreport_library_settings* settings,
                                        govreport_library** result) {
  if (settings == nullptr || result == nullptr) return GOVREPORT_REFUSED;
  return guarded([&]() -> govreport_status {
    const auto given = govreport::sdk::copy_sized(settings);
    Result<govreport::Fonts> fonts = govreport::Fonts::open(folders_of(given.font_folders));
    if (!fonts) return to_status(fonts.error().code);
    Findings findings;
    *result =
        new govreport_library{govreport::FormLibrary(copy(given.template_folder)),
                              govreport::PluginRegistry(folders_of(given.plugin_folders), findings),
                              *std::move(fonts)};
    return GOVREPORT_OK;
  });
}

void govreport_library_close(govreport_library* library) {
  delete library;
}

govreport_status govreport_filing_read(govreport_library* library,
                                       const govreport_filing_input* input,
                                       govreport_filing** result) {
  if (library == nullptr || input == nullptr || result == nullptr) return GOVREPORT_REFUSED;
  return guarded([&]() -> govreport_status {
    const auto given = govreport::sdk::copy_sized(input);
    if (given.previous != nullptr && !given.previous->read) return GOVREPORT_REFUSED;
    auto filing = std::make_unique<govreport_filing>();
    filing->library = library;
    filing->file = copy(given.file);
    govreport::ReadRequest request;
    request.source = given.source == GOVREPORT_SOURCE_XML ? govreport::Source::report_xml
                                                          : govreport::Source::published_text;
    request.file = filing->file;
    auto read = govreport::read_report(
        govreport::sdk::view(given.bytes), library->forms, request, filing->findings);
    if (read) {
      govreport::CheckOptions options{.file = filing->file};
      if (given.previous != nullptr) {
        options.previous = &*given.previous->read;
        options.previous_file = given.previous->file;
      }
      check(read->form, read->report, options, filing->findings);
      filing->read = *std::move(read);
    } else {
      filing->error = read.error();
      filing->findings.push_back(to_finding(read.error()));
    }
    const bool readable = filing->read.has_value();
    *result = filing.release();
    return readable ? GOVREPORT_OK : GOVREPORT_REFUSED;
  });
}

void govreport_filing_close(govreport_filing* filing) {
  delete filing;
}

govreport_status govreport_filing_json(govreport_filing* filing,
                                       govreport_language language,
                                       govreport_text* result) {
  if (filing == nullptr || result == nullptr) return GOVREPORT_REFUSED;
  return guarded([&]() -> govreport_status {
    const Language chosen = to_language(language);
    if (filing->read) {
      filing->json = check_json(
          filing->read->form, filing->read->report, filing->file, filing->findings, chosen);
    } else {
      Findings before(filing->findings.begin(), filing->findings.end() - 1);
      filing->json = unread_json(filing->file, before, *filing->error, chosen);
    }
    *result = govreport::sdk::text(filing->json);
    return GOVREPORT_OK;
  });
}

uint32_t govreport_filing_finding_count(const govreport_filing* filing) {
  return filing == nullptr ? 0 : static_cast<uint32_t>(filing->findings.size());
}

govreport_status govreport_filing_finding_at(govreport_filing* filing,
                                             uint32_t index,
                                             govreport_language language,
                                             govreport_filing_finding* result) {
  if (filing == nullptr || result == nullptr || index >= filing->findings.size()) {
    return GOVREPORT_REFUSED;
  }
  return guarded([&]() -> govreport_status {
    using govreport::sdk::text;
    const govreport::Finding& finding = filing->findings[index];
    filing->wording = render(finding, to_language(language));
    const govreport_filing_finding filled = {result->size,
                                             to_severity(finding.severity),
                                             finding.place.line,
                                             text(finding.code),
                                             text(finding.rule),
                                             text(filing->wording.message),
                                             text(filing->wording.hint),
                                             text(finding.place.cell),
                                             text(finding.place.label)};
    std::memcpy(result, &filled, std::min(result->size, sizeof filled));
    return GOVREPORT_OK;
  });
}

govreport_status govreport_filing_export(govreport_filing* filing,
                                         const govreport_export_request* request) {
  if (filing == nullptr || request == nullptr) return GOVREPORT_REFUSED;
  return guarded([&]() -> govreport_status {
    const auto given = govreport::sdk::copy_sized(request);
    if (given.write == nullptr) return GOVREPORT_REFUSED;
    return filing->export_to(given);
  });
}

}  // extern "C"
