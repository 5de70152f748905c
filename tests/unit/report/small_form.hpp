/// A form made by hand: what the language allows and the sample forms may not use together. Two
/// blocks that share a row, a column in a group, a table without rows, decimals, a count without a
/// lower bound, a unit that travels.
#pragma once

#include "form/model.hpp"
#include "govreport/form.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace govreport::test {

inline void add_leaf(internal::Axis& axis,
                     std::string path,
                     std::string label,
                     internal::LeafType type = {}) {
  const internal::AxisNodeId id{static_cast<std::uint32_t>(axis.nodes.size())};
  internal::AxisNode node;
  node.id = path.substr(path.rfind('.') == std::string::npos ? 0 : path.rfind('.') + 1);
  node.path = std::move(path);
  node.label = std::move(label);
  node.type = std::move(type);
  node.first_leaf = static_cast<std::uint32_t>(axis.leaves.size());
  axis.nodes.push_back(std::move(node));
  axis.leaves.push_back(id);
  axis.roots.push_back(id);
  axis.depth = 1;
}

inline void add_cells(internal::FormModel& form, std::uint32_t table, std::uint32_t block) {
  const internal::Block& part = form.tables[table].blocks[block];
  for (std::uint32_t row = 0; row < part.data_rows(); ++row) {
    for (std::uint32_t column = 0; column < part.columns.leaves.size(); ++column) {
      internal::CellSpec cell;
      cell.id = form.tables[table].id + "/";
      if (!part.rows.leaves.empty()) cell.id += part.rows.leaf(row).path + "/";
      cell.id += part.columns.leaf(column).path;
      cell.table = table;
      cell.block = block;
      cell.row = row;
      cell.column = column;
      cell.type = part.columns.leaf(column).type;
      form.by_id[cell.id] = {static_cast<std::uint32_t>(form.cells.size())};
      form.cells.push_back(std::move(cell));
    }
  }
}

inline internal::Table table_with_rows() {
  using internal::CellType;
  using internal::LeafType;
  const LeafType money{CellType::decimal, "", Decimal(0), Decimal(99999999), {}};
  const LeafType change{CellType::count, "", std::nullopt, std::nullopt, {}};
  const LeafType in_either{
      CellType::decimal, "", Decimal(0), std::nullopt, {}, {{"万元", 4}, {"元", 0}}};
  internal::Table table;
  table.id = "with-rows";
  table.blocks.resize(2);
  add_leaf(table.blocks[0].columns, "first", "First");
  add_leaf(table.blocks[0].columns, "group.second", "Second");
  add_leaf(table.blocks[0].rows, "shared", "Shared");
  add_leaf(table.blocks[0].rows, "deep.down", "Down");
  add_leaf(table.blocks[1].columns, "money", "Money", money);
  add_leaf(table.blocks[1].columns, "change", "Change", change);
  add_leaf(table.blocks[1].columns, "either", "Either", in_either);
  add_leaf(table.blocks[1].rows, "shared", "Shared");
  return table;
}

inline internal::Table table_without_rows() {
  internal::Table table;
  table.id = "without-rows";
  table.blocks.resize(1);
  add_leaf(table.blocks[0].columns, "one", "One");
  add_leaf(table.blocks[0].columns, "two.other", "Two");
  return table;
}

inline Form small_form() {
  internal::FormModel form;
  form.id = "small";
  form.version = 7;
  form.title = "Small";
  form.report_title.text = "{body} {year}";
  for (const char* id : {"words", "figures", "more-words"}) {
    internal::SectionSpec section;
    section.id = id;
    section.heading = id;
    form.sections.push_back(section);
  }
  form.tables = {table_with_rows(), table_without_rows()};
  add_cells(form, 0, 0);
  add_cells(form, 0, 1);
  add_cells(form, 1, 0);
  return Form(std::make_shared<const internal::FormModel>(std::move(form)));
}

}  // namespace govreport::test
