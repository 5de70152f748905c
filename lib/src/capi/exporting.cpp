#include "capi/given.hpp"
#include "capi/handles.hpp"

namespace govreport::internal {
namespace {

/// The caller's write function as a sink. A failure keeps the caller's own status.
class CallbackSink final : public Sink {
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

ExportRequest to_request(const govreport_export_request& request) {
  ExportRequest result;
  FormatRequest format{copy(request.format), {}};
  for (const auto& setting : sdk::Records<govreport_setting>(request.settings))
    format.options[copy(setting.id)] = copy(setting.value);
  result.formats.push_back(std::move(format));
  if (request.progress != nullptr) {
    result.progress = [request](std::string_view, std::uint32_t permille) {
      return request.progress(request.context, permille) != 0;
    };
  }
  return result;
}

/// May the report as it stands be exported? Checks it where that was not done.
bool may_export(govreport_filing& filing, const govreport_export_request& request) {
  filing.check_once();
  return request.draft != 0 || !has_errors(filing.report_findings());
}

Result<void> export_to(govreport_filing& filing,
                       const govreport_export_request& request,
                       Sink& sink) {
  Findings& findings = filing.found.list;
  const std::size_t before = findings.size();
  const auto done = export_report({filing.library->plugins, filing.library->fonts},
                                  *filing.read,
                                  to_request(request),
                                  {&sink},
                                  findings);
  for (std::size_t i = before; i < findings.size(); ++i)
    if (findings[i].place.file.empty()) findings[i].place.file = filing.file;
  if (!done) return done.error();
  // What a long report's pages gave was found while bytes were written.
  if (request.draft == 0 &&
      has_errors({findings.begin() + static_cast<std::ptrdiff_t>(before), findings.end()}))
    return Error{ErrorCode::refused, "capi.pages-have-errors", {}, {.file = filing.file}};
  return {};
}

govreport_status to_callback(govreport_filing& filing, const govreport_export_request& request) {
  CallbackSink sink(request);
  const Result<void> done = export_to(filing, request, sink);
  if (done) return GOVREPORT_OK;
  if (sink.status() != GOVREPORT_OK) return sink.status();
  return failure(done.error(), &filing.found);
}

govreport_status to_memory(govreport_filing& filing,
                           const govreport_export_request& request,
                           govreport_text* result) {
  MemorySink sink;
  const Result<void> done = export_to(filing, request, sink);
  if (!done) return failure(done.error(), &filing.found);
  filing.bytes = sink.bytes();
  *result = sdk::text(filing.bytes);
  return GOVREPORT_OK;
}

Result<void> whole_file(govreport_filing& filing,
                        const govreport_export_request& request,
                        const std::string& file) {
  auto sink = FileSink::create(file);
  if (!sink) return std::move(sink).error();
  GOVREPORT_TRY(export_to(filing, request, *sink));
  GOVREPORT_TRY(sink->prepare());
  return sink->commit();
}

/// Runs `body` with the request as this library knows it, if there is something to export.
template <class Body>
govreport_status with_request(govreport_filing* filing,
                              const govreport_export_request* request,
                              Body body) {
  if (filing == nullptr || request == nullptr || !filing->read) return GOVREPORT_REFUSED;
  return guarded([&]() -> govreport_status {
    const auto given = copy_given(request);
    Result<void> sound = check_texts({given.format});
    if (sound) sound = check_array(given.settings);
    if (!sound) return failure(sound.error(), &filing->found);
    return may_export(*filing, given) ? body(given) : govreport_status{GOVREPORT_REFUSED};
  });
}

}  // namespace
}  // namespace govreport::internal

extern "C" {

govreport_status govreport_filing_export(govreport_filing* filing,
                                         const govreport_export_request* request) {
  return govreport::internal::with_request(
      filing, request, [&](const govreport_export_request& given) -> govreport_status {
        if (given.write == nullptr) return GOVREPORT_REFUSED;
        return govreport::internal::to_callback(*filing, given);
      });
}

govreport_status govreport_filing_export_to_memory(govreport_filing* filing,
                                                   const govreport_export_request* request,
                                                   govreport_text* result) {
  if (result == nullptr) return GOVREPORT_REFUSED;
  return govreport::internal::with_request(
      filing, request, [&](const govreport_export_request& given) {
        return govreport::internal::to_memory(*filing, given, result);
      });
}

govreport_status govreport_filing_export_to_file(govreport_filing* filing,
                                                 const govreport_export_request* request,
                                                 govreport_text file) {
  return govreport::internal::with_request(
      filing, request, [&](const govreport_export_request& given) -> govreport_status {
        auto done = govreport::internal::check_texts({file});
        if (done)
          done = govreport::internal::whole_file(*filing, given, govreport::internal::copy(file));
        if (done) return GOVREPORT_OK;
        return govreport::internal::failure(done.error(), &filing->found);
      });
}

}  // extern "C"
