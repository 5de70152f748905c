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

}  // namespace govreport::test
