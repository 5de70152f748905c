#include "report/open_rows_from_xml.hpp"

#include "form/grow.hpp"
#include "report/cell_from_xml.hpp"

#include <map>
#include <string>
#include <vector>

namespace govreport::internal {
namespace {

class XmlOpenRowReader {
 public:
  XmlOpenRowReader(const TableElement& table, XmlFaults& faults, Report& report)
      : table_(table), faults_(faults), report_(report), rows_(report.rows[table.name]) {
    for (const AxisNodeId leaf : table.open_columns->leaves)
      names_.push_back((*table.open_columns)[leaf].path);
  }

  void read(const XmlElement& element) {
    static const std::vector<std::string> attributes = {std::string(report_xml::row_code),
                                                        std::string(report_xml::row_name)};
    faults_.check_attributes(element, attributes);
    const std::string code(element.attribute(report_xml::row_code));
    if (!is_new_row(element, code)) return;
    rows_.push_back(
        {code, std::string(element.attribute(report_xml::row_name)), {element.line(), {}}});
    faults_.each_child(element, names_, [&](std::size_t index, const XmlElement& child) {
      const AxisNode& column = table_.open_columns->leaf(static_cast<std::uint32_t>(index));
      auto value = cell_from_xml(child, column.type, faults_);
      if (value)
        report_.cells.emplace(open_cell_id(table_.name, code, column.path), std::move(*value));
    });
  }

 private:
  bool is_new_row(const XmlElement& element, const std::string& code) {
    if (!element.has(report_xml::row_code)) {
      fault("report-xml.attribute-missing",
            element,
            {{"attribute", std::string(report_xml::row_code)}});
      return false;
    }
    if (!is_row_code(code)) {
      fault("report-xml.row-code", element, {{"code", code}});
      return false;
    }
    const auto [first, is_new] = lines_.emplace(code, element.line());
    if (!is_new)
      fault("report-xml.row-twice",
            element,
            {{"code", code}, {"first", std::to_string(first->second)}});
    if (!is_new || rows_.size() < most_open_rows) return is_new;
    if (!is_full_)
      fault("report-xml.rows-many", element, {{"most", std::to_string(most_open_rows)}});
    is_full_ = true;
    return false;
  }

  void fault(std::string_view code, const XmlElement& at, std::vector<Argument> arguments) {
    faults_.add(code, at, std::move(arguments));
  }

  const TableElement& table_;
  XmlFaults& faults_;
  Report& report_;
  std::vector<ReportRow>& rows_;
  std::vector<std::string> names_;  ///< of the columns
  std::map<std::string, std::uint32_t> lines_;
  bool is_full_ = false;
};

}  // namespace

void open_rows_from_xml(std::span<const XmlElement> rows,
                        const TableElement& table,
                        XmlFaults& faults,
                        Report& report) {
  XmlOpenRowReader reader(table, faults, report);
  for (const XmlElement& row : rows)
    reader.read(row);
}

}  // namespace govreport::internal
