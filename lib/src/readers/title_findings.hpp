/// What is wrong with a report's title.
#pragma once

#include "readers/text_reader.hpp"

#include <cstddef>

namespace govreport::internal {

/// Adds TITLE-WORD, TITLE-YEAR, and what is missing in the title, or the title itself.
void check_title(const FormModel& form, const PublishedText& text, ReaderFindings& findings);

bool is_of_title(const PublishedText& text, std::size_t line);
/// False where there is no title.
bool is_before_title(const PublishedText& text, std::size_t line);

}  // namespace govreport::internal
