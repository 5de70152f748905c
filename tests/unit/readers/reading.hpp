/// Reads a report with the forms of the tree.
#pragma once

#include "govreport/read.hpp"
#include "test_folders.hpp"
#include "zip_folder.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace govreport::test {

inline std::string read_bytes(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// What reading gave: a report or an error, and the findings.
struct Reading {
  std::optional<ReadReport> read;
  std::optional<Error> error;
  Findings findings;

  const Report& report() const { return read->report; }
};

inline Reading read_text(const std::string& bytes, const ReadRequest& request = {}) {
  Reading reading;
  auto result = read_report(bytes, FormLibrary(templates_folder()), request, reading.findings);
  if (result) {
    reading.read = std::move(*result);
  } else {
    reading.error = std::move(result).error();
  }
  return reading;
}

/// The input of a folder of data, by its name: "input.html"; "input.docx" may be a folder of parts.
inline Reading read_case(const std::filesystem::path& folder) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with("input.")) continue;
    ReadRequest request;
    request.source = source_of(name).value();
    return read_text(entry.is_directory() ? zip_folder(entry.path()) : read_bytes(entry.path()),
                     request);
  }
  return {};
}

inline std::filesystem::path sample_file() {
  return templates_folder() / "disclosure-annual-report/2021/sample/yunting-2025.md";
}

/// "12 warning HEADING heading …", a line each.
inline std::string to_text(const Findings& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    text += std::to_string(finding.place.line) + " " +
            (finding.place.sheet.empty() ? "" : finding.place.sheet + " ") +
            std::string(to_string(finding.severity)) + " " +
            (finding.rule.empty() ? "-" : finding.rule) + " " + finding.code + " " +
            render(finding, Language::chinese).message + "\n";
  }
  return text;
}

}  // namespace govreport::test
