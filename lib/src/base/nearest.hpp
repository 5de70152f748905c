#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace govreport::internal {

/// The one of `known` that `word` was probably meant to be: fewest edits, at most a third of its
/// bytes (one edit for short words); the first of equals; nullopt if none is that near.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> known);

/// "a, b, c".
std::string join(std::span<const std::string> words, std::string_view separator = ", ");

}  // namespace govreport::internal
