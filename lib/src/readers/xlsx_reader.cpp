#include "readers/xlsx_reader.hpp"

#include "base/ascii.hpp"
#include "readers/empty_tables.hpp"
#include "readers/form_choice.hpp"
#include "readers/xlsx_cells.hpp"
#include "readers/xlsx_explanations.hpp"
#include "readers/xlsx_package.hpp"
#include "readers/xlsx_texts.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

struct Recognised {
  Form form;
  int year = 0;
  std::string body;
};

/// By the workbook's own properties or, where these are lost, by what it shows.
Result<Recognised> recognise_workbook(const XlsxWorkbook& workbook,
                                      const FormLibrary& library,
                                      const ReadRequest& request,
                                      Findings& findings) {
  const XlsxHead head = head_of(workbook);
  if (!head.form.empty() && head.year && (!request.form || *request.form == head.form)) {
    auto form =
        head.version
            ? load_stated_form(library, request, {head.form, *head.version, *head.year}, findings)
            : load_form(library, request, head.form, *head.year, findings);
    if (!form) return std::move(form).error();
    return Recognised{*std::move(form), request.year.value_or(*head.year), head.body};
  }
  auto found = recognise(library, request, all_lines(workbook).lines, findings);
  if (!found) return std::move(found).error();
  return Recognised{std::move(found->form), found->year, {}};
}

/// Lines are rows of sheets: findings name those, in their places and in their words.
class PlaceNamer {
 public:
  PlaceNamer(const XlsxWorkbook& workbook, const XlsxSource& source)
      : workbook_(workbook), source_(source) {}

  void name(Finding& finding) const {
    if (finding.place.line != 0) {
      finding.place.sheet = words(finding.place.line);
      finding.place.line = 0;
    }
    for (Argument& argument : finding.arguments) {
      if (argument.name != "first") continue;
      const auto line = number_of(argument.value);
      if (line != 0) argument.value = std::to_string(source_.origins[line - 1].at.row + 1);
    }
  }

 private:
  std::uint32_t number_of(const std::string& digits) const {
    const std::uint32_t value = parse_number<std::uint32_t>(digits).value_or(0);
    return value <= source_.origins.size() ? value : 0;
  }

  std::string words(std::uint32_t line) const {
    if (line > source_.origins.size()) return {};
    const XlsxPlace& place = source_.origins[line - 1];
    return place_in_words(workbook_.sheets[place.sheet].name, place.at);
  }

  const XlsxWorkbook& workbook_;
  const XlsxSource& source_;
};

/// What labels did not say, names did: then it is no error that they did not.
class NamesMend {
 public:
  NamesMend(const FormModel& form, const XlsxSource& source, const XlsxFigures& figures)
      : form_(form), source_(source), figures_(figures) {}

  /// True if the finding is to be dropped. One about a row that was read by its names becomes a
  /// warning that says so.
  bool mend(Finding& finding) const {
    if (finding.severity != Severity::error || finding.place.line == 0 ||
        finding.place.line > source_.origins.size())
      return false;
    if (finding.code == "structure.heads-only") return names_hold_table_of(finding);
    if (finding.code != "structure.row-unknown" && finding.code != "structure.no-heads")
      return false;
    const XlsxPlace& row = source_.origins[finding.place.line - 1];
    if (!names_hold_row(row)) return false;
    finding.severity = Severity::warning;
    finding.code = "xlsx.row-by-name";
    finding.rule = "LABEL";
    return false;
  }

 private:
  bool names_hold_row(const XlsxPlace& row) const {
    for (std::size_t i = 0; i < figures_.places.size(); ++i) {
      const auto& place = figures_.places[i];
      if (figures_.by_name_alone[i] && place->sheet == row.sheet && place->at.row == row.at.row)
        return true;
    }
    return false;
  }

  bool names_hold_table_of(const Finding& finding) const {
    const auto title = std::find_if(finding.arguments.begin(),
                                    finding.arguments.end(),
                                    [](const Argument& each) { return each.name == "table"; });
    for (std::size_t i = 0; title != finding.arguments.end() && i < figures_.places.size(); ++i)
      if (figures_.by_name_alone[i] && form_.tables[form_.cells[i].table].title == title->value)
        return true;
    return false;
  }

  const FormModel& form_;
  const XlsxSource& source_;
  const XlsxFigures& figures_;
};

void add_notes(const std::map<CellId, std::string>& notes, Report& report) {
  for (const auto& [id, note] : notes) {
    const auto cell = report.cells.find(id);
    if (cell == report.cells.end() || !cell->second.is_number()) continue;
    Value noted = Value::number(cell->second.decimal(), note, cell->second.unit());
    noted.origin = cell->second.origin;
    cell->second = std::move(noted);
  }
}

/// The lines were this reader's own; a workbook has places.
void forget_lines(Report& report) {
  const auto forget = [](std::vector<govreport::Block>& blocks) {
    for (govreport::Block& block : blocks)
      block.line = 0;
  };
  forget(report.preamble);
  for (SectionText& section : report.sections) {
    section.line = 0;
    forget(section.blocks);
  }
  for (auto& [table, rows] : report.rows) {
    for (ReportRow& row : rows)
      row.origin.line = 0;
  }
}

ReadReport read_report_of(const Recognised& recognised,
                          const XlsxWorkbook& workbook,
                          const std::string& file,
                          Findings& findings) {
  const FormModel& bare_form = recognised.form.model();
  Report report;
  report.form = bare_form.id;
  report.version = bare_form.version;
  report.year = recognised.year;
  report.body = recognised.body;
  const XlsxNames names = names_of(workbook);
  Findings own;
  ReaderFindings about_lines(file, own);
  const XlsxSource source = arrange(bare_form, workbook, names, about_lines);
  const XlsxTexts texts = read_texts(bare_form, {workbook, names, source}, report, about_lines);
  report.rows = texts.rows;
  Form whole_form = with_rows_of(recognised.form, report);
  const FormModel& form = whole_form.model();
  std::erase_if(own, [](const Finding& each) { return each.code == "type.separators"; });
  const XlsxFigures figures = locate(form, workbook, names, texts.by_labels, about_lines);
  const NamesMend names_mend(form, source, figures);
  std::erase_if(own, [&names_mend](Finding& each) { return names_mend.mend(each); });
  const PlaceNamer namer(workbook, source);
  for (Finding& each : own)
    namer.name(each);
  report.cells = read_figures(form, workbook, figures, about_lines);
  report.explanations = read_explanations(workbook, names, about_lines);
  add_notes(texts.notes, report);
  forget_blank_totals(form, report);
  forget_lines(report);
  findings.insert(findings.end(), own.begin(), own.end());
  return {std::move(whole_form), std::move(report)};
}

}  // namespace

Result<ReadReport> read_xlsx(std::string_view bytes,
                             const FormLibrary& library,
                             const ReadRequest& request,
                             Findings& findings) {
  const auto workbook = read_xlsx_package(bytes, request.file);
  if (!workbook) return workbook.error();
  const auto recognised = recognise_workbook(*workbook, library, request, findings);
  if (!recognised) return recognised.error();
  return read_report_of(*recognised, *workbook, request.file, findings);
}

}  // namespace govreport::internal
