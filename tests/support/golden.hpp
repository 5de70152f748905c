#pragma once

#include "test_folders.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

/// Texts a person reads and a test compares.
namespace govreport::test {

inline std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// "line 12: “was” → “is”" for the first line that differs.
inline std::string first_difference(const std::string& expected, const std::string& actual) {
  std::istringstream was(expected);
  std::istringstream is(actual);
  std::string a;
  std::string b;
  for (int line = 1;; ++line) {
    const bool more_a = static_cast<bool>(std::getline(was, a));
    const bool more_b = static_cast<bool>(std::getline(is, b));
    if (!more_a) a = "(end)";
    if (!more_b) b = "(end)";
    if (a != b || !more_a) return "line " + std::to_string(line) + ": “" + a + "” → “" + b + "”";
  }
}

/// Holds `actual` against the text in `file`. With GOVREPORT_UPDATE_GOLDEN=1 the file is rewritten
/// and the test fails all the same: what changed is to be read, not to pass by itself.
inline void expect_golden(const std::filesystem::path& file, const std::string& actual) {
  const std::string expected = read_file(file);
  if (expected == actual) return;
  if (std::getenv("GOVREPORT_UPDATE_GOLDEN") != nullptr) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << actual;
    ADD_FAILURE() << file.filename() << " was rewritten; read git diff";
    return;
  }
  ADD_FAILURE() << file.string() << " differs, first at " << first_difference(expected, actual)
                << "\nrewrite it with GOVREPORT_UPDATE_GOLDEN=1";
}

}  // namespace govreport::test
