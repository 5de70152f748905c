#include "report/from_json.hpp"

#include "report/cell_from_json.hpp"
#include "report/json_faults.hpp"
#include "report/open_rows_from_json.hpp"
#include "report/report_json.hpp"
#include "report/xml_shape.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace govreport::internal {
namespace {

using Kind = JsonValue::Kind;
using Names = std::vector<std::string>;

template <class Part>
Names names_of(const std::vector<Part>& parts) {
  Names names;
  for (const Part& part : parts)
    names.push_back(part.name);
  return names;
}

/// Reads the parts of a report in turn.
class ReportReader {
 public:
  ReportReader(const FormModel& form, std::string_view file, Findings& findings)
      : form_(form), faults_(file, findings) {}

  Report read(const JsonSpot& document) {
    using Part = void (ReportReader::*)(const JsonSpot&);
    static constexpr std::array<Part, report_json::report_members.size()> parts = {
        &ReportReader::nothing,  // the head has its own reader
        &ReportReader::nothing,
        &ReportReader::nothing,
        &ReportReader::body,
        &ReportReader::title,
        &ReportReader::preamble,
        &ReportReader::sections,
        &ReportReader::tables,
        &ReportReader::signature,
        &ReportReader::date,
        &ReportReader::explanations,
        &ReportReader::nothing};
    bool has_body = false;
    faults_.each_member(
        document, report_json::report_members, [&](std::size_t index, const JsonSpot& at) {
          has_body = has_body || parts[index] == &ReportReader::body;
          (this->*parts[index])(at);
        });
    if (!has_body) faults_.add("report-json.member-missing", document, {{"member", "body"}});
    return std::move(report_);
  }

 private:
  void nothing(const JsonSpot& /*spot*/) {}

  std::string words(const JsonSpot& spot) { return faults_.words(spot).value_or(""); }

  void body(const JsonSpot& spot) { report_.body = words(spot); }
  void title(const JsonSpot& spot) { report_.title = words(spot); }
  void signature(const JsonSpot& spot) { report_.signature = words(spot); }
  void date(const JsonSpot& spot) { report_.date = words(spot); }
  void preamble(const JsonSpot& spot) { report_.preamble = blocks(spot); }

  std::vector<govreport::Block> blocks(const JsonSpot& spot) {
    std::vector<govreport::Block> result;
    if (!faults_.expect(spot, Kind::array)) return result;
    for (std::size_t index = 0; index < spot->items.size(); ++index) {
      if (auto read = block(spot.item(index))) result.push_back(std::move(*read));
    }
    return result;
  }

  std::optional<govreport::Block> block(const JsonSpot& spot) {
    std::array<std::optional<JsonSpot>, report_json::block_members.size()> members;
    faults_.each_member(
        spot, report_json::block_members, [&members](std::size_t index, const JsonSpot& at) {
          members.at(index) = at;
        });
    if (!spot->is(Kind::object)) return std::nullopt;
    const auto& [paragraph, heading, level] = members;
    if (paragraph.has_value() == heading.has_value() || heading.has_value() != level.has_value()) {
      faults_.add("report-json.block", spot);
      return std::nullopt;
    }
    if (paragraph) return govreport::Block{BlockKind::paragraph, 0, words(*paragraph), spot->line};
    return govreport::Block{BlockKind::heading, level_of(*level), words(*heading), spot->line};
  }

  int level_of(const JsonSpot& spot) {
    const auto level = positive_number(spot->text);
    if (!level || *level < 2) faults_.add("report-json.level", spot, {{"what", spot->text}});
    return level.value_or(2);
  }

  /// In the form's order, whatever theirs: members have none.
  void sections(const JsonSpot& spot) {
    Names names;
    for (const SectionSpec& section : form_.sections)
      names.push_back(section.id);
    std::vector<std::optional<SectionText>> found(names.size());
    faults_.each_member(spot, names, [&](std::size_t index, const JsonSpot& at) {
      found[index] = section(names[index], at);
    });
    for (std::optional<SectionText>& section : found) {
      if (section) report_.sections.push_back(std::move(*section));
    }
  }

  SectionText section(const std::string& id, const JsonSpot& spot) {
    SectionText section{id, "", {}, spot->line};
    faults_.each_member(
        spot, report_json::section_members, [&](std::size_t index, const JsonSpot& at) {
          if (index == 0) {
            section.heading = words(at);
          } else {
            section.blocks = blocks(at);
          }
        });
    return section;
  }

  void tables(const JsonSpot& spot) {
    const std::vector<TableElement> tables = table_elements(form_);
    faults_.each_member(spot, names_of(tables), [&](std::size_t index, const JsonSpot& at) {
      table(at, tables[index]);
    });
  }

