#include "export/format_host.hpp"

#include "export/status.hpp"
#include "govreport/plugin_sdk.hpp"

#include <new>

namespace govreport::internal {
namespace {

/// Codes any plugin may report; the catalogue has their words.
bool is_common_code(std::string_view code) {
  return code == sdk::finding_internal || code == sdk::finding_missing_extension;
}

}  // namespace

/// The C functions a plugin calls; `context` is the FormatHost.
struct FormatHost::Callbacks {
  static FormatHost& host(void* context) { return *static_cast<FormatHost*>(context); }

  static const void* extension(void* context, const char* name) {
    const void* result = nullptr;
    guarded([&] {
      result = host(context).extension(name);
      return govreport_status{GOVREPORT_OK};
    });
    return result;
  }

  static govreport_status write(void* context, const void* data, std::size_t length) {
    return guarded([&] { return host(context).write({static_cast<const char*>(data), length}); });
  }

  static void report(void* context, const govreport_finding* finding) {
    guarded([&] {
      host(context).report(sdk::copy_sized(finding));
      return govreport_status{GOVREPORT_OK};
    });
  }

  static int progress(void* context, std::uint32_t permille) {
    const FormatHost& self = host(context);
    if (self.progress_ == nullptr || !*self.progress_) return 0;
    bool stop = false;
    const govreport_status status = guarded([&] {
      stop = (*self.progress_)(self.format_.description.id, permille);
      return govreport_status{GOVREPORT_OK};
    });
    return stop || status != GOVREPORT_OK ? 1 : 0;
  }

  static govreport_status next(void* context, const govreport_page** page) {
    return guarded([&] {
      *page = host(context).next_page();
      return govreport_status{GOVREPORT_OK};
    });
  }

  static std::uint32_t face_count(void* context) { return host(context).cursor_.faces->size(); }

  static govreport_status face(void* context, std::uint32_t face, const govreport_face** result) {
    const FaceSet& faces = *host(context).cursor_.faces;
    if (face >= faces.size()) return GOVREPORT_REFUSED;
    *result = &faces.record(face);
    return GOVREPORT_OK;
  }

