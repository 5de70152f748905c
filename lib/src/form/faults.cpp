#include "form/faults.hpp"

#include "base/nearest.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>

namespace govreport::internal {

namespace {

std::uint32_t line_count(std::string_view bytes) {
  return 1 + static_cast<std::uint32_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

/// The same on every machine: the folder of templates is not in it.
std::string name_in(const std::filesystem::path& library, const std::filesystem::path& file) {
  const std::filesystem::path inside =
      file.lexically_normal().lexically_relative(library.lexically_normal());
  const bool is_inside = !inside.empty() && *inside.begin() != "..";
  return is_inside ? inside.generic_string() : file.filename().string();
}

}  // namespace

std::uint32_t TemplateFiles::add(std::string file, std::string_view bytes) {
  files_.push_back({std::move(file), lines_, std::string(bytes)});
  lines_ += line_count(bytes);
  return files_.back().lines_before;
}

Place TemplateFiles::place_of(std::uint32_t line) const {
  const auto after = std::partition_point(
      files_.begin(), files_.end(), [line](const File& file) { return file.lines_before < line; });
  if (after == files_.begin()) return {.line = line};
  const File& file = *std::prev(after);
  return {.file = file.name, .line = line - file.lines_before};
}

std::string TemplateFiles::seen_from(std::uint32_t other, std::uint32_t line) const {
  const Place place = place_of(line);
  std::string number = std::to_string(place.line);
  if (place.file == place_of(other).file) return number;
  return std::filesystem::path(place.file).filename().string() + ":" + number;
}

std::vector<TemplateFile> TemplateFiles::in(const std::filesystem::path& library) const {
  std::map<std::string, std::string> by_name;
  for (const File& file : files_)
    by_name.emplace(name_in(library, file.name), file.bytes);
  std::vector<TemplateFile> files;
  files.reserve(by_name.size());
  for (auto& [name, bytes] : by_name)
    files.push_back({name, std::move(bytes)});
  return files;
}

void Faults::add(std::uint32_t line, std::string_view code, std::vector<Argument> arguments) {
  Finding finding;
  finding.code = code;
  finding.arguments = std::move(arguments);
  finding.place = files_.place_of(line);
  findings_.push_back(std::move(finding));
  ++count_;
}

void Faults::add(const Error& error) {
  Finding finding;
  finding.code = error.id;
  finding.arguments = error.arguments;
  finding.place = error.place;
  findings_.push_back(std::move(finding));
  ++count_;
}

void Faults::add_unknown(std::uint32_t line,
                         std::string_view code,
                         std::string_view name,
                         const std::vector<std::string>& known,
                         std::vector<Argument> arguments) {
  arguments.push_back({"name", std::string(name)});
  arguments.push_back({"known", join(known)});
  std::string chosen(code);
  if (const auto near = nearest(name, known)) {
    arguments.push_back({"near", *near});
    chosen += "-near";
  }
  add(line, chosen, std::move(arguments));
}

}  // namespace govreport::internal
