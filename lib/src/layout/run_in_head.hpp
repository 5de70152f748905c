#pragma once

#include "form/model.hpp"

#include <cstdint>
#include <string_view>

namespace govreport::internal {

/// The head that a paragraph begins with.
struct RunInHead {
  std::uint32_t size = 0;  ///< bytes of the paragraph; 0: it has none
  std::string_view style;
};

/// GB/T 9704-2012, 7.3.3 numbers levels and gives each its type; a heading that runs on into its
/// paragraph is set in the type of its level up to its first full stop (custom; ours).
RunInHead run_in_head(const FormModel& form, std::string_view paragraph);

}  // namespace govreport::internal
