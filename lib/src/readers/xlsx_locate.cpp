#include "readers/xlsx_cells.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace govreport::internal {
namespace {

class Locator {
 public:
  Locator(const FormModel& form, const XlsxWorkbook& workbook, ReaderFindings& findings)
      : form_(form), workbook_(workbook), findings_(findings) {}

  XlsxFigures locate(const XlsxNames& names, const std::map<CellId, Value>& by_labels) {
    result_.places.resize(form_.cells.size());
    result_.by_name_alone.resize(form_.cells.size(), false);
    for (std::size_t i = 0; i < form_.cells.size(); ++i) {
      const auto found = by_labels.find(form_.cells[i].id);
      if (found == by_labels.end()) continue;
      result_.places[i] = place_of(found->second.origin.sheet);
      if (result_.places[i]) claimed_.insert(*result_.places[i]);
    }
    for (std::uint32_t i = 0; i < form_.cells.size(); ++i) {
      const auto named = names.cells.find(form_.cells[i].id);
      if (named != names.cells.end()) take_name(i, named->second);
    }
    note_gaps();
    return std::move(result_);
  }

 private:
  std::optional<XlsxPlace> place_of(const std::string& words) const {
    const std::size_t mark = words.rfind('!');
    if (mark == std::string::npos) return std::nullopt;
    const auto at = to_address(std::string_view(words).substr(mark + 1));
    for (std::uint32_t i = 0; at && i < workbook_.sheets.size(); ++i)
      if (workbook_.sheets[i].name == words.substr(0, mark)) return XlsxPlace{i, *at};
    return std::nullopt;
  }

  void take_name(std::uint32_t cell, const XlsxPlace& named) {
    std::optional<XlsxPlace>& place = result_.places[cell];
    if (!place) {
      if (claimed_.contains(named) || !has_label(cell, named)) return;
      place = named;
      result_.by_name_alone[cell] = true;
    } else if (*place != named) {
      note_moved(cell, *place, named);
    }
  }

  /// Does anything stand to the left of the place, or need nothing to?
  bool has_label(std::uint32_t cell, const XlsxPlace& named) const {
    const CellSpec& spec = form_.cells[cell];
    if (form_.tables[spec.table].blocks[spec.block].rows.leaves.empty()) return true;
    for (std::uint32_t column = 0; column < named.at.column; ++column) {
      const XlsxCell* const left = workbook_.sheets[named.sheet].find({named.at.row, column});
      if (left != nullptr && left->kind == XlsxKind::text) return true;
    }
    return false;
  }

  std::string words(const XlsxPlace& place) const {
    return place_in_words(workbook_.sheets[place.sheet].name, place.at);
  }

  /// Once a row.
  void note_moved(std::uint32_t cell, const XlsxPlace& place, const XlsxPlace& named) {
    if (!moved_.insert({place.sheet, {place.at.row, 0}}).second) return;
    findings_
        .add(Severity::note,
             "xlsx.moved",
             "",
             0,
             {{"cell", form_.cells[cell].label}, {"named", words(named)}})
        .place.sheet = words(place);
  }

  /// Rows of a block stand one below the other; a gap is rows that somebody put in.
  void note_gaps() {
    std::optional<std::uint32_t> before;
    for (std::uint32_t i = 0; i < form_.cells.size(); ++i) {
      if (!result_.places[i]) continue;
      if (before && is_next_row(*before, i)) note_gap(*result_.places[*before], *result_.places[i]);
      before = i;
    }
  }

  bool is_next_row(std::uint32_t before, std::uint32_t cell) const {
    const CellSpec& a = form_.cells[before];
    const CellSpec& b = form_.cells[cell];
    // Rows that come with the report may have any between them.
    return a.table == b.table && a.block == b.block && b.row == a.row + 1 &&
           !form_.tables[a.table].blocks[a.block].open_rows;
  }

  void note_gap(const XlsxPlace& above, const XlsxPlace& below) {
    if (above.sheet != below.sheet || below.at.row <= above.at.row + 1) return;
    findings_
        .add(Severity::note,
             "xlsx.row-inserted",
             "",
             0,
             {{"rows", std::to_string(below.at.row - above.at.row - 1)}})
        .place.sheet = words({above.sheet, {above.at.row + 1, 0}});
  }

  const FormModel& form_;
  const XlsxWorkbook& workbook_;
  ReaderFindings& findings_;
  XlsxFigures result_;
  std::set<XlsxPlace> claimed_;
  std::set<XlsxPlace> moved_;
};

}  // namespace

XlsxFigures locate(const FormModel& form,
                   const XlsxWorkbook& workbook,
                   const XlsxNames& names,
                   const std::map<CellId, Value>& by_labels,
                   ReaderFindings& findings) {
  return Locator(form, workbook, findings).locate(names, by_labels);
}

}  // namespace govreport::internal
