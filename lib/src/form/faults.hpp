/// What is wrong with a template: collected, so that its author sees all of it at once.
#pragma once

#include "govreport/finding.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// Adds findings about one template file.
class Faults {
 public:
  Faults(std::string file, Findings& findings) : file_(std::move(file)), findings_(findings) {}

  /// `code` is of catalogue_form.cpp. Every fault of a template is an error.
  void add(std::uint32_t line, std::string_view code, std::vector<Argument> arguments);

  /// A word that is none of `known`. Adds the arguments `name` and `known`; where one of them is
  /// probably meant, the code is `code`-near and the argument `near` names it.
  void add_unknown(std::uint32_t line,
                   std::string_view code,
                   std::string_view name,
                   const std::vector<std::string>& known,
                   std::vector<Argument> arguments = {});

  std::size_t count() const { return count_; }

 private:
  std::string file_;
  Findings& findings_;
  std::size_t count_ = 0;
};

}  // namespace govreport::internal
