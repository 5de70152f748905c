#include "report/text_name.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <vector>

namespace govreport::internal {
namespace {

std::string replaced(std::string_view text, char from, char to) {
  std::string result(text);
  std::replace(result.begin(), result.end(), from, to);
  return result;
}

std::vector<std::string_view> split_at_points(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t point = text.find('.'); point != std::string_view::npos;
       point = text.find('.')) {
    parts.push_back(text.substr(0, point));
    text.remove_prefix(point + 1);
  }
  parts.push_back(text);
  return parts;
}

template <class Number>
std::optional<Number> positive(std::string_view digits) {
  const auto value = parse_number<Number>(digits);
  return value && *value > 0 && digits.front() != '0' ? value : std::nullopt;
}

/// "p", "h2".
std::string kind_of(const TextName& text) {
  return text.kind == BlockKind::paragraph ? "p"
                                           : std::string("h").append(std::to_string(text.level));
}

bool read_kind(std::string_view word, TextName& text) {
  if (word == "p") return true;
  if (!word.starts_with('h')) return false;
  const auto level = positive<int>(word.substr(1));
  text.kind = BlockKind::heading;
  text.level = level.value_or(0);
  return level.has_value();
}

std::optional<TextName> block(TextName text, std::string_view ordinal, std::string_view kind) {
  const auto number = positive<std::uint32_t>(ordinal);
  if (!number || !read_kind(kind, text)) return std::nullopt;
  text.ordinal = *number;
  return text;
}

}  // namespace

std::string to_defined_name(const TextName& text) {
  std::string name;
  switch (text.part) {
    case TextPart::title:
      return "report.title";
    case TextPart::signature:
      return "report.signature";
    case TextPart::date:
      return "report.date";
    case TextPart::preamble:
      name = "preamble";
      break;
    case TextPart::section_heading:
    case TextPart::section:
      name = "section.";
      name += replaced(text.section, '-', '_');
      break;
  }
  if (text.part == TextPart::section_heading) return name += ".heading";
  name.append(1, '.').append(std::to_string(text.ordinal));
  return name.append(1, '.').append(kind_of(text));
}

std::optional<TextName> to_text_name(std::string_view defined_name) {
  const std::string name = small_letters(defined_name);
  if (name == "report.title") return TextName{TextPart::title};
  if (name == "report.signature") return TextName{TextPart::signature};
  if (name == "report.date") return TextName{TextPart::date};
  const std::vector<std::string_view> parts = split_at_points(name);
  if (parts.size() == 3 && parts[0] == "preamble")
    return block({TextPart::preamble}, parts[1], parts[2]);
  if (parts.size() < 3 || parts[0] != "section" || parts[1].empty()) return std::nullopt;
  const std::string section = replaced(parts[1], '_', '-');
  if (parts.size() == 3 && parts[2] == "heading")
    return TextName{TextPart::section_heading, section};
  if (parts.size() == 4) return block({TextPart::section, section}, parts[2], parts[3]);
  return std::nullopt;
}

}  // namespace govreport::internal
