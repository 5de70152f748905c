#include "readers/section_writer.hpp"

#include "base/utf8.hpp"
#include "readers/words.hpp"

#include <algorithm>
#include <string_view>

namespace govreport::internal {
namespace {

constexpr std::size_t longest_signature = 40;

bool is_date_character(char32_t c) {
  constexpr std::u32string_view allowed = U"0123456789年月日号.-/〇○零一二三四五六七八九十";
  return allowed.find(c) != std::u32string_view::npos;
}

bool is_running_text(const govreport::Block& block) {
  const std::string_view text = block.text;
  return block.kind != BlockKind::paragraph || count_codepoints(text) > longest_signature ||
         text.find("。") != std::string_view::npos || text.find("，") != std::string_view::npos ||
         text.find("；") != std::string_view::npos;
}

}  // namespace

bool is_date(std::string_view text) {
  const std::string words = comparable(text);
  std::size_t characters = 0;
  for (std::size_t offset = 0; offset < words.size(); ++characters) {
    if (!is_date_character(next_codepoint(words, offset))) return false;
  }
  return characters >= 8 && characters <= 12;
}

void SectionWriter::enter(const SectionHeading& heading, const TextLine& line) {
  in_section_ = true;
  const auto known = std::find(sections_.begin(), sections_.end(), heading.section);
  current_ = static_cast<std::size_t>(known - sections_.begin());
  last_section_ = current_;
  if (known != sections_.end()) return;
  const SectionSpec& spec = form_.sections[heading.section];
  sections_.push_back(heading.section);
  report_.sections.push_back(
      {spec.id, heading.is_prescribed ? std::string() : heading.text, {}, line.number});
}

std::vector<govreport::Block>& SectionWriter::blocks() {
  return in_section_ ? report_.sections[current_].blocks : report_.preamble;
}

void SectionWriter::add(const TextLine& line, bool is_before_title) {
  if (is_before_title) {
    findings_.add(
        Severity::warning, "unplaced.before-title", "", line.number, {{"line", line.source}});
    return;
  }
  if (line.is_row())
    findings_.add(
        Severity::warning, "unplaced.row-as-text", "", line.number, {{"line", line.source}});
  const int level = heading_level(line);
  blocks().push_back(
      {level > 0 ? BlockKind::heading : BlockKind::paragraph, level, line.words, line.number});
}

void SectionWriter::finish(bool may_hold_signature) {
  if (in_section_ && may_hold_signature) take_signature();
  std::vector<SectionText> sorted;
  for (std::uint32_t section = 0; section < form_.sections.size(); ++section) {
    const auto found = std::find(sections_.begin(), sections_.end(), section);
    if (found != sections_.end())
      sorted.push_back(
          std::move(report_.sections[static_cast<std::size_t>(found - sections_.begin())]));
  }
  report_.sections = std::move(sorted);
}

/// A line that is the body's name, or stands above a date, is the signature.
void SectionWriter::take_signature() {
  auto& blocks = report_.sections[last_section_].blocks;
  if (!blocks.empty() && blocks.back().kind == BlockKind::paragraph &&
      is_date(blocks.back().text)) {
    report_.date = blocks.back().text;
    blocks.pop_back();
  }
  if (blocks.size() < 2 || is_running_text(blocks.back())) return;
  const bool is_body = comparable(blocks.back().text) == comparable(report_.body);
  if (!is_body && report_.date.empty()) return;
  report_.signature = blocks.back().text;
  blocks.pop_back();
}

}  // namespace govreport::internal
