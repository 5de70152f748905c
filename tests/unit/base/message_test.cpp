#include "base/catalogue.hpp"
#include "base/nearest.hpp"
#include "govreport/finding.hpp"

#include <gtest/gtest.h>

namespace govreport {
namespace {

TEST(Render, FillsPlaceholdersInBothLanguages) {
  const Error error{
      .code = ErrorCode::malformed, .id = "xml.malformed", .arguments = {{"what", "X"}}};
  EXPECT_EQ(render(error, Language::english).message, "the XML is not well-formed: X");
  EXPECT_EQ(render(error, Language::chinese).message, "XML 不完整或写法有误：X");
}

TEST(Render, AnUnknownCodeComesBackWithItsArguments) {
  EXPECT_EQ(render("no.such", {{"a", "1"}}, Language::english).message, "no.such a=1");
}

TEST(Render, BracesInArgumentsAreNotFilledAgain) {
  Finding finding;
  finding.english = Wording{"{a} {b} {", ""};
  finding.arguments = {{"a", "{b}"}, {"b", "2"}};
  EXPECT_EQ(render(finding, Language::english).message, "{b} 2 {");
}

TEST(SortByPlace, PutsLinesInOrderAndErrorsFirst) {
  Findings findings(3);
  findings[0].place.line = 2;
  findings[1] = {.severity = Severity::note, .place = {.line = 1}};
  findings[2] = {.severity = Severity::error, .place = {.line = 1}};
  sort_by_place(findings);
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_EQ(findings[2].place.line, 2U);
}

TEST(Nearest, SuggestsOnlyWhatIsNear) {
  const std::vector<std::string> known = {"compress", "created", "profile"};
  EXPECT_EQ(internal::nearest("compres", known), "compress");
  EXPECT_EQ(internal::nearest("zzz", known), std::nullopt);
  EXPECT_EQ(internal::nearest("xlxs", std::vector<std::string>{"xml", "xlsx"}), "xlsx") << "a swap";
}

TEST(Catalogue, EveryMessageHasWordsInBothLanguages) {
  for (const auto table : internal::catalogues()) {
    for (const internal::CatalogueEntry& entry : table) {
      EXPECT_FALSE(entry.message_zh.empty()) << entry.code;
      EXPECT_FALSE(entry.message_en.empty()) << entry.code;
      EXPECT_EQ(entry.hint_zh.empty(), entry.hint_en.empty()) << entry.code;
      EXPECT_EQ(internal::find_message(entry.code), &entry) << "twice: " << entry.code;
    }
  }
}

}  // namespace
}  // namespace govreport
