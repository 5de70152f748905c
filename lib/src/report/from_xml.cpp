#include "report/from_xml.hpp"

#include "report/cell_from_xml.hpp"
#include "report/open_rows_from_xml.hpp"
#include "report/xml_faults.hpp"
#include "report/xml_shape.hpp"

#include <array>
#include <optional>

namespace govreport::internal {
namespace {

using Names = std::vector<std::string>;

/// Reads the parts of a report in turn.
class XmlReportReader {
 public:
  XmlReportReader(const XmlDocument& document, const FormModel& form, Findings& findings)
      : form_(form), faults_(document.file(), findings) {}

  Report read(const XmlElement& root) {
    static const Names attributes = {"form", "version", "year", "body"};
    static const Names names = {
        "title", "preamble", "sections", "tables", "signature", "date", "explanations"};
    faults_.check_attributes(root, attributes);
    if (!root.has("body")) missing("body", root);
    report_.body = root.attribute("body");
    faults_.each_child(root, names, [this](std::size_t index, const XmlElement& child) {
      static const std::array<void (XmlReportReader::*)(const XmlElement&), 7> parts = {
          &XmlReportReader::title,
          &XmlReportReader::preamble,
          &XmlReportReader::sections,
          &XmlReportReader::tables,
          &XmlReportReader::signature,
          &XmlReportReader::date,
          &XmlReportReader::explanations};
      (this->*parts[index])(child);
    });
    return std::move(report_);
  }

 private:
  void missing(std::string_view attribute, const XmlElement& element) {
    faults_.add("report-xml.attribute-missing", element, {{"attribute", std::string(attribute)}});
  }

  std::string words(const XmlElement& element) {
    faults_.check_attributes(element, {});
    faults_.check_no_children(element);
    return element.text();
  }

  void title(const XmlElement& element) { report_.title = words(element); }
  void signature(const XmlElement& element) { report_.signature = words(element); }
  void date(const XmlElement& element) { report_.date = words(element); }

  void preamble(const XmlElement& element) {
    faults_.check_attributes(element, {});
    report_.preamble = blocks(element);
  }

  std::vector<govreport::Block> blocks(const XmlElement& parent) {
    faults_.check_no_text(parent);
    std::vector<govreport::Block> result;
    for (const XmlElement& child : parent.children()) {
      if (child.name() == "p") {
        result.push_back({BlockKind::paragraph, 0, words(child), child.line()});
      } else if (child.name() == "h") {
        result.push_back(heading(child));
      } else {
        faults_.add("report-xml.element-unknown",
                    child,
                    {{"parent", std::string(parent.name())}, {"known", "p, h"}});
      }
    }
    return result;
  }

  govreport::Block heading(const XmlElement& element) {
    static const Names attributes = {"level"};
    faults_.check_attributes(element, attributes);
    faults_.check_no_children(element);
    const auto level = positive_number(element.attribute("level"));
    if (!level || *level < 2) {
      faults_.add("report-xml.level", element, {{"what", std::string(element.attribute("level"))}});
    }
    return {BlockKind::heading, level.value_or(2), element.text(), element.line()};
  }

  void sections(const XmlElement& element) {
    Names names;
    for (const SectionSpec& section : form_.sections)
      names.push_back(section.id);
    faults_.check_attributes(element, {});
    faults_.each_child(element, names, [this](std::size_t, const XmlElement& child) {
      static const Names attributes = {"heading"};
      faults_.check_attributes(child, attributes);
      report_.sections.push_back({std::string(child.name()),
                                  std::string(child.attribute("heading")),
                                  blocks(child),
                                  child.line()});
    });
  }

  void tables(const XmlElement& element) {
    const std::vector<TableElement> tables = table_elements(form_);
    Names names;
    for (const TableElement& table : tables)
      names.push_back(table.name);
    faults_.check_attributes(element, {});
    faults_.each_child(element, names, [&](std::size_t index, const XmlElement& child) {
      table(child, tables[index]);
    });
  }

