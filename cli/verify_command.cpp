#include "commands.hpp"
#include "console.hpp"
#include "record_lines.hpp"

#include <filesystem>
#include <iostream>
#include <optional>

#include <govreport/verify.hpp>

namespace govreport::cli {
namespace {

namespace fs = std::filesystem;

/// Records held against what is there now.
class Verifier {
 public:
  Verifier(Session& session, const VerifyCommand& command, const Fonts& fonts)
      : session_(session), command_(command), tools_{session.plugins(), fonts} {
    request_.base = command.base;
    request_.again = command.again;
    request_.scratch = fs::temp_directory_path();
  }

  /// Every record of a file.
  int verify(const std::string& file) {
    Result<RecordLines> lines = RecordLines::open(file);
    if (!lines) return failed(lines.error());
    int code = 0;
    std::size_t records = 0;
    while (const std::optional<Result<std::string>> line = lines->next()) {
      if (!*line) return worse(code, failed(line->error()));
      ++records;
      code = worse(code, verify_line(**line, lines->place()));
    }
    if (records > 0) return code;
    return failed(Error{ErrorCode::malformed, "record.none", {}, {.file = file}});
  }

 private:
  int failed(const Error& error) const {
    session_.tell(error);
    return exit_code(error);
  }

  int verify_line(const std::string& line, const Place& place) {
    const Result<RecordedExport> recorded = read_export_record(line);
    if (recorded) return verify_record(*recorded);
    Error error = recorded.error();
    error.place = place;
    if (error.code != ErrorCode::refused) return failed(error);
    session_.tell(to_finding(error, Severity::note));
    return 0;
  }

  int verify_record(const RecordedExport& recorded) {
    if (const Result<void> tried = probe_plugins(recorded); !tried) return failed(tried.error());
    const Findings changes = changes_since(recorded, session_.forms(), tools_, request_);
    if (command_.json) {
      std::cout << verify_json(recorded, changes, session_.language()) << '\n';
    } else {
      print_changes(recorded, changes);
    }
    return has_errors(changes) ? 1 : 0;
  }

  /// Exporting again runs plugins: those from elsewhere are tried first, as by `export`.
  Result<void> probe_plugins(const RecordedExport& recorded) {
    if (!command_.again) return {};
    for (const FormatUse& use : recorded.record.summary.formats) {
      const Result<FormatDescription> format = session_.plugins().find(use.format);
      if (format) GOVREPORT_TRY(session_.probe(*format));
    }
    return {};
  }

  /// A line a change: the file it is about, or the report's; what; its code.
  void print_changes(const RecordedExport& recorded, const Findings& changes) const {
    for (const Finding& change : changes) {
      const std::string& file = change.place.file.empty() ? recorded.file : change.place.file;
      std::cout << file << ": " << render(change, session_.language()).message << "  ["
                << change.code << "]\n";
    }
    if (has_errors(changes) || command_.quiet) return;
    std::cout << recorded.file << ": " << session_.words("没有变化", "nothing has changed") << '\n';
  }

  Session& session_;
  const VerifyCommand& command_;
  ExportTools tools_;
  VerifyRequest request_;
};

}  // namespace

int run(Session& session, const VerifyCommand& command) {
  const std::vector<fs::path> folders(command.font_folders.begin(), command.font_folders.end());
  const Result<Fonts> fonts = Fonts::open(folders);
  if (!fonts) {
    session.tell(fonts.error());
    return exit_code(fonts.error());
  }
  Verifier verifier(session, command, *fonts);
  int code = 0;
  for (const std::string& record : command.records)
    code = worse(code, verifier.verify(record));
  return code;
}

}  // namespace govreport::cli
