#include "base/nearest.hpp"
#include "document/document.hpp"
#include "export/format_host.hpp"
#include "export/plugin_shelf.hpp"
#include "govreport/export.hpp"
#include "govreport/read.hpp"

#include <algorithm>
#include <cassert>

namespace govreport::inline v1 {
namespace {

using internal::DescribedFormat;
using internal::Setting;

/// A format ready to run: its plugin loaded, its options settled.
struct Job {
  const DescribedFormat* format = nullptr;
  std::vector<Setting> settings;
};

Result<Job> prepare(const PluginRegistry& registry, const FormatRequest& request) {
  const Result<FormatDescription> description = registry.find(request.format);
  if (!description) return description.error();
  Result<std::vector<Setting>> settings = internal::settle_options(*description, request.options);
  if (!settings) return std::move(settings).error();
  const Result<const DescribedFormat*> format = registry.shelf().load(request.format);
  if (!format) return format.error();
  return Job{*format, *std::move(settings)};
}

Result<std::vector<Job>> prepare_all(const PluginRegistry& registry, const ExportRequest& request) {
  std::vector<Job> jobs;
  for (const FormatRequest& format : request.formats) {
    Result<Job> job = prepare(registry, format);
    if (!job) return std::move(job).error();
    jobs.push_back(*std::move(job));
  }
  return jobs;
}

bool any_paged(const std::vector<Job>& jobs) {
  return std::any_of(
      jobs.begin(), jobs.end(), [](const Job& job) { return job.format->description.paged; });
}

/// A page count tells nothing of the share done, so the layout only asks whether to stop.
internal::StopRequest stop_request(const Progress& progress) {
  if (!progress) return {};
  return [&progress](std::uint32_t) { return progress("", 0); };
}

FormatUse use_of(const Job& job) {
  const FormatDescription& format = job.format->description;
  FormatUse use{format.id, format.plugin, format.plugin_version, format.libraries, {}};
  for (const Setting& setting : job.settings)
    use.options.push_back({setting.id, setting.value});
  return use;
}

void add_pages(ExportSummary& summary, const internal::LaidOut& pages) {
  summary.pages = static_cast<std::uint32_t>(pages.pages.size());
  for (std::uint32_t i = 0; i < pages.faces->size(); ++i) {
    const govreport_face& face = pages.faces->record(i);
    summary.faces.push_back({std::string(internal::view(face.role)),
                             std::string(internal::view(face.family)),
                             std::string(internal::view(face.style))});
  }
}

std::vector<std::string> role_ids(const internal::FormModel& form) {
  std::vector<std::string> ids;
  for (const internal::FontRole& role : form.roles)
    ids.push_back(role.id);
  return ids;
}

/// A family for a role the form does not have would be asked for in vain.
Result<void> check_roles(const internal::FormModel& form, const ExportRequest& request) {
  const std::vector<std::string> known = role_ids(form);
  for (const auto& [role, family] : request.families) {
    if (std::find(known.begin(), known.end(), role) != known.end()) continue;
    return Error{ErrorCode::usage,
                 "export.unknown-role",
                 {{"role", role}, {"known", internal::join(known)}},
                 {}};
  }
  return {};
}

}  // namespace

Result<ExportSummary> export_report(const ExportTools& tools,
                                    const ReadReport& read,
                                    const ExportRequest& request,
                                    const std::vector<Sink*>& sinks,
                                    Findings& findings) {
  assert(sinks.size() == request.formats.size());
  const internal::FormModel& form = read.form.model();
  const Result<std::vector<Job>> jobs = prepare_all(tools.plugins, request);
  if (!jobs) return jobs.error();
  GOVREPORT_TRY(check_roles(form, request));
  const internal::Document document = internal::bind(form, read.report, findings);
  internal::SharedInput input{
      document, to_xml(read.form, read.report), "report.xml", nullptr, request.scratch};
  std::optional<internal::LaidOut> pages;
  if (any_paged(*jobs)) {
    auto laid_out = internal::lay_out({form, document, tools.fonts.book(), request.families},
                                      findings,
                                      stop_request(request.progress));
    if (!laid_out) return std::move(laid_out).error();
    pages = *std::move(laid_out);
    input.pages = &*pages;
  }
  for (std::size_t i = 0; i < jobs->size(); ++i) {
    internal::FormatHost host(*(*jobs)[i].format, input, *sinks[i], findings);
    GOVREPORT_TRY(host.run((*jobs)[i].settings, request.progress));
  }
  ExportSummary summary;
  for (const Job& job : *jobs)
    summary.formats.push_back(use_of(job));
  if (pages) add_pages(summary, *pages);
  return summary;
}

}  // namespace govreport::inline v1
