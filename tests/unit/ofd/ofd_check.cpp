/// Holds OFD files against the rules that no schema can see: ofd_check FILE...
///
/// Prints each fault as "FILE: PART: WHAT", and at last how many files and parts it looked at. Exit
/// code 1 if there was a fault.
#include "ofd_ink_rules.hpp"
#include "ofd_rules.hpp"

#include <exception>
#include <fstream>
#include <iostream>
#include <sstream>

namespace govreport::test {
namespace {

std::string bytes_of(const char* path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

std::vector<std::string> all_faults_of(const OfdFile& file) {
  std::vector<std::string> faults = faults_of(file);
  const std::vector<std::string> ink = ink_faults_of(file);
  faults.insert(faults.end(), ink.begin(), ink.end());
  return faults;
}

int check(const std::vector<const char*>& paths) {
  std::size_t parts = 0;
  std::size_t faults = 0;
  for (const char* const path : paths) {
    const OfdFile file = OfdFile::unpack(bytes_of(path));
    parts += file.entries.size();
    for (const std::string& fault : all_faults_of(file)) {
      std::cout << path << ": " << fault << '\n';
      ++faults;
    }
  }
  std::cout << paths.size() << " files, " << parts << " parts, " << faults << " faults\n";
  return faults == 0 ? 0 : 1;
}

}  // namespace
}  // namespace govreport::test

int main(int count, char** arguments) {
  try {
    return govreport::test::check({arguments + 1, arguments + count});
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