  /// Rows have their cells in them; those of the row without a name stand among them.
  void table(const JsonSpot& spot, const TableElement& shape) {
    Names names;
    std::vector<std::pair<const RowElement*, const CellElement*>> meant;
    for (const RowElement& row : shape.rows) {
      if (!row.name.empty()) {
        names.push_back(row.name);
        meant.emplace_back(&row, nullptr);
        continue;
      }
      for (const CellElement& cell : row.cells) {
        names.push_back(cell.name);
        meant.emplace_back(&row, &cell);
      }
    }
    if (shape.open_columns != nullptr) {
      names.emplace_back(report_xml::open_row);
      report_.rows[shape.name];  // the table is there, be it without rows
    }
    faults_.each_member(spot, names, [&](std::size_t index, const JsonSpot& at) {
      if (index == meant.size()) {
        open_rows_from_json(at, shape, faults_, report_);
      } else if (const auto& [row_shape, cell_shape] = meant[index]; cell_shape != nullptr) {
        cell(at, *cell_shape);
      } else {
        row(at, *row_shape);
      }
    });
  }

  void row(const JsonSpot& spot, const RowElement& shape) {
    faults_.each_member(spot, names_of(shape.cells), [&](std::size_t index, const JsonSpot& at) {
      cell(at, shape.cells[index]);
    });
  }

  void cell(const JsonSpot& spot, const CellElement& shape) {
    const CellSpec& spec = form_[shape.cell];
    auto value = cell_from_json(spot, spec.type, faults_);
    if (value) report_.cells.emplace(spec.id, std::move(*value));
  }

  void explanations(const JsonSpot& spot) {
    if (!faults_.expect(spot, Kind::array)) return;
    for (std::size_t index = 0; index < spot->items.size(); ++index)
      explanation(spot.item(index));
  }

  void explanation(const JsonSpot& spot) {
    std::array<std::string, report_json::explanation_members.size()> members;
    faults_.each_member(
        spot, report_json::explanation_members, [&](std::size_t index, const JsonSpot& at) {
          members.at(index) = words(at);
        });
    if (!spot->is(Kind::object)) return;
    for (const std::size_t named : {0U, 1U}) {
      if (!members.at(named).empty()) continue;
      const std::string& member = report_json::explanation_members.at(named);
      return faults_.add("report-json.member-missing", spot, {{"member", member}});
    }
    const auto [place, fresh] = report_.explanations.try_emplace(
        RuleAt{members[0], members[1]}, Explanation{members[2], {spot->line}});
    if (!fresh)
      faults_.add("report-json.explanation-twice",
                  spot,
                  {{"rule", place->first.rule}, {"place", place->first.place}});
  }

  const FormModel& form_;
  JsonFaults faults_;
  Report report_;
};

const JsonValue* find(const JsonValue& object, std::string_view name) {
  const auto found = std::find_if(object.members.begin(),
                                  object.members.end(),
                                  [name](const JsonMember& each) { return each.name == name; });
  return found == object.members.end() ? nullptr : &found->value;
}

Error head_error(std::string_view id,
                 std::string what,
                 std::string_view file,
                 const JsonValue& at) {
  return {ErrorCode::malformed,
          std::string(id),
          {{"what", std::move(what)}},
          {.file = std::string(file), .line = at.line}};
}

Error wrong_kind(std::string pointer, Kind wanted, std::string_view file, const JsonValue& at) {
  Error error = head_error("report-json.wrong-kind", "", file, at);
  error.arguments = {{"pointer", std::move(pointer)},
                     {"wanted", std::string(to_string(wanted))},
                     {"found", std::string(to_string(at.kind))}};
  return error;
}

/// The value of member `name`, a number or the string of one.
Result<int> number_of(const JsonValue& document, std::string_view name, std::string_view file) {
  const JsonValue& value = *find(document, name);
  const auto number = positive_number(value.text);
  if (number) return *number;
  return head_error("report-json.head-number", std::string(name), file, value);
}

}  // namespace

Result<ReportHead> head_from_json(const JsonValue& document, std::string_view file) {
  if (!document.is(Kind::object)) return wrong_kind("/", Kind::object, file, document);
  for (const std::string_view name : {"form", "version", "year"}) {
    if (find(document, name) == nullptr)
      return head_error("report-json.head-missing", std::string(name), file, document);
  }
  const JsonValue& form = *find(document, "form");
  if (!form.is(Kind::string)) return wrong_kind("/form", Kind::string, file, form);
  const Result<int> version = number_of(document, "version", file);
  if (!version) return version.error();
  const Result<int> year = number_of(document, "year", file);
  if (!year) return year.error();
  return ReportHead{form.text, *version, *year};
}

Report report_from_json(const JsonValue& document,
                        const FormModel& form,
                        std::string_view file,
                        Findings& findings) {
  Report report = ReportReader(form, file, findings).read({&document, ""});
  const auto head = head_from_json(document, file);
  report.form = head->form;
  report.version = head->version;
  report.year = head->year;
  return report;
}

}  // namespace govreport::internal
