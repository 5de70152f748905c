#include "golden.hpp"
#include "html_export.hpp"

namespace govreport::test {
namespace {

std::filesystem::path golden(const std::string& name) {
  return source_folder() / "tests/unit/html/golden" / name;
}

TEST(HtmlGolden, ThePageIsAsReviewed) {
  HtmlExport sample;
  expect_golden(golden("page.html"), sample.page());
}

TEST(HtmlGolden, TheFragmentIsAsReviewed) {
  HtmlExport sample;
  sample.host.options = {{"fragment", "yes"}, {"prefix", "nianbao"}};
  expect_golden(golden("fragment.html"), sample.page());
}

}  // namespace
}  // namespace govreport::test
