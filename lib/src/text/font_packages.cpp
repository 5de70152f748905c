#include "text/font_packages.hpp"

#include <algorithm>
#include <array>

namespace govreport::internal {

namespace {

struct Supply {
  std::string_view family;
  std::string_view package;
};

/// Debian 12. Those of one package stand together.
constexpr std::array supplies = std::to_array<Supply>({
    {"AR PL UMing CN", "fonts-arphic-uming"},
    {"AR PL UKai CN", "fonts-arphic-ukai"},
    {"WenQuanYi Zen Hei", "fonts-wqy-zenhei"},
    {"Noto Serif CJK SC", "fonts-noto-cjk"},
    {"Noto Sans CJK SC", "fonts-noto-cjk"},
    {"FandolFang", "texlive-lang-chinese"},
    {"FandolKai", "texlive-lang-chinese"},
    {"FandolHei", "texlive-lang-chinese"},
    {"FandolSong", "texlive-lang-chinese"},
    {"LXGW WenKai", "fonts-lxgw-wenkai"},
});

void append(std::string& list, std::string_view package) {
  if (list.find(package) != std::string::npos) return;
  if (!list.empty()) list += ", ";
  list += package;
}

}  // namespace

std::string_view package_of(std::string_view family) {
  const auto found = std::find_if(supplies.begin(), supplies.end(), [family](const Supply& supply) {
    return supply.family == family;
  });
  return found == supplies.end() ? std::string_view() : found->package;
}

std::string packages_for(const std::vector<std::string_view>& families) {
  std::string fitting;
  std::string all;
  for (const Supply& supply : supplies) {
    append(all, supply.package);
    if (std::find(families.begin(), families.end(), supply.family) != families.end()) {
      append(fitting, supply.package);
    }
  }
  return fitting.empty() ? all : fitting;
}

}  // namespace govreport::internal
