#include "ofd_sample.hpp"
#include "test_folders.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

namespace govreport::test {
namespace {

namespace fs = std::filesystem;

fs::path golden_folder() {
  return source_folder() / "tests/unit/ofd/golden";
}

std::string read(const fs::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

bool is_updating() {
  const char* const wanted = std::getenv("GOVREPORT_UPDATE_GOLDEN");
  return wanted != nullptr && *wanted != '\0';
}

/// The version of the program and the digest of all parts change without this test's concern.
std::string without_volatile(std::string xml) {
  xml = std::regex_replace(xml, std::regex("<ofd:DocID>[0-9a-f]{32}<"), "<ofd:DocID>…<");
  return std::regex_replace(
      xml, std::regex("<ofd:CreatorVersion>[^<]*<"), "<ofd:CreatorVersion>…<");
}

class OfdGolden : public testing::TestWithParam<const char*> {};

TEST_P(OfdGolden, ThePartReadsAsBefore) {
  OfdSample sample;
  const std::string path = GetParam();
  const std::string now = without_volatile(indented(sample.unpacked().part(path)));
  const fs::path golden = golden_folder() / fs::path(path).filename();
  if (is_updating()) {
    fs::create_directories(golden_folder());
    std::ofstream(golden, std::ios::binary) << now;
    FAIL() << "updated " << golden << "; read git diff";
  }
  EXPECT_EQ(now, read(golden)) << "GOVREPORT_UPDATE_GOLDEN=1 rewrites " << golden;
}

INSTANTIATE_TEST_SUITE_P(Parts,
                         OfdGolden,
                         testing::Values("OFD.xml",
                                         "Doc_0/Document.xml",
                                         "Doc_0/PublicRes.xml",
                                         "Doc_0/Pages/Page_2/Content.xml",
                                         "Doc_0/Tags/CustomTags.xml",
                                         "Doc_0/Tags/structure.xml",
                                         "Doc_0/Attachs/Attachments.xml"),
                         [](const auto& test) { return fs::path(test.param).stem().string(); });

}  // namespace
}  // namespace govreport::test
