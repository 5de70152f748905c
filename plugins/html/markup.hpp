/// Elements, with their text and attributes escaped.
#pragma once

#include "names.hpp"
#include "output.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace govreport::html {

/// Writes elements into an output. Between `open` and the first content attributes may be added;
/// `close` closes what was opened last. Element and attribute names are literals.
class Markup {
 public:
  Markup(Output& output, const Names& names) : output_(output), names_(names) {}

  Markup& open(std::string_view element);
  /// One that has no content and no end tag.
  Markup& open_void(std::string_view element);
  Markup& attribute(std::string_view name, std::string_view value);
  Markup& attribute(std::string_view name, std::int64_t value);
  /// A class name, without the prefix.
  Markup& class_name(std::string_view name) { return attribute("class", names_.of(name)); }
  Markup& id(std::string_view whole) { return attribute("id", whole); }

  /// The place with this id on the same page.
  Markup& link_to(std::string_view id) { return attribute("href", std::string(1, '#').append(id)); }

  /// What the author wrote: shown as it is, whatever it holds. A character that no page shows, or
  /// that would turn the direction of others, stands in a box of its own that names it.
  Markup& text(std::string_view words);
  /// Taken as it is.
  Markup& raw(std::string_view markup);
  Markup& close();
  Markup& line_end() { return raw("\n"); }

  /// An element with nothing but text in it.
  Markup& element(std::string_view name, std::string_view words) {
    return open(name).text(words).close();
  }

  const Names& names() const { return names_; }
  Output& output() { return output_; }

 private:
  void end_tag_of_start();
  void add_unseen(std::string_view character, char32_t codepoint);

  Output& output_;
  const Names& names_;
  std::vector<std::string_view> open_;
  bool in_start_tag_ = false;
};

}  // namespace govreport::html
