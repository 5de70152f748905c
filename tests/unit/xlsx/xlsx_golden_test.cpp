#include "golden.hpp"
#include "workbook_reader.hpp"

#include <algorithm>

namespace govreport::test {
namespace {

/// A part's file: its path with '/' made '-'.
std::filesystem::path golden_file(std::string name) {
  std::replace(name.begin(), name.end(), '/', '-');
  return source_folder() / "tests/unit/xlsx/golden" / name;
}

TEST(XlsxGolden, EveryPartButTheThemeIsAsReviewed) {
  XlsxExport sample;
  ASSERT_EQ(sample.run(), GOVREPORT_OK);
  std::string list;
  for (const auto& [name, content] : zip_parts(sample.host.output)) {
    list += name + '\n';
    if (name.find("theme") == std::string::npos)
      expect_golden(golden_file(name), tag_a_line(content));
  }
  expect_golden(golden_file("parts.txt"), list);
}

}  // namespace
}  // namespace govreport::test
