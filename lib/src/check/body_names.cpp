#include "check/body_names.hpp"

#include "base/utf8.hpp"

namespace govreport::internal {

std::string even_body(std::string_view name) {
  std::string even;
  for (std::size_t offset = 0; offset < name.size();) {
    const std::size_t begin = offset;
    next_codepoint(name, offset);
    even += trim(name.substr(begin, offset - begin));
  }
  return even;
}

bool same_body(std::string_view a, std::string_view b) {
  const std::string first = even_body(a);
  const std::string second = even_body(b);
  return first.empty() || second.empty() || first == second;
}

}  // namespace govreport::internal
