#include "readers/report_region.hpp"

#include "base/utf8.hpp"
#include "readers/section_writer.hpp"
#include "readers/title_findings.hpp"
#include "readers/words.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

/// A line that ends with a colon opens a text only if it is longer than the names of fields are.
constexpr std::size_t shortest_opening = 12;

bool is_sentence(const TextLine& line) {
  if (line.words.find("。") != std::string::npos) return true;
  return line.words.ends_with("：") && count_codepoints(line.words) >= shortest_opening;
}

class ReportRegion {
 public:
  ReportRegion(const SourceDocument& page, const PublishedText& text)
      : page_(page), text_(text), article_(article()) {}

  bool is_before(std::size_t line) const {
    return line < text_.headings.front().line && !is_of_title(text_, line) && !is_preamble(line);
  }

  /// The first line behind the report.
  std::size_t end() const {
    const std::size_t last = text_.headings.back().line;
    std::size_t end = end_of_article(last);
    if (const auto date = first_date(last, end)) return *date + 1;
    if (holds_more_than_the_article()) end = end_of_sentences(last, end);
    while (end > last + 1 && line(end - 1).is_aside())
      --end;
    return end;
  }

 private:
  const TextLine& line(std::size_t index) const { return text_.lines[index]; }

  std::uint32_t part_of(std::size_t line) const { return page_.origins[line].part; }

  bool is_inside(std::uint32_t part, std::uint32_t outer) const {
    while (part > outer)  // parts are numbered as they begin, so outer ones come first
      part = page_.parents[part];
    return part == outer;
  }

  std::uint32_t article() const {
    std::uint32_t part = part_of(text_.headings.front().line);
    if (text_.headings.size() == 1) return 0;
    for (const SectionHeading& heading : text_.headings)
      while (!is_inside(part_of(heading.line), part))
        part = page_.parents[part];
    return part;
  }

  bool is_preamble(std::size_t index) const {
    return !is_before_title(text_, index) && !line(index).is_aside() && !line(index).is_row() &&
           is_inside(part_of(index), article_) && is_sentence(line(index));
  }

  bool holds_more_than_the_article() const {
    const std::size_t title = text_.title ? text_.title->first_line : text_.headings.front().line;
    for (std::size_t i = 0; i < title; ++i)
      if (line(i).standing != Standing::head && is_inside(part_of(i), article_)) return true;
    return false;
  }

  std::size_t end_of_article(std::size_t from) const {
    std::size_t end = from + 1;
    while (end < text_.lines.size() && is_inside(part_of(end), article_))
      ++end;
    return end;
  }

  std::optional<std::size_t> first_date(std::size_t from, std::size_t end) const {
    for (std::size_t i = from + 2; i < end; ++i)
      if (!line(i).is_row() && is_date(line(i).words)) return i;
    return std::nullopt;
  }

  /// The first line below the heading always counts: "none" is no sentence.
  std::size_t end_of_sentences(std::size_t from, std::size_t end) const {
    std::size_t behind = std::min(from + 2, end);
    for (std::size_t i = behind; i < end; ++i)
      if (counts(line(i))) behind = i + 1;
    return behind;
  }

  bool counts(const TextLine& line) const {
    if (line.is_aside() || line.is_row()) return false;
    const bool signs = text_.title && comparable(line.words) == comparable(text_.title->body);
    return signs || is_sentence(line) || heading_level(line) > 0;
  }

  const SourceDocument& page_;
  const PublishedText& text_;
  std::uint32_t article_;
};

/// Lines left out, for one note.
class LeftOut {
 public:
  void take(TextLine& line) {
    if (line.is_blank()) return;
    if (line.standing != Standing::head) {
      if (count_++ == 0) first_ = line;
      last_ = line.source;
    }
    line.fields.clear();
    line.words.clear();
  }

  void tell(std::string_view code, ReaderFindings& findings) const {
    if (count_ == 0) return;
    findings.add(Severity::note,
                 code,
                 "",
                 first_.number,
                 {{"count", std::to_string(count_)},
                  {"first", shortened(first_.source)},
                  {"last", shortened(last_)}});
  }

 private:
  static std::string shortened(std::string_view words) {
    constexpr std::size_t longest = 30;
    std::size_t offset = 0;
    for (std::size_t i = 0; i < longest && offset < words.size(); ++i)
      next_codepoint(words, offset);
    return std::string(words.substr(0, offset)) + (offset < words.size() ? "……" : "");
  }

  std::size_t count_ = 0;
  TextLine first_;
  std::string last_;
};

}  // namespace

void leave_out_what_is_around(const SourceDocument& page,
                              PublishedText& text,
                              ReaderFindings& findings) {
  if (text.headings.empty()) return;
  const ReportRegion region(page, text);
  const std::size_t end = region.end();
  LeftOut before;
  LeftOut behind;
  for (std::size_t i = 0; i < text.lines.size(); ++i) {
    if (i >= end)
      behind.take(text.lines[i]);
    else if (region.is_before(i))
      before.take(text.lines[i]);
  }
  before.tell("page.before-report", findings);
  behind.tell("page.behind-report", findings);
}

}  // namespace govreport::internal
