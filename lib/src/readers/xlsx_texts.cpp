#include "readers/xlsx_texts.hpp"

#include "base/utf8.hpp"
#include "form/grow.hpp"
#include "readers/empty_tables.hpp"
#include "readers/headings.hpp"
#include "readers/section_writer.hpp"
#include "readers/table_sorter.hpp"
#include "readers/title_findings.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

/// What stands before the words of a note: which cell it is to. As bind writes it.
std::map<std::string, CellId> note_beginnings(const FormModel& form) {
  constexpr std::string_view separator = " › ";
  std::map<std::string, CellId> beginnings;
  for (const CellSpec& cell : form.cells) {
    std::string words = form.vocabulary.note_prefix;
    std::string_view label = cell.label;
    for (std::size_t at = label.find(separator); at != std::string_view::npos;
         at = label.find(separator)) {
      words.append(label.substr(0, at)).append("，");
      label.remove_prefix(at + separator.size());
    }
    beginnings.emplace(words.append(label).append("："), cell.id);
  }
  return beginnings;
}

std::optional<std::uint32_t> column_at(const Axis& columns, const std::string& path) {
  for (std::uint32_t leaf = 0; leaf < columns.leaves.size(); ++leaf)
    if (columns.leaf(leaf).path == path) return leaf;
  return std::nullopt;
}

/// What names say of the columns of one table.
TableReader::NamedColumns columns_of(const Table& table,
                                     const XlsxWorkbook& workbook,
                                     const XlsxNames& names) {
  TableReader::NamedColumns columns;
  const Axis& axis = table.blocks.front().columns;
  for (const auto& [name, place] : names.columns) {
    if (name.table != table.id) continue;
    columns.sheet = workbook.sheets[place.sheet].name;
    const auto leaf = column_at(axis, name.column);
    if (name.part == ColumnPart::code) columns.code = place.at.column;
    if (name.part == ColumnPart::name) columns.name = place.at.column;
    if (name.part == ColumnPart::value && leaf)
      columns.plan.slots.push_back({leaf, axis.leaf(*leaf).label, place.at.column});
  }
  return columns;
}

void know_columns(const FormModel& form,
                  const XlsxWorkbook& workbook,
                  const XlsxNames& names,
                  TableSorter& tables) {
  for (std::size_t table = 0; table < form.tables.size(); ++table) {
    if (!form.tables[table].blocks.front().open_rows) continue;
    TableReader::NamedColumns columns = columns_of(form.tables[table], workbook, names);
    if (!columns.plan.slots.empty()) tables.know(table, std::move(columns));
  }
}

class TextReader {
 public:
  TextReader(const FormModel& form, const XlsxView& view, ReaderFindings& findings)
      : form_(form),
        workbook_(view.workbook),
        names_(view.names),
        source_(view.source),
        findings_(findings) {}

  XlsxTexts read(Report& report) {
    find_headings_and_title(report);
    TableSorter tables(form_, findings_);
    know_columns(form_, workbook_, names_, tables);
    SectionWriter sections(form_, report, findings_);
    auto heading = text_.headings.begin();
    for (std::size_t i = 0; i < source_.lines.size(); ++i) {
      const TextLine& line = source_.lines[i];
      if (heading != text_.headings.end() && heading->line == i) {
        tables.enter(heading->section);
        sections.enter(*heading, line);
        ++heading;
      } else if (!is_of_title(text_, i) && !line.is_blank() &&
                 !take_named(line, report, sections) && !take_note(line, tables) &&
                 !tables.take(line) && !is_note_of_none(line)) {
        add_text(line, i, sections);
      }
    }
    tables.finish(result_.by_labels);
    result_.rows = tables.rows();
    sections.finish(!closing_is_known_);
    return std::move(result_);
  }

 private:
  const std::string& raw(const TextLine& line) const {
    const XlsxPlace& place = source_.origin(line);
    return workbook_.sheets[place.sheet].find(place.at)->text;
  }

  const TextName* name_of(const TextLine& line) const {
    const auto found = names_.texts.find(source_.origin(line));
    return found == names_.texts.end() ? nullptr : &found->second;
  }

  // ---- headings and title
  // ------------------------------------------------------------------------

  void find_headings_and_title(Report& report) {
    text_.lines = source_.lines;
    std::vector<SectionHeading> named;
    for (std::size_t i = 0; i < text_.lines.size(); ++i) {
      const TextName* const name = name_of(text_.lines[i]);
      if (name == nullptr || text_.lines[i].is_row()) continue;
      if (name->part == TextPart::section_heading) add_heading(i, name->section, named);
      if (name->part == TextPart::title) take_title(i, report);
      text_.lines[i].words.clear();  // no other part is looked for here
    }
    add_unnamed_headings(std::move(named));
    text_.period_years = period_years(form_, source_.lines);
    if (!text_.title) find_unnamed_title(report);
    text_.lines = source_.lines;
  }

