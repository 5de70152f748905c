#include "document/text_pattern.hpp"

#include <cstddef>

namespace govreport::internal {

namespace {

void replace_all(std::string& text, std::string_view name, std::string_view value) {
  for (std::size_t at = text.find(name); at != std::string::npos;
       at = text.find(name, at + value.size()))
    text.replace(at, name.size(), value);
}

}  // namespace

std::string fill_pattern(std::string_view pattern, const Report& report) {
  std::string text(pattern);
  replace_all(text, "{year}", std::to_string(report.year));
  replace_all(text, "{body}", report.body);
  return text;
}

std::string break_like(std::string_view title, std::string_view printed) {
  std::string broken;
  for (std::size_t end = printed.find('\n'); end != std::string_view::npos;
       end = printed.find('\n')) {
    const std::string_view line = printed.substr(0, end);
    if (line.empty() || title.size() <= line.size() || title.substr(0, end) != line) break;
    broken.append(line).append("\n");
    title.remove_prefix(end);
    printed.remove_prefix(end + 1);
  }
  return broken.append(title);
}

}  // namespace govreport::internal
