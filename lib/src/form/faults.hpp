/// What is wrong with a template: collected, so that its author sees all of it at once.
#pragma once

#include "form/model.hpp"
#include "govreport/finding.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// The files a template is made of. Its lines are counted over all of them, one file after the
/// other, so that a line alone says which file it is of.
class TemplateFiles {
 public:
  /// Adds a file; gives the number of lines before it.
  std::uint32_t add(std::string file, std::string_view bytes);

  /// Of all of them so far.
  std::uint32_t lines() const { return lines_; }

  /// The file of `line`, and its number there.
  Place place_of(std::uint32_t line) const;

  /// Where `line` is, in words for a message about `other`: "12", or "looks.xml:12" where that is
  /// another file.
  std::string seen_from(std::uint32_t other, std::uint32_t line) const;

  /// All of them, each once, by name: its path in the folder `library`, and its bytes.
  std::vector<TemplateFile> in(const std::filesystem::path& library) const;

 private:
  struct File {
    std::string name;
    std::uint32_t lines_before = 0;
    std::string bytes;
  };
  std::vector<File> files_;
  std::uint32_t lines_ = 0;
};

/// Adds findings about one template.
class Faults {
 public:
  Faults(const TemplateFiles& files, Findings& findings) : files_(files), findings_(findings) {}

  /// Where the one at `line` came first: for the argument `first` of a fault at `other`.
  std::string first_at(std::uint32_t line, std::uint32_t other) const {
    return files_.seen_from(other, line);
  }

  /// `code` is of catalogue_form.cpp. Every fault of a template is an error.
  void add(std::uint32_t line, std::string_view code, std::vector<Argument> arguments);

  /// What could not be read of a file that the template includes.
  void add(const Error& error);

  /// A word that is none of `known`. Adds the arguments `name` and `known`; where one of them is
  /// probably meant, the code is `code`-near and the argument `near` names it.
  void add_unknown(std::uint32_t line,
                   std::string_view code,
                   std::string_view name,
                   const std::vector<std::string>& known,
                   std::vector<Argument> arguments = {});

  std::size_t count() const { return count_; }

 private:
  const TemplateFiles& files_;
  Findings& findings_;
  std::size_t count_ = 0;
};

}  // namespace govreport::internal
