/// Which lines are the headings of the form's sections.
#pragma once

#include "form/model.hpp"
#include "readers/reader_findings.hpp"
#include "readers/table_line.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace govreport::internal {

struct SectionHeading {
  std::size_t line = 0;       ///< of the lines
  std::uint32_t section = 0;  ///< of the form's
  std::string text;           ///< as written, without marks of Markdown
  bool is_prescribed = false;
};

/// In the order of the lines. A section's heading is the line that fits best of all: words and
/// numbering as prescribed; else an alias, or the words with other numbering or none; else its
/// number with similar words. Lines that fit equally well are all taken (STRUCT-TWICE).
std::vector<SectionHeading> find_headings(const FormModel& form,
                                          const std::vector<TextLine>& lines);

/// Adds HEADING for headings that deviate, STRUCT-ORDER and STRUCT-TWICE.
void check_headings(const FormModel& form,
                    const std::vector<TextLine>& lines,
                    const std::vector<SectionHeading>& headings,
                    ReaderFindings& findings);

/// Level of a heading or numbered line inside a section: 2 for "（一）", 3 for "1.", 4 for "（1）";
/// 0 for a line that is running text.
int heading_level(const TextLine& line);

}  // namespace govreport::internal
