/// What the text reader has to say about its input.
#pragma once

#include "govreport/finding.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace govreport::internal {

class ReaderFindings {
 public:
  ReaderFindings(std::string file, Findings& findings)
      : file_(std::move(file)), findings_(findings) {}

  /// Adds a finding; `code` is of catalogue_readers.cpp, `rule` an id of the rules or empty. The
  /// finding may be filled in further until the next is added.
  Finding& add(Severity severity,
               std::string_view code,
               std::string_view rule,
               std::uint32_t line,
               std::vector<Argument> arguments) {
    Finding& finding = findings_.emplace_back();
    finding.severity = severity;
    finding.code = code;
    finding.rule = rule;
    finding.arguments = std::move(arguments);
    finding.place.file = file_;
    finding.place.line = line;
    return finding;
  }

  const std::string& file() const { return file_; }
  /// Adds findings that were kept back until it was known whether they hold.
  void take(Findings&& findings) {
    for (Finding& finding : findings)
      findings_.push_back(std::move(finding));
  }

 private:
  std::string file_;
  Findings& findings_;
};

}  // namespace govreport::internal
