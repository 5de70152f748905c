#pragma once

#include "fake_host.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::test {

/// Pages that show every node of a document that says something: a run a line of 20 characters, 7
/// lines a page, so that paragraphs and tables go over page ends. Where a table does, its first
/// cell is repeated as an artifact. Each page has a rule and its number.
class DocumentPages final : public FakePages {
 public:
  explicit DocumentPages(const FakeDocument& document);
  const govreport_pages* open() override;

  /// All runs that show a node, to be changed before the export.
  std::vector<govreport_run>& runs(std::size_t page) { return pages_[page].runs; }
  std::vector<govreport_glyph>& glyphs(std::size_t page) { return pages_[page].glyphs; }
  govreport_page& record(std::size_t page) { return pages_[page].record; }
  std::size_t size() const { return pages_.size(); }

 private:
  struct Page {
    std::string label;
    std::vector<govreport_run> runs;
    std::vector<govreport_glyph> glyphs;
    std::vector<govreport_stroke> strokes;
    govreport_page record{};
  };

  static govreport_status next(void* context, const govreport_page** page);
  void begin_page();
  void end_page();
  void show(govreport_index node, std::uint32_t artifact, std::string_view text);
  void show_node(const FakeDocument& document, govreport_index node);

  std::deque<Page> pages_;
  std::deque<std::string> texts_;
  std::size_t given_ = 0;
  govreport_pages cursor_{};
};

}  // namespace govreport::test
