#include "readers/html_page.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "readers/html_elements.hpp"
#include "readers/html_table.hpp"
#include "readers/shown_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace govreport::internal {
namespace {

/// Between the steps of the path to a page.
bool has_path_mark(std::string_view words) {
  constexpr std::array<std::string_view, 5> marks = {">", "»", "›", "＞", "→"};
  return std::any_of(marks.begin(), marks.end(), [words](std::string_view mark) {
    return words.find(mark) != std::string_view::npos;
  });
}

class PageWalker {
 public:
  SourceDocument read(const HtmlNode& root) {
    document_.is_page = true;
    read_head(root);
    walk(root);
    end_line();
    return std::move(document_);
  }

 private:
  // ---- the page's name for itself ------------------------------------------------------------

  /// Site generators put the article's title into <meta name="ArticleTitle">, and with the site's
  /// name into <title>.
  void read_head(const HtmlNode& node) {
    for (auto child = node.first_child(); child; child = child->next()) {
      if (child->is_text() || child->name() == "body") continue;
      if (child->name() == "meta" && small_letters(child->attribute("name")) == "articletitle")
        add_name(child->attribute("content"), *child);
      if (child->name() == "title" && child->first_child())
        add_name(child->first_child()->text(), *child);
      read_head(*child);
    }
  }

  void add_name(std::string_view words, const HtmlNode& element) {
    while (!words.empty()) {
      const std::size_t end = std::min(words.find_first_of("_|-"), words.size());
      ShownText name;
      name.add(words.substr(0, end), false);
      document_.add_words(name.text(), 0, Standing::head, {element.line(), 0, 0, 0});
      words.remove_prefix(std::min(end + 1, words.size()));
    }
  }

  // ---- lines ---------------------------------------------------------------------------------

  void walk(const HtmlNode& node) {
    for (auto child = node.first_child(); child; child = child->next()) {
      if (child->is_text()) {
        add_text(*child, node);
      } else if (!is_hidden(*child)) {
        enter(*child);
      }
    }
  }

  void add_text(const HtmlNode& text, const HtmlNode& parent) {
    if (line_.empty()) first_line_ = std::max(parent.line(), line_end_);
    line_.add(text.text(), in_link_);
  }

  void enter(const HtmlNode& element) {
    const std::string_view name = element.name();
    if (name == "br") {
      end_line();
      line_end_ = element.line();
    } else if (name == "a" && element.has("href")) {
      const bool outer = std::exchange(in_link_, true);
      walk(element);
      in_link_ = outer;
    } else if (is_block(name)) {
      enter_block(element);
    } else {
      walk(element);
    }
  }

  void enter_block(const HtmlNode& element) {
    end_line();
    const std::string_view name = element.name();
    const std::uint32_t part = part_;
    if (is_part(name)) {
      document_.parents.push_back(part_);
      part_ = static_cast<std::uint32_t>(document_.parents.size() - 1);
    }
    const int depth = std::exchange(depth_, std::max(depth_, heading_depth(name)));
    asides_ += is_aside_element(name) ? 1 : 0;
    line_end_ = element.line();
    if (name == "table") {
      read_table(element);
    } else {
      walk(element);
    }
    end_line();
    asides_ -= is_aside_element(name) ? 1 : 0;
    depth_ = depth;
    part_ = part;
  }

  void end_line() {
    const bool link = depth_ == 0 && line_.is_link();
    const bool path = line_.has_link() && has_path_mark(line_.text());
    document_.add_words(line_.text(),
                        depth_,
                        asides_ > 0 || link || path ? Standing::aside : Standing::page,
                        {first_line_, 0, 0, part_});
    line_.clear();
  }

  // ---- tables --------------------------------------------------------------------------------

  /// Tables are numbered as they begin; those that only lay the page out are not.
  void read_table(const HtmlNode& table) {
    CellGrid grid;
    std::uint32_t number = 0;
    std::uint32_t row_number = 0;
    walk_around_cells(table);
    for (const HtmlRow& row : rows_of(table)) {
      ++row_number;
      const bool is_data = is_of_data(row);
      if (is_data) {
        if (number == 0) number = ++tables_;
        document_.add_row(grid.place(source_cells(row)),
                          asides_ > 0 ? Standing::aside : Standing::page,
                          {row.element.line(), number, row_number, part_});
      } else {
        for (const HtmlNode& cell : row.cells)
          enter_block(cell);
      }
    }
  }

  /// What stands in a table but in none of its cells: its caption, and what belongs elsewhere.
  void walk_around_cells(const HtmlNode& node) {
    for (auto child = node.first_child(); child; child = child->next()) {
      if (child->is_text()) {
        add_text(*child, node);
        continue;
      }
      const std::string_view name = child->name();
      if (name == "td" || name == "th" || is_hidden(*child)) continue;
      if (name == "caption" || name == "table") {
        enter_block(*child);
      } else {
        walk_around_cells(*child);
      }
    }
    if (node.name() == "table") end_line();
  }

  SourceDocument document_;
  ShownText line_;
  std::uint32_t first_line_ = 0;  ///< of the source, where the line begins
  std::uint32_t line_end_ = 0;    ///< where the last line break stood
  std::uint32_t part_ = 0;
  std::uint32_t tables_ = 0;
  int depth_ = 0;
  int asides_ = 0;
  bool in_link_ = false;
};

}  // namespace

Result<SourceDocument> lines_of_page(const HtmlDocument& page, const std::string& file) {
  SourceDocument document = PageWalker().read(page.root());
  GOVREPORT_TRY(document.check_size(file));
  return document;
}

}  // namespace govreport::internal
