/// All labels of a form, taken apart once for all reports on it.
#pragma once

#include "readers/table_labels.hpp"

#include <string>
#include <unordered_set>
#include <vector>

namespace govreport::internal {

struct FormLabels {
  std::vector<TableLabels> tables;        ///< of each of the form's
  std::unordered_set<std::string> words;  ///< of every label, title and corner, without numbering
};

/// Made when first asked for, and kept with `form`; thread-safe.
const FormLabels& labels_of(const FormModel& form);

}  // namespace govreport::internal
