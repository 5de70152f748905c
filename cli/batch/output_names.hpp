/// What the files of each report are called, and that no two are called alike.
#pragma once

#include "inputs.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include <govreport/read.hpp>

namespace govreport::cli {

/// "{body}-{year}": words that stand for what a report says, between text that stays as it is.
class NamePattern {
 public:
  /// Errors: usage: a word that is not known, a brace alone, a slash.
  static Result<NamePattern> parse(const std::string& text);

  /// Does a report have to be read before its files can be named?
  bool needs_report() const;
  /// Without an extension. `read` may be null where no report is needed. What no file name can hold
  /// on one system or another becomes "_"; names that are empty or too long are errors (usage).
  Result<std::string> name(const Input& input, const ReadReport* read) const;

 private:
  struct Part {
    std::string text;
    bool is_word = false;
  };

  std::vector<Part> parts_;
};

/// The name of the input without its extension: "report" for standard input.
std::string stem_of(const std::string& file);

/// Where the files of a report go.
struct Target {
  std::filesystem::path folder;
  std::string stem;  ///< empty: not known, as the report cannot be read

  std::filesystem::path file(std::string_view extension) const;
};

/// Every two reports that would be written to one file, every file that would be written over one
/// that is read: errors (usage), in the order of inputs. `extensions` are those of the outputs.
std::vector<Error> clashes(const Inputs& inputs,
                           const std::vector<Target>& targets,
                           const std::vector<std::string>& extensions);

}  // namespace govreport::cli
