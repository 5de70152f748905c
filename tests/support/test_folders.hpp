#pragma once

#include <cstdlib>
#include <filesystem>

/// Folders that tests read. Those outside the tree may be absent: a test that needs one then says
/// GTEST_SKIP() << "skipped, because …".
namespace govreport::test {

inline std::filesystem::path source_folder() {
  return GOVREPORT_SOURCE_DIR;
}
inline std::filesystem::path binary_folder() {
  return GOVREPORT_BINARY_DIR;
}
inline std::filesystem::path templates_folder() {
  return source_folder() / "templates";
}

/// $`variable`, or `fallback` seen from the source folder.
inline std::filesystem::path outside_folder(const char* variable, const char* fallback) {
  const char* const chosen = std::getenv(variable);
  if (chosen != nullptr && *chosen != '\0') return chosen;
  return (source_folder() / fallback).lexically_normal();
}

/// Published reports as they were found.
inline std::filesystem::path real_folder() {
  return outside_folder("GOVREPORT_REAL", "../shared/real");
}

/// Schemas of the standards (OFD, OOXML).
inline std::filesystem::path schemas_folder() {
  return outside_folder("GOVREPORT_SCHEMAS", "../shared/schemas");
}

/// The cache folder of scripts/judges.
inline std::filesystem::path judges_folder() {
  const auto value = [](const char* variable) -> std::filesystem::path {
    const char* const text = std::getenv(variable);
    return text == nullptr ? "" : text;
  };
  if (const auto chosen = value("GOVREPORT_JUDGES"); !chosen.empty()) return chosen;
  if (const auto base = value("XDG_CACHE_HOME"); !base.empty()) return base / "govreport-judges";
  return value("HOME") / ".cache/govreport-judges";
}

/// The Fandol faces: FandolFang-Regular.otf and the like, CFF.
inline std::filesystem::path fandol_folder() {
  return judges_folder() / "fandol";
}

}  // namespace govreport::test
