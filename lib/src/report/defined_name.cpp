#include "report/defined_name.hpp"

#include "base/ascii.hpp"

namespace govreport::internal {
namespace {

/// Parts of small letters, digits and hyphens, each begun by a letter; '.' and '/' between them,
/// one '/' at least.
bool is_cell_id(std::string_view cell) {
  bool at_start = true;
  for (const char c : cell) {
    const bool separates = c == '.' || c == '/';
    if (at_start ? !is_small_letter(c)
                 : !(is_small_letter(c) || is_ascii_digit(c) || c == '-' || separates))
      return false;
    at_start = separates;
  }
  return !at_start && cell.find('/') != std::string_view::npos;
}

}  // namespace

std::optional<std::string> to_defined_name(std::string_view cell) {
  if (!is_cell_id(cell)) return std::nullopt;
  std::string name;
  for (const char c : cell) {
    if (c == '/') {
      name += "..";
    } else {
      name += c == '-' ? '_' : c;
    }
  }
  if (name.size() > longest_defined_name) return std::nullopt;
  return name;
}

std::optional<CellId> to_cell_id(std::string_view defined_name) {
  if (defined_name.size() > longest_defined_name) return std::nullopt;
  CellId cell;
  for (std::size_t i = 0; i < defined_name.size(); ++i) {
    const char c = small_letter(defined_name[i]);
    const bool slash = c == '.' && defined_name.substr(i).starts_with("..");
    if (c == '-' || c == '/') return std::nullopt;
    cell += slash ? '/' : (c == '_' ? '-' : c);
    if (slash) ++i;
  }
  if (!is_cell_id(cell)) return std::nullopt;
  return cell;
}

}  // namespace govreport::internal
