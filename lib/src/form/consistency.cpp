#include "form/consistency.hpp"

#include "base/utf8.hpp"
#include "form/element.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <string>
#include <vector>

namespace govreport::internal {
namespace {

using Placeholders = std::vector<std::string>;

/// The {words} in `text`, with their braces.
Placeholders placeholders_in(std::string_view text) {
  Placeholders found;
  for (std::size_t open = text.find('{'); open != std::string_view::npos;) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) break;
    found.emplace_back(text.substr(open, close + 1 - open));
    open = text.find('{', close);
  }
  return found;
}

std::string without_line_ends(std::string_view text) {
  std::string out(text);
  out.erase(std::remove(out.begin(), out.end(), '|'), out.end());
  return out;
}

/// What Excel takes as the name of a sheet.
bool is_sheet_name(std::string_view name) {
  constexpr std::size_t longest = 31;
  return count_codepoints(name) <= longest && name.find_first_of("[]:*?/\\") == name.npos &&
         (name.empty() || (name.front() != '\'' && name.back() != '\''));
}

/// "156" or "156.25", for messages.
std::string in_millimetres(Length length) {
  const std::int64_t hundredths = (length.to_emu() + 180) / 360;
  const std::string fraction = std::to_string(100 + hundredths % 100).substr(1);
  const std::string whole = std::to_string(hundredths / 100);
  return fraction == "00" ? whole : whole + "." + fraction;
}

class ConsistencyCheck {
 public:
  ConsistencyCheck(const XmlElement& root, Faults& faults) : root_(root), faults_(faults) {}

  void run() {
    check_years();
    visit(root_);
  }

 private:
  void visit(const XmlElement& parent) {
    for (const XmlElement& element : parent.children()) {
      check_print(element);
      check_by_name(element);
      visit(element);
    }
  }

  void check_by_name(const XmlElement& element) {
    const std::string_view name = element.name();
    if (name == "report-title") check_placeholders(element, "text", {"{body}", "{year}"});
    if (name == "period") check_pattern(element, trim(element.text()), {"{year}"});
    if (name == "table") check_table(element);
    if (name == "style-use") check_uses(element);
    if (name == "page") check_page(element);
  }

  void check_years() {
    const auto first = parse_whole(root_.attribute("first-year"));
    const auto last = parse_whole(root_.attribute("last-year"));
    if (first && last && *last < *first)
      add(root_,
          "form.years",
          {{"first", std::to_string(*first)}, {"last", std::to_string(*last)}});
  }

  void check_print(const XmlElement& element) {
    if (!element.has("print")) return;
    const std::string print = text_of(element, "print");
    const std::string text = text_of(element, element.has("label") ? "label" : "text");
    if (without_line_ends(print) != text)
      add(element, "form.print-differs", {{"print", print}, {"text", text}});
  }

  void check_placeholders(const XmlElement& element,
                          std::string_view attribute,
                          const Placeholders& known) {
    if (element.has(attribute)) check_pattern(element, element.attribute(attribute), known);
  }

  /// Each of `known` must be there, and no other.
  void check_pattern(const XmlElement& element, std::string_view text, const Placeholders& known) {
    const Placeholders found = placeholders_in(text);
    for (const std::string& name : found) {
      if (std::find(known.begin(), known.end(), name) == known.end())
        faults_.add_unknown(
            element.line(), "form.unknown-placeholder", name, known, {{"text", std::string(text)}});
    }
    for (const std::string& name : known) {
      if (std::find(found.begin(), found.end(), name) == found.end())
        add(element, "form.missing-placeholder", {{"text", std::string(text)}, {"name", name}});
    }
  }

  void check_sheet(const XmlElement& element) {
    const std::string name = text_of(element, "sheet");
    if (!is_sheet_name(name)) add(element, "form.sheet-name", {{"name", name}});
    const auto [first, is_new] = sheets_.emplace(name, element.line());
    if (!is_new && !name.empty())
      add(element,
          "form.sheet-twice",
          {{"name", name}, {"first", faults_.first_at(first->second, element.line())}});
  }

