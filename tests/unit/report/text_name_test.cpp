#include "report/text_name.hpp"

#include "report/defined_name.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

std::vector<TextName> texts() {
  return {{TextPart::title},
          {TextPart::signature},
          {TextPart::date},
          {TextPart::preamble, "", 1},
          {TextPart::section_heading, "legal-basis"},
          {TextPart::section, "legal-basis", 12},
          {TextPart::section, "heading", 1, BlockKind::heading, 2},
          {TextPart::preamble, "", 3, BlockKind::heading, 11}};
}

TEST(TextName, SaysWhichTextItIs) {
  EXPECT_EQ(to_defined_name({TextPart::section, "legal-basis", 3, BlockKind::heading, 2}),
            "section.legal_basis.3.h2");
  EXPECT_EQ(to_defined_name({TextPart::preamble, "", 1}), "preamble.1.p");
}

TEST(TextName, ComesBackInAnyCase) {
  for (const TextName& text : texts()) {
    std::string name = to_defined_name(text);
    EXPECT_EQ(to_text_name(name), text) << name;
    for (char& c : name)
      c = static_cast<char>(std::toupper(c));
    EXPECT_EQ(to_text_name(name), text) << name;
  }
}

TEST(TextName, IsNeverTheNameOfACell) {
  for (const TextName& text : texts())
    EXPECT_EQ(to_cell_id(to_defined_name(text)), std::nullopt) << to_defined_name(text);
  EXPECT_EQ(to_text_name("requests..new..natural"), std::nullopt);
}

TEST(TextName, AnyOtherNameIsNone) {
  for (const char* name : {"",
                           "report",
                           "report.other",
                           "preamble",
                           "preamble.0.p",
                           "preamble.01.p",
                           "preamble.1.h",
                           "preamble.1.h0",
                           "preamble.1.x",
                           "section.a",
                           "section..1.p",
                           "section.a.1.p.q",
                           "_xlnm.Print_Titles"})
    EXPECT_EQ(to_text_name(name), std::nullopt) << name;
}

}  // namespace
}  // namespace govreport::internal