  /// Rows have their cells in them; those of the row without a name stand among them.
  void table(const XmlElement& element, const TableElement& shape) {
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
    faults_.check_attributes(element, {});
    // Those that came with the report stand below the prescribed.
    if (shape.open_columns != nullptr) names.emplace_back(report_xml::open_row);
    std::vector<XmlElement> open_rows;
    const auto take = [&](std::size_t index, const XmlElement& child) {
      if (index == meant.size()) {
        open_rows.push_back(child);
      } else if (const auto& [row_shape, cell_shape] = meant[index]; cell_shape != nullptr) {
        cell(child, *cell_shape);
      } else {
        row(child, *row_shape);
      }
    };
    faults_.each_child(element, names, take, report_xml::open_row);
    if (shape.open_columns != nullptr) open_rows_from_xml(open_rows, shape, faults_, report_);
  }

  void row(const XmlElement& element, const RowElement& shape) {
    Names names;
    for (const CellElement& cell : shape.cells)
      names.push_back(cell.name);
    faults_.check_attributes(element, {});
    faults_.each_child(element, names, [&](std::size_t index, const XmlElement& child) {
      cell(child, shape.cells[index]);
    });
  }

  void cell(const XmlElement& element, const CellElement& shape) {
    const CellSpec& spec = form_[shape.cell];
    auto value = cell_from_xml(element, spec.type, faults_);
    if (value) report_.cells.emplace(spec.id, std::move(*value));
  }

  void explanations(const XmlElement& element) {
    faults_.check_attributes(element, {});
    faults_.check_no_text(element);
    for (const XmlElement& child : element.children()) {
      if (child.name() == "explanation") {
        explanation(child);
      } else {
        faults_.add("report-xml.element-unknown",
                    child,
                    {{"parent", std::string(element.name())}, {"known", "explanation"}});
      }
    }
  }

  void explanation(const XmlElement& element) {
    static const Names attributes = {"rule", "place"};
    faults_.check_attributes(element, attributes);
    faults_.check_no_children(element);
    for (const std::string& name : attributes) {
      if (element.attribute(name).empty()) return missing(name, element);
    }
    RuleAt at{std::string(element.attribute("rule")), std::string(element.attribute("place"))};
    const std::vector<Argument> named = {{"rule", at.rule}, {"place", at.place}};
    const bool fresh =
        report_.explanations
            .try_emplace(std::move(at), Explanation{element.text(), {element.line()}})
            .second;
    if (!fresh) faults_.add("report-xml.explanation-twice", element, named);
  }

  const FormModel& form_;
  XmlFaults faults_;
  Report report_;
};

Error head_error(const XmlDocument& document, std::string_view id, std::string what) {
  return {ErrorCode::malformed,
          std::string(id),
          {{"what", std::move(what)}},
          {.file = document.file(), .line = document.root().line()}};
}

}  // namespace

Result<ReportHead> head_from_xml(const XmlDocument& document) {
  const XmlElement root = document.root();
  if (root.name() != report_xml::root || root.attribute("xmlns") != report_xml::name_space)
    return head_error(document, "report-xml.root", std::string(root.name()));
  for (const std::string_view name : {"form", "version", "year"}) {
    if (!root.has(name)) return head_error(document, "report-xml.head-missing", std::string(name));
  }
  const auto version = positive_number(root.attribute("version"));
  const auto year = positive_number(root.attribute("year"));
  for (const auto& [name, number] : {std::pair("version", version), std::pair("year", year)}) {
    if (number) continue;
    return head_error(document,
                      "report-xml.head-number",
                      std::string(name) + "=\"" + std::string(root.attribute(name)) + "\"");
  }
  return ReportHead{std::string(root.attribute("form")), *version, *year};
}

Report report_from_xml(const XmlDocument& document, const FormModel& form, Findings& findings) {
  Report report = XmlReportReader(document, form, findings).read(document.root());
  const auto head = head_from_xml(document);
  report.form = head->form;
  report.version = head->version;
  report.year = head->year;
  return report;
}

}  // namespace govreport::internal
