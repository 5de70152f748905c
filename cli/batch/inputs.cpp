#include "inputs.hpp"

#include "record_file.hpp"
#include "standard_input.hpp"

#include <algorithm>
#include <memory>
#include <set>

#include <glob.h>
#include <govreport/files.hpp>
#include <govreport/read.hpp>

namespace govreport::cli {
namespace {

namespace fs = std::filesystem;

Error fault(ErrorCode code, std::string_view id, const std::string& file) {
  return {code, std::string(id), {}, {.file = file}};
}

/// "~$a.xlsx" is what Excel and WPS keep beside an open workbook.
bool is_passed_by(const std::string& name) {
  return name.starts_with('.') || name.starts_with("~$");
}

std::vector<std::string> matches_of(const std::string& pattern) {
  glob_t found{};
  const std::unique_ptr<glob_t, decltype(&::globfree)> owner(&found, &::globfree);
  if (::glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) != 0) return {};
  std::vector<std::string> files(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  std::sort(files.begin(), files.end());
  return files;
}

bool is_pattern(const std::string& word) {
  return word.find_first_of("*?[") != std::string::npos && !fs::exists(fs::symlink_status(word));
}

/// The paths of a list: those before NULs where there are any (find -print0), else the lines.
std::vector<std::string> paths_of(const std::string& list) {
  const char end = list.find('\0') == std::string::npos ? '\n' : '\0';
  std::vector<std::string> paths;
  for (std::size_t from = 0; from < list.size();) {
    const std::size_t to = std::min(list.find(end, from), list.size());
    std::string path = list.substr(from, to - from);
    if (end == '\n' && path.ends_with('\r')) path.pop_back();
    if (!path.empty()) paths.push_back(std::move(path));
    from = to + 1;
  }
  return paths;
}

bool is_same_file(const fs::path& a, const fs::path& b) {
  std::error_code none;
  return fs::equivalent(a, b, none);
}

class Expander {
 public:
  Expander(const InputOptions& given, std::string output_folder)
      : given_(given), output_folder_(std::move(output_folder)) {}

  Result<Inputs> expand() {
    for (const std::string& word : given_.files)
      add_word(word);
    if (!given_.files_from.empty()) GOVREPORT_TRY(add_list());
    const auto is_standard = [](const Input& input) { return input.file == standard_input; };
    const auto standard =
        std::count_if(inputs_.reports.begin(), inputs_.reports.end(), is_standard);
    if (standard + (given_.files_from == standard_input ? 1 : 0) > 1)
      return fault(ErrorCode::usage, "cli.standard-input-twice", {});
    inputs_.is_batch = given_.files.size() != 1 || !given_.files_from.empty() || is_widened_;
    return std::move(inputs_);
  }

 private:
  void add_word(const std::string& word) {
    if (!is_pattern(word)) return add_path(word);
    const std::vector<std::string> files = matches_of(word);
    is_widened_ = true;
    if (files.empty()) return add_fault(word, fault(ErrorCode::not_found, "cli.no-match", word));
    for (const std::string& file : files)
      add_path(file);
  }

  Result<void> add_list() {
    const std::string& list = given_.files_from;
    const Result<std::string> text =
        list == standard_input ? load_standard_input() : load_file(list);
    if (!text) return text.error();
    for (const std::string& path : paths_of(*text)) {
      if (list != standard_input && is_same_file(list, path)) {
        add_fault(path, fault(ErrorCode::usage, "cli.list-names-itself", path));
      } else {
        add_path(path);
      }
    }
    return {};
  }

  void add_path(const std::string& path) {
    std::error_code none;
    if (path == standard_input || !fs::is_directory(path, none))
      return inputs_.reports.push_back({path, {}});
    if (!given_.recursive)
      return add_fault(path, fault(ErrorCode::usage, "cli.folder-needs-recursive", path));
    is_widened_ = true;
    recorded_ = recorded_outputs(path);
    const std::size_t first = inputs_.reports.size();
    add_folder(path, {});
    if (inputs_.reports.size() == first)
      add_fault(path, fault(ErrorCode::not_found, "cli.no-report-in-folder", path));
  }

  void add_folder(const fs::path& folder, const fs::path& inside) {
    std::vector<fs::path> entries;
    std::error_code failure;
    for (fs::directory_iterator each(folder, failure), end; !failure && each != end;
         each.increment(failure))
      entries.push_back(each->path());
    if (failure) return add_unreadable_folder(folder, failure);
    std::sort(entries.begin(), entries.end(), [](const fs::path& a, const fs::path& b) {
      return a.native() < b.native();
    });
    for (const fs::path& entry : entries)
      add_entry(entry, inside);
  }

  void add_entry(const fs::path& entry, const fs::path& inside) {
    const std::string name = entry.filename().string();
    if (is_passed_by(name)) return;
    std::error_code none;
    if (fs::symlink_status(entry, none).type() == fs::file_type::directory) {
      if (!holds_outputs(entry)) return add_folder(entry, inside / name);
      return inputs_.kept_out.push_back(entry.string());
    }
    if (is_recorded(entry)) {
      ++inputs_.outputs;
      return;
    }
    if (!source_of(name) || fs::is_directory(entry, none)) {
      ++inputs_.passed_over;
    } else {
      inputs_.reports.push_back({entry.string(), inside.string()});
    }
  }

  bool holds_outputs(const fs::path& folder) const {
    std::error_code none;
    if (!output_folder_.empty() && is_same_file(folder, output_folder_)) return true;
    return fs::is_regular_file(folder / record_name, none);
  }

  bool is_recorded(const fs::path& file) const {
    if (recorded_.empty()) return false;
    const std::optional<FileId> id = file_id(file);
    return id && recorded_.contains(*id);
  }

  void add_unreadable_folder(const fs::path& folder, std::error_code failure) {
    Error error = fault(ErrorCode::io, "file.unreadable", folder.string());
    error.arguments = {{"reason", failure.message()}};
    add_fault(folder.string(), std::move(error));
  }

  void add_fault(const std::string& file, Error error) {
    inputs_.faults.emplace(inputs_.reports.size(), std::move(error));
    inputs_.reports.push_back({file, {}});
  }

  const InputOptions& given_;
  std::string output_folder_;
  bool is_widened_ = false;
  std::set<FileId> recorded_;  ///< of the folder at hand
  Inputs inputs_;
};

}  // namespace

Result<Inputs> expand_inputs(const InputOptions& given, const std::string& output_folder) {
  return Expander(given, output_folder).expand();
}

}  // namespace govreport::cli
