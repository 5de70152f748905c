/// Messages as data: a stable code and arguments; the words are made at the end, in a language.
#pragma once

#include "govreport/visibility.h"

#include <string>
#include <string_view>
#include <vector>

namespace govreport::inline v1 {

enum class Language { chinese, english };

/// A value for the placeholder `{name}` of a message's text.
struct Argument {
  std::string name{};
  std::string value{};
  friend bool operator==(const Argument&, const Argument&) = default;
};

/// What a message says and what to do about it, in one language.
struct Wording {
  std::string message{};
  std::string hint{};  ///< empty where there is nothing to advise
};

/// The words for `code` from the library's catalogue, placeholders filled.
/// A code the catalogue does not hold comes back as itself with its arguments, never empty.
GOVREPORT_API Wording render(std::string_view code,
                             const std::vector<Argument>& arguments,
                             Language language);

}  // namespace govreport::inline v1
