#include "export_request.hpp"

#include "batch/output_names.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>

namespace govreport::cli {
namespace {

namespace fs = std::filesystem;

Error usage(std::string_view id, std::vector<Argument> arguments) {
  return {ErrorCode::usage, std::string(id), std::move(arguments), {}};
}

std::string two_digits(unsigned number) {
  std::string digits = std::to_string(number);
  if (digits.size() < 2) digits.insert(digits.begin(), '0');
  return digits;
}

std::string date_of(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  std::string out = std::to_string(static_cast<int>(date.year()));
  out += '-';
  out += two_digits(static_cast<unsigned>(date.month()));
  out += '-';
  out += two_digits(static_cast<unsigned>(date.day()));
  return out;
}

/// What --created says, or SOURCE_DATE_EPOCH; empty: no date at all. The program, not the library,
/// is where a clock may be read.
std::string created_date(const std::string& asked) {
  using std::chrono::floor, std::chrono::days, std::chrono::sys_seconds, std::chrono::seconds;
  if (asked == "now") return date_of(floor<days>(std::chrono::system_clock::now()));
  if (!asked.empty()) return asked;
  const char* epoch =
      std::getenv("SOURCE_DATE_EPOCH");  // NOLINT(concurrency-mt-unsafe): before any thread
  if (epoch == nullptr || *epoch == '\0') return {};
  return date_of(floor<days>(sys_seconds(seconds(std::strtoll(epoch, nullptr, 10)))));
}

bool has_option(const FormatDescription& format, std::string_view id) {
  for (const OptionDescription& option : format.options) {
    if (option.id == id) return true;
  }
  return false;
}

/// May the option have that value in this format, as far as its choices say?
bool takes(const FormatDescription& format, std::string_view id, std::string_view value) {
  for (const OptionDescription& option : format.options) {
    if (option.id != id) continue;
    const auto& choices = option.choices;
    return choices.empty() || std::find(choices.begin(), choices.end(), value) != choices.end();
  }
  return false;
}

struct GivenOption {
  std::string format;  ///< empty: every format that has it
  std::string id;
  std::string value;
};

Result<GivenOption> split_option(const std::string& word) {
  const std::size_t equals = word.find('=');
  if (equals == std::string::npos) return usage("cli.option-without-value", {{"option", word}});
  const std::string name = word.substr(0, equals);
  const std::size_t dot = name.find('.');
  const bool named = dot != std::string::npos;
  return GivenOption{named ? name.substr(0, dot) : "",
                     named ? name.substr(dot + 1) : name,
                     word.substr(equals + 1)};
}

/// The formats that an option without a format's name is for: those that take its value or, where
/// none does, those that have it. Formats may mean different things by one name.
Result<std::vector<bool>> meant(const PluginRegistry& plugins,
                                const GivenOption& option,
                                const std::vector<FormatRequest>& formats) {
  std::vector<bool> taking;
  std::vector<bool> having;
  for (const FormatRequest& format : formats) {
    const Result<FormatDescription> description = plugins.find(format.format);
    if (!description) return description.error();
    taking.push_back(takes(*description, option.id, option.value));
    having.push_back(has_option(*description, option.id));
  }
  return std::find(taking.begin(), taking.end(), true) == taking.end() ? having : taking;
}

/// Gives `option` to the formats it is meant for. One that no format has goes to the first, whose
/// error then names what that format knows.
Result<void> hand_out(const PluginRegistry& plugins,
                      const GivenOption& option,
                      std::vector<FormatRequest>& formats) {
  const Result<std::vector<bool>> unnamed = meant(plugins, option, formats);
  if (!unnamed) return unnamed.error();
  bool taken = false;
  for (std::size_t i = 0; i < formats.size(); ++i) {
    const bool mine = option.format.empty() ? (*unnamed)[i] : option.format == formats[i].format;
    if (!mine) continue;
    formats[i].options[option.id] = option.value;
    taken = true;
  }
  if (taken) return {};
  if (!option.format.empty())
    return usage("cli.option-for-absent-format",
                 {{"option", option.id}, {"format", option.format}});
  formats.front().options[option.id] = option.value;
  return {};
}

Result<std::vector<FormatRequest>> format_requests(const PluginRegistry& plugins,
                                                   const ExportCommand& command) {
  std::vector<FormatRequest> formats;
  for (const std::string& format : command.formats)
    formats.push_back({format, {}});
  if (const std::string date = created_date(command.created); !date.empty()) {
    for (FormatRequest& format : formats) {
      const Result<FormatDescription> description = plugins.find(format.format);
      if (!description) return description.error();
      if (has_option(*description, "created")) format.options["created"] = date;
    }
  }
  for (const std::string& word : command.options) {
    const Result<GivenOption> option = split_option(word);
    if (!option) return option.error();
    GOVREPORT_TRY(hand_out(plugins, *option, formats));
  }
  return formats;
}

}  // namespace

Result<FilesRequest> files_request(const PluginRegistry& plugins, const ExportCommand& command) {
  Result<std::vector<FormatRequest>> formats = format_requests(plugins, command);
  if (!formats) return std::move(formats).error();
  Result<std::map<std::string, std::string>> chosen = families_of(command.families);
  if (!chosen) return std::move(chosen).error();
  FilesRequest request;
  request.exporting.formats = *std::move(formats);
  request.exporting.families = *std::move(chosen);
  request.exporting.scratch = fs::temp_directory_path();
  request.folder = command.folder;
  request.draft = command.draft;
  request.replace = !command.no_clobber;
  return request;
}

}  // namespace govreport::cli
