#include "record_lines.hpp"

#include <array>
#include <filesystem>
#include <iostream>

namespace govreport::cli {
namespace {

/// A record has some five thousand bytes, and a few hundred more a finding.
constexpr std::size_t longest_line = std::size_t{16} << 20U;

Error about(ErrorCode code, const char* id, const std::string& file) {
  return {code, id, {}, {.file = file}};
}

}  // namespace

Result<RecordLines> RecordLines::open(const std::string& file) {
  if (file == "-") return RecordLines(file, nullptr);
  std::error_code failure;
  const auto status = std::filesystem::status(file, failure);
  if (!std::filesystem::exists(status)) return about(ErrorCode::not_found, "file.not-found", file);
  if (std::filesystem::is_directory(status)) return about(ErrorCode::usage, "file.is-folder", file);
  if (!std::filesystem::is_regular_file(status))  // opening a pipe would wait for its writer
    return about(ErrorCode::usage, "file.not-regular", file);
  auto opened = std::make_unique<std::ifstream>(file, std::ios::binary);
  if (!*opened)
    return Error{ErrorCode::io, "file.unreadable", {{"reason", "open"}}, {.file = file}};
  return RecordLines(file, std::move(opened));
}

std::istream& RecordLines::stream() {
  return opened_ == nullptr ? std::cin : *opened_;
}

std::optional<Result<std::string>> RecordLines::next() {
  std::string line;
  std::array<char, std::size_t{1} << 16U> portion{};
  while (stream().getline(portion.data(), portion.size()) || stream().gcount() > 0) {
    const bool goes_on = stream().fail() && !stream().eof();
    const bool has_end = !goes_on && !stream().eof();  // which is counted, and not kept
    line.append(portion.data(), static_cast<std::size_t>(stream().gcount()) - (has_end ? 1 : 0));
    if (line.size() > longest_line)
      return Error{ErrorCode::limit,
                   "record.line-too-long",
                   {{"limit", std::to_string(longest_line)}},
                   {.file = file_, .line = line_ + 1}};
    if (goes_on) {
      stream().clear();
      continue;
    }
    ++line_;
    if (line.find_first_not_of(" \t\r") != std::string::npos) return line;
    line.clear();
  }
  return std::nullopt;
}

}  // namespace govreport::cli
