#include "text/font_configuration.hpp"

#include "base/files.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>
#include <utility>

namespace govreport::internal {

namespace {

namespace fs = std::filesystem;

/// Elements that say where fonts are, which of them count, and where else that is said.
bool says_places(const fs::path& file) {
  constexpr std::array<std::string_view, 6> elements = {
      "<dir", "<cachedir", "<selectfont", "<include", "<reset-dirs", "<remap-dir"};
  const auto text = read_file(file);
  return text && std::any_of(elements.begin(), elements.end(), [&text](std::string_view element) {
           return text->find(element) != std::string::npos;
         });
}

/// fontconfig reads those that begin with a digit, in the order of their names.
std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator(folder, failure)) {
    const std::string name = entry.path().filename().string();
    if (name.front() >= '0' && name.front() <= '9' && name.ends_with(".conf"))
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void add_parts(const fs::path& included, std::vector<fs::path>& parts) {
  std::error_code failure;
  const bool folder = fs::is_directory(included, failure);
  for (fs::path& file : folder ? files_of(included) : std::vector<fs::path>{included}) {
    if (says_places(file)) parts.push_back(std::move(file));
  }
}

}  // namespace

std::optional<FontPlaces> font_places(const fs::path& main) {
  constexpr std::string_view begin = "<include ignore_missing=\"yes\">";
  constexpr std::string_view end = "</include>";
  auto text = read_file(main);
  if (!text) return std::nullopt;
  FontPlaces places;
  places.main = *std::move(text);
  for (std::size_t at = places.main.find("<include"); at != std::string::npos;
       at = places.main.find("<include", at)) {
    const std::size_t name = at + begin.size();
    const std::size_t close = places.main.find(end, at);
    if (places.main.compare(at, begin.size(), begin) != 0 || close == std::string::npos)
      return std::nullopt;
    add_parts(main.parent_path() / places.main.substr(name, close - name), places.parts);
    places.main.erase(at, close + end.size() - at);
  }
  return places;
}

}  // namespace govreport::internal