  static govreport_status subset(void* context,
                                 const govreport_subset_request* request,
                                 const govreport_subset** result) {
    return guarded([&]() -> govreport_status {
      FormatHost& self = host(context);
      Result<const govreport_subset*> made = self.cursor_.faces->subset(sdk::copy_sized(request));
      if (made) {
        *result = *made;
        return GOVREPORT_OK;
      }
      self.refused_ = true;
      self.findings_.push_back(to_finding(made.error()));
      return to_status(made.error().code);
    });
  }
};

FormatHost::FormatHost(const DescribedFormat& format,
                       const SharedInput& input,
                       Sink& sink,
                       Findings& findings)
    : format_(format),
      input_(input),
      sink_(sink),
      findings_(findings),
      tally_(input.form, input.document) {
  files_ = {sizeof files_, {nullptr, 0, sizeof(govreport_file)}};
  pages_ = {sizeof pages_, this, &Callbacks::next};
  fonts_ = {sizeof fonts_, this, &Callbacks::face_count, &Callbacks::face, &Callbacks::subset};
}

void FormatHost::set_files(const std::vector<OptionFile>& files) {
  file_records_.clear();
  for (const OptionFile& file : files)
    file_records_.push_back({sdk::text(file.option), sdk::text(file.name), sdk::text(file.bytes)});
  files_.files = {file_records_.data(),
                  static_cast<std::uint32_t>(file_records_.size()),
                  sizeof(govreport_file)};
}

Result<void> FormatHost::run(const std::vector<Setting>& settings, const Progress& progress) {
  std::vector<govreport_setting> records;
  records.reserve(settings.size());
  for (const Setting& setting : settings) {
    records.push_back({sdk::text(setting.id), sdk::text(setting.value)});
  }
  const govreport_host host = {sizeof host,
                               this,
                               &Callbacks::extension,
                               &Callbacks::write,
                               &Callbacks::report,
                               &Callbacks::progress};
  const govreport_request request = {
      sizeof request,
      sdk::text(format_.description.id),
      {records.data(), static_cast<std::uint32_t>(records.size()), sizeof(govreport_setting)}};
  progress_ = &progress;
  const govreport_status status = format_.run(&host, &request);
  while (status == GOVREPORT_OK && cursor_.pages && next_page() != nullptr) {
  }
  return outcome(status);
}

const void* FormatHost::extension(std::string_view name) {
  if (name == GOVREPORT_EXTENSION_DOCUMENT) return &input_.document.head;
  if (name == GOVREPORT_EXTENSION_REPORT) return report_extension();
  if (name == GOVREPORT_EXTENSION_REPORT_JSON) return json_extension();
  if (name == GOVREPORT_EXTENSION_SCRATCH) return scratch_extension();
  if (name == GOVREPORT_EXTENSION_FILES) return &files_;
  if (name == GOVREPORT_EXTENSION_FINDINGS) return input_.shown ? &input_.shown->record() : nullptr;
  if (!cursor_.pages) return nullptr;
  if (name == GOVREPORT_EXTENSION_PAGES) return &pages_;
  if (name == GOVREPORT_EXTENSION_FONTS) return &fonts_;
  return nullptr;
}

const void* FormatHost::report_extension() {
  report_ = {sizeof report_,
             sdk::text(input_.report.xml()),
             sdk::text(input_.file_name),
             sdk::text("application/xml")};
  return &report_;
}

const void* FormatHost::json_extension() {
  if (!input_.json) return nullptr;
  if (!json_) json_ = input_.json();
  json_record_ = {sizeof json_record_, sdk::text(*json_)};
  return &json_record_;
}

const void* FormatHost::scratch_extension() {
  if (!scratch_folder_) {
    Result<ScratchFolder> folder = ScratchFolder::create(input_.scratch);
    if (!folder) {
      error_ = folder.error();
      return nullptr;
    }
    scratch_folder_.emplace(*std::move(folder));
    scratch_path_ = scratch_folder_->path().string();
    scratch_ = {sizeof scratch_, sdk::text(scratch_path_)};
  }
  return &scratch_;
}

govreport_status FormatHost::write(std::string_view bytes) {
  if (error_) return to_status(error_->code);
  Result<void> written = sink_.write(bytes);
  if (written) return GOVREPORT_OK;
  error_ = std::move(written).error();
  return to_status(error_->code);
}

const govreport_page* FormatHost::next_page() {
  const govreport_page* page = cursor_.pages->next();
  if (page != nullptr) tally_.add(*page);
  return page;
}

void FormatHost::report(const govreport_finding& record) {
  Finding finding;
  finding.code = sdk::view(record.code);
  for (const govreport_argument argument : sdk::Records<govreport_argument>(record.arguments)) {
    finding.arguments.push_back(
        {std::string(sdk::view(argument.name)), std::string(sdk::view(argument.value))});
  }
  finding.place = place_of(record.node);
  if (const FindingText* text = format_.text(finding.code)) {
    finding.severity = text->severity;
    finding.clause = text->clause;
    finding.chinese = text->chinese;
    finding.english = text->english;
  } else if (!is_common_code(finding.code)) {
    finding.arguments.insert(finding.arguments.begin(), {"code", finding.code});
    finding.arguments.push_back({"format", format_.description.id});
    finding.code = "plugin.undeclared-code";
  }
  refused_ = refused_ || finding.severity == Severity::error;
  findings_.push_back(std::move(finding));
}

Place FormatHost::place_of(govreport_index node) const {
  Place place;
  if (node >= input_.document.nodes.size()) return place;
  const govreport_node& record = input_.document.nodes[node];
  place.line = record.line;
  if (record.cell >= input_.document.cells.size()) return place;
  const govreport_cell& cell = input_.document.cells[record.cell];
  place.cell = sdk::view(cell.id);
  place.label = sdk::view(cell.label);
  return place;
}

Result<void> FormatHost::outcome(govreport_status status) const {
  if (status == GOVREPORT_OK && !error_) return {};
  if (error_) return *error_;
  const std::vector<Argument> arguments = {{"format", format_.description.id},
                                           {"status", std::to_string(status)}};
  switch (status) {
    case GOVREPORT_CANCELLED:
      return Error{ErrorCode::cancelled, "export.cancelled", arguments, {}};
    case GOVREPORT_UNSUPPORTED:
      return Error{ErrorCode::unsupported, "export.unsupported", arguments, {}};
    case GOVREPORT_LIMIT:
      return Error{ErrorCode::limit, "export.limit", arguments, {}};
    case GOVREPORT_IO:
      return Error{ErrorCode::io, "export.not-written", arguments, {}};
    default:
      break;
  }
  if (refused_) return Error{ErrorCode::refused, "export.refused", arguments, {}};
  return Error{ErrorCode::internal, "export.no-reason", arguments, {}};
}

}  // namespace govreport::internal
