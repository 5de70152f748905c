/// Class names and ids: all begin with the prefix, so that none of a page around the report is met.
#pragma once

#include <string>
#include <string_view>

#include <govreport/plugin_sdk.hpp>

namespace govreport::html {

class Names {
 public:
  explicit Names(std::string_view prefix) : prefix_(prefix) {}

  /// The class of the element around everything.
  const std::string& root() const { return prefix_; }
  std::string of(std::string_view name) const { return with('-', name); }
  std::string section(std::string_view id) const { return of("section-").append(id); }
  std::string table(govreport_index table) const { return numbered("t", table); }
  std::string caption(govreport_index table) const { return table_part(table, "caption"); }
  /// Of all labels in a column.
  std::string label(std::uint32_t column) const { return numbered("label", column); }
  std::string note(govreport_index node) const { return numbered("note-", node); }
  std::string finding(std::uint32_t index) const { return numbered("finding-", index + 1); }
  /// What a finding says.
  std::string message(std::uint32_t index) const { return finding(index).append("-message"); }
  /// In the list of all findings.
  std::string entry(std::uint32_t index) const { return finding(index).append("-entry"); }
  std::string style(govreport_index style) const { return numbered("s", style); }
  std::string page(govreport_index setup) const { return numbered("page-", setup); }

  /// A cell by its place.
  std::string cell(const govreport_cell& cell) const {
    std::string name = table(cell.table);
    name += 'r';
    sdk::append_integer(name, cell.row);
    name += 'c';
    sdk::append_integer(name, cell.column);
    return name;
  }

 private:
  std::string with(char separator, std::string_view name) const {
    return std::string(prefix_).append(1, separator).append(name);
  }
  std::string numbered(std::string_view name, std::uint32_t number) const {
    std::string result = of(name);
    sdk::append_integer(result, number);
    return result;
  }
  std::string table_part(govreport_index index, std::string_view part) const {
    return table(index).append(1, '-').append(part);
  }

  std::string prefix_;
};

}  // namespace govreport::html
