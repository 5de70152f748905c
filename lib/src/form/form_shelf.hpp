#pragma once

#include "form/memo.hpp"
#include "govreport/form.hpp"

#include <cstdint>
#include <vector>

namespace govreport::internal {

/// The report years a version of a form is for; `last` 0 = open.
struct FormYears {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// A form, and what its template is faulted for.
struct ReadForm {
  Form form;
  Findings findings;
};

/// What a library of forms has read; shared by its copies and between threads.
struct FormShelf {
  Memo<std::vector<FormEntry>> listings;  ///< by folder
  Memo<FormYears> years;                  ///< by file
  Memo<ReadForm> forms;                   ///< by file
};

}  // namespace govreport::internal
