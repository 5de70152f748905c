#include "layout/set_text.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace govreport::internal {

namespace {

/// Bytes of `text` before which `print`, the same words with '\n' at preferred line ends, breaks.
/// None if the two say different things.
std::vector<std::uint32_t> preferred_breaks(std::string_view text, std::string_view print) {
  std::vector<std::uint32_t> breaks;
  std::size_t at = 0;
  for (const char c : print) {
    if (c == '\n' && (at >= text.size() || text[at] != '\n')) {
      breaks.push_back(static_cast<std::uint32_t>(at));
    } else if (at < text.size() && text[at] == c) {
      ++at;
      if (c == '\n') breaks.push_back(static_cast<std::uint32_t>(at));
    } else {
      return {};
    }
  }
  return at == text.size() ? breaks : std::vector<std::uint32_t>{};
}

/// Puts `after`, the text that follows, to `shaped`.
void append(ShapedText& shaped, ShapedText after) {
  if (shaped.clusters.empty()) {
    shaped = std::move(after);
    return;
  }
  const auto bytes = static_cast<std::uint32_t>(shaped.text.size());
  const auto glyphs = static_cast<std::uint32_t>(shaped.glyphs.size());
  for (Cluster& cluster : after.clusters) {
    cluster.begin += bytes;
    cluster.first_glyph += glyphs;
  }
  shaped.clusters.insert(shaped.clusters.end(), after.clusters.begin(), after.clusters.end());
  shaped.glyphs.insert(shaped.glyphs.end(), after.glyphs.begin(), after.glyphs.end());
}

std::string codepoint_name(char32_t codepoint) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name;
  for (auto rest = static_cast<std::uint32_t>(codepoint); rest != 0 || name.size() < 4;
       rest /= 16) {
    name.insert(name.begin(), digits[rest % 16]);
  }
  return "U+" + name;
}

/// The beginning of a text, as much as a message bears, without what is withheld.
std::string beginning(std::string_view text) {
  constexpr std::size_t longest = 24;
  const std::string_view sound = text.substr(0, first_malformed_utf8(text).value_or(text.size()));
  std::string shown;
  std::size_t at = 0;
  for (std::size_t count = 0; at < sound.size() && count < longest; ++count) {
    const char32_t codepoint = next_codepoint(sound, at);
    if (!is_control(codepoint)) append_utf8(shown, codepoint);
  }
  return shown + (at < text.size() ? "…" : "");
}

std::string byte_name(char32_t byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  return {digits[(byte >> 4U) & 0xFU], digits[byte & 0xFU]};
}

/// What is wrong with one character, without its place.
Finding finding_of(const MissingCharacter& one) {
  Finding finding;
  const std::string offset = std::to_string(one.offset);
  switch (one.fault) {
    case CharacterFault::missing: {
      std::string character;
      append_utf8(character, one.codepoint);
      finding.code = "layout.missing-character";
      finding.arguments = {{"character", character}, {"codepoint", codepoint_name(one.codepoint)}};
      break;
    }
    case CharacterFault::control:
      finding.code = "text.control-character";
      finding.severity = Severity::warning;
      finding.arguments = {{"codepoint", codepoint_name(one.codepoint)}, {"offset", offset}};
      break;
    case CharacterFault::malformed:
      finding.code = "text.malformed";
      finding.arguments = {{"byte", byte_name(one.codepoint)}, {"offset", offset}};
      break;
  }
  return finding;
}

/// A short text has no more lines (ours).
constexpr std::size_t most_balanced_lines = 3;

bool ends_with_lone_character(const std::vector<LineSpan>& lines) {
  return lines.size() > 1 && lines.back().width < 2 * em;
}

/// Bytes before which the lines but the first begin.
std::vector<std::uint32_t> begins_of(const std::vector<LineSpan>& lines, const ShapedText& shaped) {
  std::vector<std::uint32_t> begins;
  for (std::size_t i = 1; i < lines.size(); ++i)
    begins.push_back(shaped.clusters[lines[i].first].begin);
  return begins;
}

/// Bytes of the number in brackets that the text begins with, as in （十一）; 0: there is none.
std::uint32_t bracketed_number(const ShapedText& shaped) {
  constexpr std::size_t longest = 5;
  const auto& clusters = shaped.clusters;
  if (clusters.empty() || clusters.front().kind != CharKind::opening) return 0;
  for (std::size_t i = 2; i < std::min(longest, clusters.size() - 1); ++i) {
    if (clusters[i].kind == CharKind::closing) return clusters[i + 1].begin;
  }
  return 0;
}

}  // namespace

Length SetText::line_offset(std::size_t index) const {
  const Length used = pitch.at(lines[index].width);
  if (style.alignment == GOVREPORT_ALIGN_CENTRE) return (width - used) / 2;
  if (style.alignment == GOVREPORT_ALIGN_END) return width - used - pitch.at(style.end_indent * em);
  return index == 0 ? pitch.at(style.indent * em) : Length();
}

TextSetter::TextSetter(const Document& document,
                       const FaceSet& faces,
                       LineBreakFinder breaks,
                       const LayoutOptions& options,
                       Findings& findings)
    : document_(document),
      shaper_(faces),
      breaks_(std::move(breaks)),
      options_(options),
      findings_(findings) {}

