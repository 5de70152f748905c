/// The print of `check`: what a clerk works through, section by section.
#pragma once

#include <iosfwd>
#include <string>

#include <govreport/check.hpp>
#include <govreport/read.hpp>

namespace govreport::cli {

struct PrintStyle {
  Language language = Language::english;
  bool colour = false;     ///< beside the words, never instead of them
  std::size_t width = 80;  ///< columns of the terminal
};

/// Is standard output a terminal that wants colour (NO_COLOR is not set, TERM is not "dumb")?
bool wants_colour();

/// The head (file, body, year, form, how many of what), then the findings by section in the order
/// of the form: severity, rule and place; the cell as the form calls it; what is wrong; what to do.
void print_findings(std::ostream& out,
                    const ReadReport& read,
                    const std::string& file,
                    const Findings& findings,
                    const PrintStyle& style);

}  // namespace govreport::cli
