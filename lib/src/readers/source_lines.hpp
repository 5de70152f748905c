/// From a text to its lines.
#pragma once

#include "govreport/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

struct SourceLine {
  std::uint32_t number = 0;  ///< from 1
  std::string text;          ///< without its line end
};

/// The lines of `text`, which is UTF-8, ended by LF, CRLF or CR. Form feed and vertical tab, which
/// page-wise programs leave, become spaces. Errors: malformed, for a control character that no text
/// holds.
Result<std::vector<SourceLine>> split_lines(std::string_view text, const std::string& file);

}  // namespace govreport::internal