  void add_heading(std::size_t line, const std::string& section, std::vector<SectionHeading>& out) {
    const SectionSpec* const spec = form_.section(section);
    if (spec == nullptr) return;
    const std::string& words = raw(source_.lines[line]);
    out.push_back({line,
                   static_cast<std::uint32_t>(spec - form_.sections.data()),
                   words,
                   words == spec->full_heading()});
  }

  /// Sections without a named heading have theirs by its words.
  void add_unnamed_headings(std::vector<SectionHeading> named) {
    std::vector<SectionHeading> others = find_headings(form_, text_.lines);
    std::erase_if(others, [&named](const SectionHeading& each) {
      return std::any_of(named.begin(), named.end(), [&each](const SectionHeading& known) {
        return known.section == each.section;
      });
    });
    check_headings(form_, source_.lines, others, findings_);
    text_.headings = std::move(named);
    text_.headings.insert(text_.headings.end(), others.begin(), others.end());
    std::sort(text_.headings.begin(), text_.headings.end(), [](const auto& a, const auto& b) {
      return a.line < b.line;
    });
  }

  void take_title(std::size_t line, Report& report) {
    std::string words = raw(source_.lines[line]);
    std::erase(words, '\n');  // titles are broken where they look best
    text_.title = Title{line, 1, words, {}, report.body, report.year};
    if (!same_title(words, prescribed_title(form_, report.body, report.year))) report.title = words;
  }

  void find_unnamed_title(Report& report) {
    const std::size_t end =
        text_.headings.empty() ? source_.lines.size() : text_.headings.front().line;
    text_.title = find_title(form_, text_.lines, end);
    if (text_.title) {
      if (report.body.empty()) report.body = text_.title->body;
      const std::string prescribed = prescribed_title(form_, report.body, report.year);
      if (!same_title(text_.title->text, prescribed)) report.title = text_.title->text;
    }
    text_.lines = source_.lines;
    check_title(form_, text_, findings_);
  }

  // ---- texts
  // -------------------------------------------------------------------------------------

  /// True for a text whose name says which it is.
  bool take_named(const TextLine& line, Report& report, SectionWriter& sections) {
    const TextName* const name = name_of(line);
    if (name == nullptr || line.is_row()) return false;
    switch (name->part) {
      case TextPart::preamble:
      case TextPart::section:
        sections.add({name->kind, name->level, raw(line), 0});
        closing_is_known_ = true;
        return true;
      case TextPart::signature:
        report.signature = raw(line);
        closing_is_known_ = has_closing_ = true;
        return true;
      case TextPart::date:
        report.date = raw(line);
        closing_is_known_ = has_closing_ = true;
        return true;
      case TextPart::title:
      case TextPart::section_heading:
        break;
    }
    return false;
  }

  bool take_note(const TextLine& line, const TableSorter& tables) {
    if (line.is_row()) return false;
    const std::string& words = raw(line);
    if (!words.starts_with(form_.vocabulary.note_prefix)) return false;
    if (has_open_rows(form_) && open_rows_ != tables.row_count()) {
      open_rows_ = tables.row_count();
      beginnings_ = note_beginnings(grow(form_, tables.rows()));
    }
    // The longest beginning that fits stands right before the place where `words` would be put.
    for (auto after = beginnings_.upper_bound(words); after != beginnings_.begin();) {
      --after;
      if (!words.starts_with(after->first)) continue;
      result_.notes[after->second] = words.substr(after->first.size());
      return true;
    }
    return false;
  }

  /// The form's own words under a table without rows.
  bool is_note_of_none(const TextLine& line) const {
    return !line.is_row() && is_empty_note(form_, raw(line));
  }

  void add_text(const TextLine& line, std::size_t index, SectionWriter& sections) {
    closing_is_known_ = has_closing_;
    const bool before_title = is_before_title(text_, index);
    if (line.is_row()) {
      sections.add(line, before_title);
      return;
    }
    std::string_view rest = raw(line);
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      TextLine part;
      part.number = line.number;
      part.words = part.source = trim(rest.substr(0, end));
      part.fields = {part.words};
      if (!part.words.empty()) sections.add(part, before_title);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  const FormModel& form_;
  const XlsxWorkbook& workbook_;
  const XlsxNames& names_;
  const XlsxSource& source_;
  ReaderFindings& findings_;
  std::map<std::string, CellId> beginnings_ = note_beginnings(form_);
  std::size_t open_rows_ = 0;  ///< that `beginnings_` know
  PublishedText text_;
  XlsxTexts result_;
  bool has_closing_ = false;
  bool closing_is_known_ = false;  ///< the last text was one whose name says what it is
};

}  // namespace

XlsxTexts read_texts(const FormModel& form,
                     const XlsxView& view,
                     Report& report,
                     ReaderFindings& findings) {
  return TextReader(form, view, findings).read(report);
}

}  // namespace govreport::internal
