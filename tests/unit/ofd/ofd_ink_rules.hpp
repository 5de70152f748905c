#pragma once

#include "ofd_file.hpp"

#include <string>
#include <vector>

namespace govreport::test {

/// What is wrong with the text as the embedded fonts draw it, a line each:
///
/// - every font is one, and has every glyph that a page names
/// - every glyph's ink lies within the boundary of its object, outside which readers draw nothing
std::vector<std::string> ink_faults_of(const OfdFile& file);

}  // namespace govreport::test
