/// The values of attributes, from their text. nullopt: the text is none.
#pragma once

#include "base/length.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// A whole number from 0 to 999999999, digits only.
std::optional<std::uint32_t> parse_whole(std::string_view text);

/// "10.5pt", "37mm": at most six digits on either side of the point; exact, rounded to an EMU.
std::optional<Length> parse_length(std::string_view text);

/// Lengths with single spaces (or line ends) between, one at least.
std::optional<std::vector<Length>> parse_lengths(std::string_view text);

/// How many digits the codes of each level have: whole numbers from 1 to 20 with single spaces (or
/// line ends) between, one at least, each larger than the one before.
std::optional<std::vector<std::uint32_t>> parse_digits(std::string_view text);

/// A small letter, then small letters, digits and hyphens; it does not end with a hyphen.
bool is_id(std::string_view text);

/// Ids with dots between.
bool is_path(std::string_view text);

/// `text` with each '|' as a line end: where a printed label or title is best broken.
std::string with_line_ends(std::string_view text);

}  // namespace govreport::internal
