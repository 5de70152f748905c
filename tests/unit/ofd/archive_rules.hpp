#pragma once

#include "ofd_file.hpp"

#include <string>
#include <vector>

namespace govreport::test {

/// What of a package OFD-A (GB/T 42133-2022) does not allow, each with its part and clause, and
/// what the rules of packages say (`faults_of`). Pre: the package can be followed from OFD.xml.
std::vector<std::string> archive_faults_of(const OfdFile& file);

}  // namespace govreport::test
