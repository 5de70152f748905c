#include "report/open_rows_from_json.hpp"

#include "form/grow.hpp"
#include "report/cell_from_json.hpp"
#include "report/report_json.hpp"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace govreport::internal {
namespace {

class OpenRowReader {
 public:
  OpenRowReader(const TableElement& table, JsonFaults& faults, Report& report)
      : table_(table), faults_(faults), report_(report), rows_(report.rows[table.name]) {
    for (const AxisNodeId leaf : table.open_columns->leaves)
      names_.push_back((*table.open_columns)[leaf].path);
  }

  void read(const JsonSpot& spot) {
    std::array<std::optional<JsonSpot>, report_json::open_row_members.size()> members;
    faults_.each_member(
        spot, report_json::open_row_members, [&members](std::size_t index, const JsonSpot& at) {
          members.at(index) = at;
        });
    if (!spot->is(JsonValue::Kind::object)) return;
    const auto& [code, name, cells] = members;
    if (!code || !name)
      return faults_.add("report-json.member-missing", spot, {{"member", code ? "name" : "code"}});
    const auto digits = faults_.words(*code);
    if (!digits || !is_new_row(*code, *digits)) return;
    rows_.push_back({*digits, faults_.words(*name).value_or(""), {spot->line, {}}});
    if (cells) read_cells(*cells, *digits);
  }

 private:
  bool is_new_row(const JsonSpot& code, const std::string& digits) {
    if (!is_row_code(digits)) {
      faults_.add("report-json.row-code", code, {{"code", digits}});
      return false;
    }
    if (!codes_.insert(digits).second) {
      faults_.add("report-json.row-twice", code, {{"code", digits}});
      return false;
    }
    if (rows_.size() < most_open_rows) return true;
    if (!is_full_)
      faults_.add("report-json.rows-many", code, {{"most", std::to_string(most_open_rows)}});
    is_full_ = true;
    return false;
  }

  void read_cells(const JsonSpot& cells, const std::string& code) {
    faults_.each_member(cells, names_, [&](std::size_t index, const JsonSpot& at) {
      const AxisNode& column = table_.open_columns->leaf(static_cast<std::uint32_t>(index));
      auto value = cell_from_json(at, column.type, faults_);
      if (value)
        report_.cells.emplace(open_cell_id(table_.name, code, column.path), std::move(*value));
    });
  }

  const TableElement& table_;
  JsonFaults& faults_;
  Report& report_;
  std::vector<ReportRow>& rows_;
  std::vector<std::string> names_;  ///< of the columns
  std::set<std::string> codes_;
  bool is_full_ = false;
};

}  // namespace

void open_rows_from_json(const JsonSpot& rows,
                         const TableElement& table,
                         JsonFaults& faults,
                         Report& report) {
  if (!faults.expect(rows, JsonValue::Kind::array)) return;
  OpenRowReader reader(table, faults, report);
  for (std::size_t index = 0; index < rows->items.size(); ++index)
    reader.read(rows.item(index));
}

}  // namespace govreport::internal
