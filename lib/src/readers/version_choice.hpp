/// On which version of a form a text is, by the words of its tables, whatever its year says.
#pragma once

#include "govreport/form.hpp"
#include "readers/table_line.hpp"

#include <cstddef>
#include <vector>

namespace govreport::internal {

/// Do the tables of `lines` hold words that are none of `form`'s labels? If not, no other version's
/// tables are shown: those need not be looked at.
bool shows_words_unknown_to(const Form& form, const std::vector<TextLine>& lines);

/// Of `versions`, the one whose own labels (those that not all of them have) `lines` show most of;
/// `expected` (an index) unless another shows more.
std::size_t version_shown(const std::vector<Form>& versions,
                          std::size_t expected,
                          const std::vector<TextLine>& lines);

}  // namespace govreport::internal
