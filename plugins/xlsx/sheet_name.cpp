#include "sheet_name.hpp"

#include "utf8.hpp"

#include <govreport/plugin_sdk.hpp>

namespace govreport::xlsx {
namespace {

constexpr std::size_t longest = 31;
constexpr std::string_view forbidden = "[]:*?/\\";

/// The characters of `text` that fit into `units` units of UTF-16.
std::string_view cut(std::string_view text, std::size_t units) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t position = end;
    const std::size_t width = next_code_point(text, position) > 0xFFFF ? 2 : 1;
    if (width > units) break;
    units -= width;
    end = position;
  }
  return text.substr(0, end);
}

/// Letters of ASCII made small; for others Excel's rule is not known, so they stay as they are.
std::string folded(std::string_view name) {
  std::string result(name);
  for (char& letter : result)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return result;
}

std::string with_legal_characters(std::string_view wanted) {
  std::string name;
  for (const char character : wanted) {
    const bool control = static_cast<unsigned char>(character) < 0x20;
    name += control || forbidden.find(character) != std::string_view::npos ? '_' : character;
  }
  if (!name.empty() && name.front() == '\'') name.front() = '_';
  if (!name.empty() && name.back() == '\'') name.back() = '_';
  return name;
}

std::string legal(std::string_view wanted) {
  // Cut first: an apostrophe may come to stand at the end.
  std::string name = with_legal_characters(cut(wanted, longest));
  if (name.empty()) return "_";
  if (folded(name) == "history") name += '_';
  return name;
}

}  // namespace

std::string SheetNames::take(std::string_view wanted) {
  const std::string name = legal(wanted);
  std::string candidate = name;
  for (std::int64_t number = 2; !taken_.insert(folded(candidate)).second; ++number) {
    const std::string ending = " (" + sdk::integer(number) + ")";
    candidate = std::string(cut(name, longest - ending.size())) + ending;
  }
  return candidate;
}

}  // namespace govreport::xlsx
