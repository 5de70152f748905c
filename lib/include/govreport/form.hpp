/// Prescribed forms, read from templates.
#pragma once

#include "govreport/files.hpp"
#include "govreport/finding.hpp"
#include "govreport/result.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {
struct FormModel;
class FormShelf;
}  // namespace govreport::internal

namespace govreport::inline v1 {

/// One version of one form. Immutable, cheap to copy, shared between threads.
class GOVREPORT_API Form {
 public:
  explicit Form(std::shared_ptr<const internal::FormModel> model) : model_(std::move(model)) {}

  const std::string& id() const;
  int version() const;
  const std::string& title() const;
  /// First and last report year it is prescribed for; 0 = open.
  int first_year() const;
  int last_year() const;

  const internal::FormModel& model() const { return *model_; }

 private:
  std::shared_ptr<const internal::FormModel> model_;
};

/// The files that the template of `form` is made of, by name: their paths in the folder of
/// templates. The digests are of the bytes that it was read from.
GOVREPORT_API std::vector<UsedFile> template_files(const Form& form);

/// A form found in a library, not yet read.
struct FormEntry {
  std::string id{};
  int version = 0;
  std::filesystem::path file{};
};

/// A folder of templates: `<form id>/<version>/form.xml`. A form is parsed when it is first asked
/// for, and shared by all who ask this library or a copy of it: a template that changes on disk is
/// read anew by a new library. Thread-safe.
class GOVREPORT_API FormLibrary {
 public:
  explicit FormLibrary(std::filesystem::path folder);

  /// What is there, by id and version. Errors: not_found, when the folder is not.
  Result<std::vector<FormEntry>> list() const;

  /// Reads a form. Every fault of the template is a finding with file, line, what and what is
  /// allowed; they are told to each who asks. Errors: not_found (names the forms there are),
  /// malformed (see the findings).
  Result<Form> load(std::string_view id, int version, Findings& findings) const;

  /// The version of form `id` prescribed for `year`. Errors: not_found, with the years known.
  Result<Form> load_for_year(std::string_view id, int year, Findings& findings) const;

 private:
  std::filesystem::path folder_;
  std::shared_ptr<internal::FormShelf> shelf_;
};

/// XSD 1.0 for the canonical XML of reports on this form.
GOVREPORT_API std::string report_schema(const Form& form);

/// JSON Schema (draft 2020-12) for reports on this form in JSON.
GOVREPORT_API std::string report_json_schema(const Form& form);

}  // namespace govreport::inline v1