SetText TextSetter::set(
    govreport_index node, const SetStyle& style, Length width, Spacing spacing, Lead lead) {
  const govreport_node& record = document_.nodes[node];
  SetText text = shape(node, view(record.text), style, lead);
  text.forced = preferred_breaks(
      view(record.text), view(record.print_text.size != 0 ? record.print_text : record.text));
  find_starts(text);
  text.width = width;
  text.spacing = spacing;
  fill(text);
  return text;
}

SetText TextSetter::set_on_one_line(govreport_index node, const SetStyle& style, Length width) {
  SetText text = shape(node, view(document_.nodes[node].text), style);
  text.on_one_line = true;
  text.width = width;
  fill(text);
  return text;
}

SetText TextSetter::set_words(std::string_view words, const SetStyle& style) {
  SetText text = shape(GOVREPORT_NONE, words, style);
  text.pitch = Pitch::solid(style.size);
  text.lines = {one_line(text.shaped)};
  text.width = text.pitch.at(text.lines.front().width);
  return text;
}

void TextSetter::set_again(SetText& text, const SetStyle& style, Length width) {
  if (style.role != text.style.role) {
    text.shaped = shape(text.node, text.shaped.text, style).shaped;
    if (!text.on_one_line) find_starts(text);
  }
  text.style = style;
  text.width = width;
  fill(text);
}

SetText TextSetter::shape(govreport_index node,
                          std::string_view words,
                          const SetStyle& style,
                          Lead lead) {
  SetText text;
  text.node = node;
  text.style = style;
  std::vector<MissingCharacter> missing;
  text.shaped = shaper_.shape(words.substr(0, lead.size), lead.role, missing);
  append(text.shaped, shaper_.shape(words.substr(lead.size), style.role, missing));
  text.shaped.text = words;
  if (!missing.empty()) report(node, missing);
  return text;
}

void TextSetter::find_starts(SetText& text) {
  breaks_.find(text.shaped.text, unicode_);
  text.starts = line_starts(text.shaped, unicode_, options_.level);
}

void TextSetter::fill(SetText& text) {
  const SetStyle& style = text.style;
  if (text.on_one_line) {
    text.pitch = Pitch::solid(style.size);
    text.lines.assign(text.shaped.clusters.empty() ? 0 : 1, one_line(text.shaped));
    return;
  }
  const bool on_grid = text.spacing == Spacing::grid && style.alignment != GOVREPORT_ALIGN_CENTRE;
  text.pitch = on_grid ? Pitch::grid(text.width, style.size) : Pitch::solid(style.size);
  text.lines = filled(text, text.width, text.forced);
}

std::vector<LineSpan> TextSetter::filled(const SetText& text,
                                         Length width,
                                         const std::vector<std::uint32_t>& forced) const {
  const SetStyle& style = text.style;
  const std::int64_t whole = text.pitch.within(width) - style.end_indent * em;
  LineForm form;
  form.first = whole - style.indent * em;
  form.rest = whole;
  form.justified = style.alignment == GOVREPORT_ALIGN_JUSTIFY;
  form.compressed = options_.mode == LineMode::compressed;
  return fill_lines(text.shaped, text.starts, forced, form);
}

void TextSetter::balance(SetText& text) {
  if (!text.forced.empty() || text.lines.size() > most_balanced_lines) return;
  if (!ends_with_lone_character(text.lines)) return;
  const std::uint32_t number = bracketed_number(text.shaped);
  if (number != 0 && try_division(text, {number})) return;
  const Length step = text.style.size / 2;
  Length width = text.width - step;
  for (auto lines = filled(text, width, {}); lines.size() == text.lines.size();
       lines = filled(text, width, {})) {
    if (try_division(text, begins_of(lines, text.shaped))) return;
    width -= step;
  }
}

/// Takes it if it makes as many lines, and leaves no character alone.
bool TextSetter::try_division(SetText& text, const std::vector<std::uint32_t>& begins) const {
  std::vector<LineSpan> lines = filled(text, text.width, begins);
  if (lines.size() != text.lines.size() || ends_with_lone_character(lines)) return false;
  text.lines = std::move(lines);
  return true;
}

void TextSetter::report(govreport_index node, const std::vector<MissingCharacter>& missing) {
  for (const MissingCharacter& one : missing) {
    if (!reported_.emplace(node, one.codepoint).second) continue;
    Finding finding = finding_of(one);
    if (node != GOVREPORT_NONE) {
      finding.arguments.push_back({"text", beginning(view(document_.nodes[node].text))});
      finding.place = place_of(document_, node);
    }
    findings_.push_back(std::move(finding));
  }
}

Place place_of(const Document& document, govreport_index node) {
  Place place;
  const govreport_node& record = document.nodes[node];
  place.line = record.line;
  if (record.cell != GOVREPORT_NONE) {
    place.cell = view(document.cells[record.cell].id);
    place.label = view(document.cells[record.cell].label);
  }
  return place;
}

}  // namespace govreport::internal
