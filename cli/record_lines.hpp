/// The lines of a file of records, one at a time: such a file may be longer than memory.
#pragma once

#include <fstream>
#include <istream>
#include <memory>
#include <optional>
#include <string>

#include <govreport/result.hpp>

namespace govreport::cli {

class RecordLines {
 public:
  /// "-" is standard input. Errors: not_found; usage: no regular file; io.
  static Result<RecordLines> open(const std::string& file);

  /// The next line that is not empty; none after the last. Errors: limit: too long for a record.
  std::optional<Result<std::string>> next();
  /// Of the line that `next` gave.
  Place place() const { return {.file = file_, .line = line_}; }

 private:
  RecordLines(std::string file, std::unique_ptr<std::ifstream> opened)
      : file_(std::move(file)), opened_(std::move(opened)) {}
  std::istream& stream();

  std::string file_;
  std::unique_ptr<std::ifstream> opened_;  ///< null: standard input
  std::uint32_t line_ = 0;
};

}  // namespace govreport::cli
