#pragma once

#include "command_line.hpp"
#include "places.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>

#include <govreport/export.hpp>
#include <govreport/form.hpp>
#include <govreport/read.hpp>

namespace govreport::cli {

/// A report as it was given, not read yet.
struct GivenReport {
  std::string bytes;
  ReadRequest request;
};

/// What the commands of one run share: forms, plugins, language, and where to print.
class Session {
 public:
  explicit Session(const Common& common);

  Language language() const { return language_; }
  const FormLibrary& forms() const { return forms_; }
  /// Opened when first asked for; what is wrong with plugin folders is printed then.
  const PluginRegistry& plugins();
  /// Tries the plugin of a format in a process of its own, unless it is one of the program's own
  /// folder. Errors: as probe_plugin.
  Result<void> probe(const FormatDescription& format) const;

  /// Prints to standard error.
  void tell(const Error& error) const;
  void tell(const Finding& finding) const;
  void tell(const Findings& findings) const;
  std::string words(const char* chinese, const char* english) const;

  /// Version `version` of a form, or its newest; what is wrong with the template is printed.
  Result<Form> load_form(const std::string& id, std::optional<int> version) const;

  /// The bytes of one report; "-" is standard input.
  static Result<GivenReport> load(const InputOptions& options, const std::string& file);

  /// Reads them. Findings carry the file's name.
  Result<ReadReport> read(const InputOptions& options,
                          const GivenReport& given,
                          Findings& findings) const;

  /// Both at once.
  Result<ReadReport> read(const InputOptions& options,
                          const std::string& file,
                          Findings& findings) const;

  /// Another report that reports are held against, of any kind that can be read; null where `file`
  /// is empty. What is wrong with it is for a check of its own.
  Result<std::shared_ptr<const ReadReport>> read_other(const std::string& file) const;

 private:
  Language language_;
  Places places_;
  FormLibrary forms_;
  std::optional<PluginRegistry> plugins_;
};

/// "role=family" words as a map. Errors: usage: a word without "=".
Result<std::map<std::string, std::string>> families_of(const std::vector<std::string>& words);

/// "rule@place=words" words as explanations. Errors: usage: words of another shape.
Result<std::map<RuleAt, Explanation>> explanations_of(const std::vector<std::string>& words);

/// The worse of two exit codes: 3 the world, 2 usage, 1 the report, 0 done.
int worse(int a, int b);

/// Errors: as explanations_of, told once before many reports are read.
Result<void> check_explanations(const InputOptions& options);

}  // namespace govreport::cli