  void check_table(const XmlElement& element) {
    check_sheet(element);
    const Length room = type_area_width(element.attribute("id"));
    for (const XmlElement& look : children_of(element, "look"))
      check_look(look, room);
  }

  void check_look(const XmlElement& element, Length room) {
    check_together(element,
                   {"compact-head-style", "compact-label-style", "compact-data-style"},
                   "form.compact-styles");
    const auto widths = parse_lengths(element.attribute("widths"));
    if (!widths || room.to_emu() <= 0) return;
    const Length width = std::accumulate(widths->begin(), widths->end(), Length());
    if (width.to_emu() > room.to_emu())
      add(element,
          "form.table-too-wide",
          {{"width", in_millimetres(width)}, {"room", in_millimetres(room)}});
  }

  /// Of the pages a table stands on; 0 where it cannot be known.
  Length type_area_width(std::string_view table) const {
    const std::string id = page_of(table);
    for (const XmlElement& pages : children_of(root_, "pages")) {
      for (const XmlElement& page : children_of(pages, "page")) {
        if (id.empty() || page.attribute("id") == id) return type_area_width(page);
      }
    }
    return {};
  }

  static Length type_area_width(const XmlElement& page) {
    if (yes_of(page, "turned"))
      return length_of(page, "height") - length_of(page, "top") - length_of(page, "bottom");
    return length_of(page, "width") - length_of(page, "left") - length_of(page, "right");
  }

  /// Empty: the first page set-up, the one reports are on.
  std::string page_of(std::string_view table) const {
    for (const XmlElement& sections : children_of(root_, "sections")) {
      for (const XmlElement& section : children_of(sections, "section")) {
        if (section.attribute("table") == table) return text_of(section, "page");
      }
    }
    return {};
  }

  void check_uses(const XmlElement& element) {
    constexpr auto needed = std::to_array<std::string_view>(
        {"title", "heading-1", "heading-2", "body", "note", "signature", "date"});
    const std::vector<XmlElement> uses = children_of(element, "use");
    for (const std::string_view name : needed) {
      const bool is_there = std::any_of(uses.begin(), uses.end(), [name](const XmlElement& use) {
        return use.attribute("for") == name;
      });
      if (!is_there) add(element, "form.missing-use", {{"name", std::string(name)}});
    }
  }

  void check_page(const XmlElement& element) {
    check_together(
        element, {"number-style", "number-pattern", "number-distance"}, "form.page-number");
    check_placeholders(element, "number-pattern", {"{page}"});
    check_room(element, {"left", "right", "width"});
    check_room(element, {"top", "bottom", "height"});
  }

  /// `sides`: the two margins, then what they are taken from.
  void check_room(const XmlElement& element, const std::array<std::string_view, 3>& sides) {
    const auto is_length = [&element](std::string_view name) {
      return parse_length(element.attribute(name)).has_value();
    };
    if (!std::all_of(sides.begin(), sides.end(), is_length)) return;
    const Length margins = length_of(element, sides[0]) + length_of(element, sides[1]);
    if (margins.to_emu() >= length_of(element, sides[2]).to_emu())
      add(element, "form.no-room", {{"side", std::string(sides[2])}});
  }

  void check_together(const XmlElement& element,
                      const std::array<std::string_view, 3>& attributes,
                      std::string_view code) {
    const auto count =
        std::count_if(attributes.begin(), attributes.end(), [&element](std::string_view name) {
          return element.has(name);
        });
    if (count != 0 && count != 3)
      add(element,
          code,
          {{"element", std::string(element.name())}, {"id", text_of(element, "id")}});
  }

  void add(const XmlElement& element, std::string_view code, std::vector<Argument> arguments) {
    faults_.add(element.line(), code, std::move(arguments));
  }

  const XmlElement& root_;
  Faults& faults_;
  std::map<std::string, std::uint32_t> sheets_;
};

}  // namespace

void check_consistency(const XmlElement& root, Faults& faults) {
  ConsistencyCheck(root, faults).run();
}

}  // namespace govreport::internal
