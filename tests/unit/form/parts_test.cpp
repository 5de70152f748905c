/// What a template may include. What it is told where it may not: faulty/part-*.
#include "form/parts.hpp"

#include "form/read_form.hpp"
#include "golden.hpp"
#include "test_folders.hpp"

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

namespace fs = std::filesystem;

const fs::path folder = test::source_folder() / "tests/unit/form/faulty/part-outside";

/// The codes of the faults of a template that includes `href`, each followed by a space.
std::string codes(const std::string& href, const fs::path& library) {
  std::string bytes = test::read_file(folder / "form.xml");
  const std::string written = "../part-pointer/rows/sold.xml";
  bytes.replace(bytes.find(written), written.size(), href);
  Findings findings;
  EXPECT_FALSE(read_form(bytes, folder / "form.xml", findings, library)) << href;
  std::string out;
  for (const Finding& finding : findings)
    out += finding.code + " ";
  return out;
}

TEST(TemplateParts, AreNoneOutsideTheFolderOfTemplates) {
  for (const std::string href : {"../part-pointer/rows/sold.xml",
                                 "/etc/hostname",
                                 "../../../../../../../../etc/hostname",
                                 "file:row.xml",
                                 "https://example.org/row.xml",
                                 "..%2frow.xml",
                                 "rows\\row.xml",
                                 ""})
    EXPECT_EQ(codes(href, folder), "form.part-place ") << href;
}

TEST(TemplateParts, AreNoneWhereThereIsNoFolderOfTemplates) {
  EXPECT_EQ(codes("../part-pointer/rows/sold.xml", {}), "form.part-place ");
}

TEST(TemplateParts, MayStandAnywhereInTheFolderOfTemplates) {
  Findings findings;
  const std::string bytes = test::read_file(folder / "form.xml");
  const auto form = read_form(bytes, folder / "form.xml", findings, folder.parent_path());
  ASSERT_TRUE(form);
  EXPECT_NE(form->by_id.find("parks/sold/city"), form->by_id.end());
}

TEST(TemplateFiles, CountTheirLinesOneFileAfterTheOther) {
  TemplateFiles files;
  EXPECT_EQ(files.add("a/form.xml", std::string(9, '\n')), 0U);
  EXPECT_EQ(files.add("b/looks.xml", std::string(4, '\n')), 10U);
  EXPECT_EQ(files.place_of(10), (Place{.file = "a/form.xml", .line = 10}));
  EXPECT_EQ(files.place_of(11), (Place{.file = "b/looks.xml", .line = 1}));
  EXPECT_EQ(files.seen_from(3, 7), "7");
  EXPECT_EQ(files.seen_from(3, 12), "looks.xml:2");
  EXPECT_EQ(files.seen_from(12, 3), "form.xml:3");
}

}  // namespace
}  // namespace govreport::internal
