/// The host's side of the plugin boundary for one format of one report.
#pragma once

#include "document/document.hpp"
#include "export/canonical_report.hpp"
#include "export/descriptor.hpp"
#include "export/option_files.hpp"
#include "export/options.hpp"
#include "export/page_supply.hpp"
#include "export/page_tally.hpp"
#include "export/scratch_folder.hpp"
#include "export/shown_findings.hpp"
#include "form/model.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace govreport::internal {

/// What all formats of one export share.
struct SharedInput {
  const FormModel& form;
  const Document& document;
  CanonicalReport report;
  std::string file_name;  ///< what to call it as an attachment
  std::filesystem::path scratch;
  std::optional<ShownFindings> shown{};
  std::function<std::string()> json{};  ///< writes the report as JSON; perhaps none
};

/// Runs one format's plugin: offers it the extensions, takes its bytes and its findings. Its
/// callbacks let nothing thrown through. For one thread.
class FormatHost {
 public:
  FormatHost(const DescribedFormat& format,
             const SharedInput& input,
             Sink& sink,
             Findings& findings);
  /// Gives the format pages to read. Needed before a paged format is run.
  void set_pages(PageCursor cursor) { cursor_ = std::move(cursor); }
  /// Gives the format the files that its options name; they have to outlive the run.
  void set_files(const std::vector<OptionFile>& files);
  ~FormatHost() = default;
  FormatHost(const FormatHost&) = delete;
  FormatHost& operator=(const FormatHost&) = delete;

  /// Errors: what the sink said; refused (see the findings); cancelled; unsupported; limit;
  /// internal, when the plugin failed without a reason.
  Result<void> run(const std::vector<Setting>& settings, const Progress& progress);

  /// Of all pages, once the format has been run: what it left unread is counted too.
  const PageTally& tally() const { return tally_; }

 private:
  struct Callbacks;
  const void* extension(std::string_view name);
  govreport_status write(std::string_view bytes);
  void report(const govreport_finding& finding);
  const govreport_page* next_page();
  const void* report_extension();
  const void* json_extension();
  const void* scratch_extension();
  Place place_of(govreport_index node) const;
  Result<void> outcome(govreport_status status) const;

  const DescribedFormat& format_;
  const SharedInput& input_;
  Sink& sink_;
  Findings& findings_;
  const Progress* progress_ = nullptr;
  std::optional<Error> error_;  ///< what a callback met first
  bool refused_ = false;        ///< an error finding was reported
  PageCursor cursor_;
  PageTally tally_;
  std::optional<ScratchFolder> scratch_folder_;
  std::string scratch_path_;
  govreport_report report_{};
  std::optional<std::string> json_;
  govreport_report_json json_record_{};
  govreport_pages pages_{};
  govreport_fonts fonts_{};
  govreport_scratch scratch_{};
  std::vector<govreport_file> file_records_;
  govreport_files files_{};
};

}  // namespace govreport::internal
