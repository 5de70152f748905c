#include "readers/table_line.hpp"

#include "base/utf8.hpp"
#include "readers/blank_columns.hpp"
#include "readers/words.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace govreport::internal {
namespace {

std::vector<std::string> split_at_tabs(std::string_view text) {
  std::vector<std::string> fields;
  for (std::size_t tab = text.find('\t'); tab != std::string_view::npos; tab = text.find('\t')) {
    fields.push_back(plain_words(text.substr(0, tab)));
    text.remove_prefix(tab + 1);
  }
  fields.push_back(plain_words(text));
  return fields;
}

/// The next pipe that no backslash escapes.
std::size_t find_pipe(std::string_view text) {
  std::size_t pipe = text.find('|');
  while (pipe != std::string_view::npos && pipe > 0 && text[pipe - 1] == '\\')
    pipe = text.find('|', pipe + 1);
  return pipe;
}

std::vector<std::string> split_at_pipes(std::string_view text) {
  text = trim(text);
  if (text.starts_with('|')) text.remove_prefix(1);
  std::vector<std::string> fields;
  for (std::size_t pipe = find_pipe(text); pipe != std::string_view::npos; pipe = find_pipe(text)) {
    fields.push_back(plain_words(text.substr(0, pipe)));
    text.remove_prefix(pipe + 1);
  }
  if (!trim(text).empty() || fields.empty()) fields.push_back(plain_words(text));
  return fields;
}

bool consists_of(std::string_view text, std::string_view marks) {
  return !text.empty() && text.find_first_not_of(marks) == std::string_view::npos;
}

/// "---", "***", "___", "===": a rule across the page, or under a heading.
bool is_page_rule(std::string_view text) {
  return text.size() >= 3 && consists_of(text, text.substr(0, 1)) && consists_of(text, "-*_=");
}

/// "|---|:--:|" under the first row of a pipe table. Single dashes may be marks in cells, so
/// anywhere else one field at least has three, or a colon.
bool is_delimiter_row(const TextLine& line, bool after_first_row) {
  bool sure = after_first_row;
  for (const std::string& field : line.fields) {
    if (!consists_of(field, "-:")) return false;
    sure = sure || field.size() >= 3 || field.find(':') != std::string::npos;
  }
  return sure && line.source.find('|') != std::string::npos;
}

std::string_view without_heading_marks(std::string_view text, int& depth) {
  std::size_t marks = text.find_first_not_of('#');
  if (marks == std::string_view::npos) marks = text.size();
  if (marks == 0 || marks > 6) return text;
  depth = static_cast<int>(marks);
  text.remove_prefix(marks);
  while (text.ends_with('#'))
    text.remove_suffix(1);
  return trim(text);
}

/// Are there two blanks beside each other, or wide ones? A quick look: most lines have none.
bool may_have_columns(std::string_view text) {
  return text.find("  ") != std::string_view::npos ||
         text.find("\u3000") != std::string_view::npos ||
         text.find("\u00A0") != std::string_view::npos;
}

void add_columns(TextLine& line, std::string_view text) {
  if (!may_have_columns(text)) return;
  BlankColumns columns = split_at_blanks(text);
  if (columns.words.size() < 2) return;
  line.columns = std::move(columns.words);
  line.places = std::move(columns.places);
}

TextLine to_text_line(const SourceLine& source) {
  TextLine line;
  line.number = source.number;
  line.source = trim(source.text);
  const bool piped = line.source.starts_with('|') || find_pipe(line.source) < line.source.size();
  const bool tabbed = source.text.find('\t') != std::string::npos;
  if (piped && !(tabbed && !line.source.starts_with('|'))) {
    line.fields = split_at_pipes(line.source);
  } else {
    line.fields = split_at_tabs(source.text);
    if (!tabbed) add_columns(line, source.text);
  }
  line.words = plain_words(without_heading_marks(line.source, line.depth));
  line.is_decoration = is_page_rule(line.source);
  return line;
}

}  // namespace

TextLine TextLine::by_columns() const {
  TextLine row = *this;
  row.fields = columns;
  return row;
}

std::size_t TextLine::filled_fields() const {
  return static_cast<std::size_t>(std::count_if(
      fields.begin(), fields.end(), [](const std::string& field) { return !field.empty(); }));
}

std::vector<TextLine> to_text_lines(const std::vector<SourceLine>& source) {
  std::vector<TextLine> lines;
  lines.reserve(source.size());
  bool was_first_row = false;
  bool was_row = false;
  for (const SourceLine& each : source) {
    TextLine line = to_text_line(each);
    const bool row = line.source.find('|') != std::string::npos;
    line.is_decoration = line.is_decoration || (row && is_delimiter_row(line, was_first_row));
    was_first_row = row && !was_row;
    was_row = row;
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace govreport::internal
