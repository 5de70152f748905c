/// What is wrong, or worth knowing, about a document: collected, never just the first.
#pragma once

#include "govreport/message.hpp"
#include "govreport/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::inline v1 {

enum class Severity { error, warning, note };

/// One finding. `message` and `hint` are not stored: they are rendered from code and arguments.
struct Finding {
  Severity severity = Severity::error;
  std::string code{};  ///< catalogue code: "identity", "type", "structure", …
  std::string rule{};  ///< rule id: "T3-ROW", "STRUCT-MISSING"; empty where none applies
  std::vector<Argument> arguments{};
  Place place{};
  std::string clause{};                   ///< where the rule is prescribed
  std::optional<std::string> expected{};  ///< canonical number, or text
  std::optional<std::string> found{};
  std::vector<std::string> suspects{};  ///< CellIds, likeliest first
  /// Words a plugin brought for a code of its own; unset: the library's catalogue has them.
  std::optional<Wording> chinese{};
  std::optional<Wording> english{};
};

using Findings = std::vector<Finding>;

GOVREPORT_API Wording render(const Finding& finding, Language language);  ///< its words
GOVREPORT_API Wording render(const Error& error, Language language);      ///< its words

/// "error", "warning", "note": as in JSON.
GOVREPORT_API std::string_view to_string(Severity severity);

/// An error as one more finding, for callers that list both.
GOVREPORT_API Finding to_finding(const Error& error, Severity severity = Severity::error);

GOVREPORT_API bool has_errors(const Findings& findings);  ///< is one of severity error?

/// Sorts by place (file, line, cell), then severity, then rule; equal ones keep their order.
GOVREPORT_API void sort_by_place(Findings& findings);

}  // namespace govreport::inline v1
