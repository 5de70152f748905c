/// What a person reads: findings and errors in their language.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include <govreport/finding.hpp>

namespace govreport::cli {

/// The language the locale asks for: LC_ALL, LC_MESSAGES, LANG, the first that is set.
Language environment_language();

/// "file:line: error: message  [rule]", then label and hint on lines of their own.
void print(std::ostream& out, const Finding& finding, Language language);
void print(std::ostream& out, const Error& error, Language language);

std::string_view severity_word(Severity severity, Language language);

/// "1 error, 0 warnings, 2 notes".
std::string counts(const Findings& findings, Language language);

/// 1 the report has errors, 2 usage, 3 the world failed.
int exit_code(const Error& error);

}  // namespace govreport::cli
