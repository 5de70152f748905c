/// Which row of the form a line is, told by the labels it begins with.
#pragma once

#include "readers/reader_findings.hpp"
#include "readers/seen_line.hpp"
#include "readers/table_labels.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace govreport::internal {

struct RowLabel {
  std::optional<RowNode> leaf;   ///< unset: no row of the form
  std::optional<RowNode> group;  ///< the innermost group that the line names
  std::size_t end = 0;           ///< the field behind the label
  bool has_unknown = false;      ///< a label that is none of the form's stands among them
};

/// Reads the labels of line after line: a label that several groups have is that of the group
/// opened last.
class RowLabelReader {
 public:
  RowLabelReader(const TableLabels& table, ReaderFindings& findings)
      : table_(table), findings_(findings) {}

  RowLabel read(const SeenLine& line);

 private:
  void read_field(const SeenLine& line, std::size_t field, RowLabel& label);
  std::optional<RowNode> choose(const LabelMatch& match, const std::optional<RowNode>& group) const;
  std::optional<RowNode> only_one_below(const LabelMatch& match, const RowNode& group) const;
  bool is_below(const RowNode& node, const RowNode& group) const;
  void explain_unknown(const TextLine& line, const RowLabel& label);
  void warn(const TextLine& line, const std::string& found, const std::string& expected);

  const TableLabels& table_;
  ReaderFindings& findings_;
  std::optional<RowNode> open_;       ///< the group that the lines above have opened
  std::vector<std::size_t> unknown_;  ///< fields of the line being read
};

}  // namespace govreport::internal
