#include "document/document.hpp"
#include "export/font_roles.hpp"
#include "export/format_host.hpp"
#include "export/page_options.hpp"
#include "export/plugin_shelf.hpp"
#include "govreport/export.hpp"
#include "govreport/files.hpp"
#include "govreport/read.hpp"

#include <algorithm>
#include <cassert>
#include <memory>
#include <set>

namespace govreport::inline v1 {
namespace {

using internal::DescribedFormat;
using internal::Setting;

/// A format ready to run: its plugin loaded, its options settled.
struct Job {
  const DescribedFormat* format = nullptr;
  std::vector<Setting> settings;  ///< all in force
  std::vector<internal::OptionFile> files{};
  internal::LayoutOptions layout{};

  bool is_paged() const { return format->description.paged; }
  /// Those the plugin declares.
  std::vector<Setting> plugin_settings() const {
    std::vector<Setting> own = settings;
    if (is_paged())
      std::erase_if(own, [](const Setting& each) { return internal::is_page_option(each.id); });
    return own;
  }
};

Result<Job> prepare(const PluginRegistry& registry, const FormatRequest& request) {
  const Result<FormatDescription> description = registry.find(request.format);
  if (!description) return description.error();
  Result<std::vector<Setting>> settings = internal::settle_options(*description, request.options);
  if (!settings) return std::move(settings).error();
  const Result<const DescribedFormat*> format = registry.shelf().load(request.format);
  if (!format) return format.error();
  Job job{*format, *std::move(settings)};
  if (job.is_paged()) job.layout = internal::layout_options(job.settings);
  Result<std::vector<internal::OptionFile>> files =
      internal::read_option_files(*description, job.settings);
  if (!files) return std::move(files).error();
  job.files = *std::move(files);
  return job;
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

/// A page count tells nothing of the share done, so the layout only asks whether to stop.
internal::StopRequest stop_request(const Progress& progress) {
  if (!progress) return {};
  return [&progress](std::uint32_t) { return progress("", 0); };
}

FormatUse use_of(const Job& job, const internal::PageTally& tally) {
  const FormatDescription& format = job.format->description;
  FormatUse use;
  use.format = format.id;
  use.plugin = format.plugin;
  use.plugin_version = format.plugin_version;
  use.plugin_file = format.file.filename().string();
  use.libraries = format.libraries;
  for (const Setting& setting : job.settings)
    use.options.push_back({setting.id, setting.value});
  use.pages = tally.pages();
  use.seal = tally.seal();
  return use;
}

FaceUse use_of(govreport_text role, const internal::Face& face) {
  FaceUse use;
  use.role = internal::view(role);
  use.family = internal::view(face.record().family);
  use.style = internal::view(face.record().style);
  use.file = face.file().path.filename().string();
  use.index = face.file().index;
  return use;
}

/// The digests of what the jobs were done with.
Result<void> add_digests(const PluginRegistry& registry,
                         const std::vector<Job>& jobs,
                         ExportSummary& summary) {
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    const Result<std::string> plugin = registry.shelf().sha256_of(jobs[i].format->description.file);
    if (!plugin) return plugin.error();
    summary.formats[i].plugin_sha256 = *plugin;
    for (const internal::OptionFile& file : jobs[i].files)
      summary.formats[i].files.push_back(used_file(file.name, file.bytes));
  }
  return {};
}

void add_use(ExportSummary& summary, FormatUse use) {
  if (summary.pages == 0) {
    summary.pages = use.pages;
    summary.seal = use.seal;
  }
  summary.formats.push_back(std::move(use));
}

/// One export under way: jobs run one after another, each into its sink.
class Run {
 public:
  Run(const internal::SharedInput& input, internal::PageSupply pages, const Progress& progress)
      : input_(input), pages_(std::move(pages)), progress_(progress) {}

  void expect(const std::vector<Job>& jobs) {
    for (const Job& job : jobs) {
      if (job.is_paged()) pages_.expect(job.layout);
    }
  }

  Result<void> run(const Job& job, Sink& sink, Findings& findings) {
    internal::FormatHost host(*job.format, input_, sink, findings);
    host.set_files(job.files);
    Result<void> done = job.is_paged() ? give_pages(host, job) : Result<void>();
    pages_.hand_over(findings);
    GOVREPORT_TRY(done);
    done = host.run(job.plugin_settings(), progress_);
    pages_.hand_over(findings);
    GOVREPORT_TRY(done);
    used_.insert(host.tally().faces().begin(), host.tally().faces().end());
    add_use(summary_, use_of(job, host.tally()));
    return {};
  }

  /// After the last job. With the book, font files are digested.
  Result<ExportSummary> take_summary(const internal::FontBook* book) {
    for (const internal::RoleFace& used : used_) {
      const internal::Face& face = faces_->face(used.face);
      FaceUse& use = summary_.faces.emplace_back(use_of(input_.document.roles[used.role].id, face));
      if (book == nullptr) continue;
      Result<std::string> digest = book->sha256_of(face.file());
      if (!digest) return std::move(digest).error();
      use.sha256 = *std::move(digest);
    }
    return std::move(summary_);
  }

 private:
  Result<void> give_pages(internal::FormatHost& host, const Job& job) {
    Result<internal::PageCursor> cursor = pages_.open(job.layout);
    if (!cursor) return std::move(cursor).error();
    faces_ = cursor->faces;
    host.set_pages(*std::move(cursor));
    return {};
  }

  const internal::SharedInput& input_;
  internal::PageSupply pages_;
  const Progress& progress_;
  std::shared_ptr<internal::FaceSet> faces_;  ///< numbered alike in every layout
  std::set<internal::RoleFace> used_;
  ExportSummary summary_;
};

std::optional<internal::ShownFindings> shown_findings(const ReadReport& read,
                                                      const internal::Document& document,
                                                      const ExportRequest& request) {
  if (request.shown == nullptr) return std::nullopt;
  return internal::ShownFindings(read, document, *request.shown, request.shown_in);
}

}  // namespace

Result<ExportSummary> export_report(const ExportTools& tools,
                                    const ReadReport& read,
                                    const ExportRequest& request,
                                    const std::vector<Sink*>& sinks,
                                    Findings& findings) {
  assert(sinks.size() == request.formats.size());
  const Form whole_form = with_rows_of(read.form, read.report);
  const internal::FormModel& form = whole_form.model();
  const Result<std::vector<Job>> jobs = prepare_all(tools.plugins, request);
  if (!jobs) return jobs.error();
  GOVREPORT_TRY(internal::check_roles(form, request.families));
  const internal::Document document = request.blank
                                          ? internal::bind_blank(form, read.report, findings)
                                          : internal::bind(form, read.report, findings);
  const internal::SharedInput input{
      form,
      document,
      internal::CanonicalReport([&read] { return to_xml(read.form, read.report); }),
      "report.xml",
      request.scratch,
      shown_findings(read, document, request),
      [&read] { return to_json(read.form, read.report); }};
  Run run(input,
          {{form, document, tools.fonts.book(), request.families}, stop_request(request.progress)},
          request.progress);
  run.expect(*jobs);
  for (std::size_t i = 0; i < jobs->size(); ++i)
    GOVREPORT_TRY(run.run((*jobs)[i], *sinks[i], findings));
  Result<ExportSummary> summary = run.take_summary(request.digests ? &tools.fonts.book() : nullptr);
  if (summary && request.digests) GOVREPORT_TRY(add_digests(tools.plugins, *jobs, *summary));
  return summary;
}

}  // namespace govreport::inline v1
