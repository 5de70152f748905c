#include "ofd_sample.hpp"
#include "test_folders.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

namespace govreport::test {
namespace {

namespace fs = std::filesystem;

bool has_xmllint() {
  return std::system("command -v xmllint >/dev/null 2>&1") == 0;
}

/// Whether xmllint finds `part` valid against Annex A; what it says goes to standard error.
bool is_valid(const fs::path& schema, const fs::path& part) {
  const std::string command =
      "xmllint --noout --nonet --schema '" + schema.string() + "' '" + part.string() + "' >&2";
  return std::system(command.c_str()) == 0;
}

fs::path written(const fs::path& folder, const OfdFile::Entry& entry) {
  std::string name = entry.path;
  std::replace(name.begin(), name.end(), '/', '_');
  std::ofstream(folder / name, std::ios::binary) << entry.bytes;
  return folder / name;
}

class OfdSchema : public testing::Test {
 protected:
  void SetUp() override {
    schema_ = schemas_folder() / "ofd/all.xsd";
    if (!fs::exists(schema_))
      GTEST_SKIP() << "skipped, because " << schema_ << " is not there (GOVREPORT_SCHEMAS)";
    if (!has_xmllint()) GTEST_SKIP() << "skipped, because xmllint is not installed";
  }
  fs::path schema_;
};

TEST_F(OfdSchema, EveryPartIsValidAgainstAnnexA) {
  OfdSample sample;
  sample.host.options["created"] = "2025-01-20";
  std::size_t judged = 0;
  for (const OfdFile::Entry& entry : sample.unpacked().entries) {
    if (entry.bytes.find("<ofd:") == std::string::npos ||
        entry.path.find("structure") != std::string::npos)
      continue;
    EXPECT_TRUE(is_valid(schema_, written(sample.host.scratch_folder(), entry))) << entry.path;
    ++judged;
  }
  EXPECT_EQ(judged, 7U);
}

TEST_F(OfdSchema, AnInvalidPartIsSeen) {
  OfdSample sample;
  OfdFile file = sample.unpacked();
  std::string& bytes = file.part("OFD.xml");
  bytes.replace(bytes.find("1.0\" DocType"), 3, "1.2");
  EXPECT_FALSE(is_valid(schema_, written(sample.host.scratch_folder(), file.entries[0])));
}

}  // namespace
}  // namespace govreport::test
