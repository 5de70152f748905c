#include "readers/source_document.hpp"

#include "base/utf8.hpp"

namespace govreport::internal {

TextLine& SourceDocument::add(const LineOrigin& origin, Standing standing) {
  TextLine& line = lines.emplace_back();
  line.number = static_cast<std::uint32_t>(lines.size());
  line.standing = standing;
  line.table = origin.table;
  origins.push_back(origin);
  return line;
}

void SourceDocument::add_words(const std::string& words,
                               int depth,
                               Standing standing,
                               const LineOrigin& origin) {
  const std::string_view trimmed = trim(words);
  if (trimmed.empty()) return;
  TextLine& line = add(origin, standing);
  line.source = trimmed;
  line.words = trimmed;
  line.fields = {line.words};
  line.depth = depth;
  ++fields_;
}

void SourceDocument::add_fields(const std::vector<std::string>& fields,
                                int depth,
                                Standing standing,
                                const LineOrigin& origin) {
  std::string words;
  std::size_t filled = 0;
  for (const std::string& field : fields) {
    if (field.empty()) continue;
    if (filled++ > 0) words += ' ';
    words += field;
  }
  add_words(words, depth, standing, origin);
  if (filled > 1) lines.back().fields = fields;
}

void SourceDocument::add_row(const SourceRow& row, Standing standing, const LineOrigin& origin) {
  TextLine& line = add(origin, standing);
  line.sheet = "表" + std::to_string(origin.table);
  line.sheet_row = origin.row;
  line.fields = row.fields;
  line.cells = row.cells;
  for (const std::string& field : line.fields) {
    if (field.empty()) continue;
    if (!line.words.empty()) line.words += " | ";
    line.words += field;
  }
  line.source = line.words;
  fields_ += line.fields.size();
}

Result<void> SourceDocument::check_size(const std::string& file) const {
  const DocumentLimits limits;
  if (lines.size() <= limits.lines && fields_ <= limits.fields) return {};
  return Error{ErrorCode::limit,
               "document.too-large",
               {{"lines", std::to_string(limits.lines)}, {"cells", std::to_string(limits.fields)}},
               {.file = file}};
}

}  // namespace govreport::internal
