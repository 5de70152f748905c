#include "package_check.hpp"

#include "workbook_reader.hpp"

#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using xlsx::fault_in_package;

std::string package() {
  XlsxExport sample;
  EXPECT_EQ(sample.run(), GOVREPORT_OK);
  return sample.host.output;
}

TEST(PackageCheck, LetsAWholePackagePass) {
  EXPECT_EQ(fault_in_package(package()), std::nullopt);
}

TEST(PackageCheck, FindsWhereverAPackageIsCutOff) {
  const std::string whole = package();
  for (std::size_t size = 0; size < whole.size(); size += 7)
    EXPECT_TRUE(fault_in_package(whole.substr(0, size))) << "after " << size << " bytes";
}

TEST(PackageCheck, NamesThePartThatDoesNotUnpack) {
  std::string package_bytes = package();
  const std::size_t sheet = package_bytes.find("xl/worksheets/sheet3.xml");
  package_bytes[sheet + 200] = static_cast<char>(package_bytes[sheet + 200] ^ 0x55);
  EXPECT_EQ(fault_in_package(package_bytes), "xl/worksheets/sheet3.xml is cut off");
}

TEST(PackageCheck, SurvivesAnyByteThatIsWrong) {
  const std::string whole = package();
  for (std::size_t at = 0; at < whole.size(); at += 3) {
    std::string broken = whole;
    broken[at] = static_cast<char>(broken[at] ^ 0xFF);
    static_cast<void>(fault_in_package(broken));
  }
}

}  // namespace
}  // namespace govreport::test
