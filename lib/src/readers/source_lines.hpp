/// From bytes to lines of text.
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

/// The lines of `bytes`: UTF-8 with or without a byte order mark, ended by LF, CRLF or CR. Form
/// feed and vertical tab, which page-wise programs leave, become spaces. Errors: malformed, for
/// what is not UTF-8 (names the byte), is UTF-16, or is no text at all.
Result<std::vector<SourceLine>> split_lines(std::string_view bytes, const std::string& file);

}  // namespace govreport::internal
