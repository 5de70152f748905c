/// Body and year from a report's title.
#pragma once

#include "form/model.hpp"
#include "readers/table_line.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

struct Title {
  std::size_t first_line = 0;  ///< of the lines
  std::size_t line_count = 1;  ///< titles may be set on several lines
  std::string text;            ///< as written, lines joined
  std::string ending;          ///< of the vocabulary's title endings
  std::string body;
  std::optional<int> year;
};

/// The first title among the first `end` lines: words that end as the form's titles do. On a web
/// page the one that says most (body, year, marked as a heading), and of those the last: it stands
/// nearest to the text.
std::optional<Title> find_title(const FormModel& form,
                                const std::vector<TextLine>& lines,
                                std::size_t end);

/// The title the form prescribes for `body` and `year`.
std::string prescribed_title(const FormModel& form, std::string_view body, int year);

/// Are these the same title but for spaces and width?
bool same_title(std::string_view a, std::string_view b);

/// The years that the period statements in `lines` name.
std::vector<int> period_years(const FormModel& form, const std::vector<TextLine>& lines);

}  // namespace govreport::internal
