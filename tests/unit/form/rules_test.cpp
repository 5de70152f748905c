/// What rules and formulas come to in tables other forms have.
#include "form/read_form.hpp"
#include "form_text.hpp"
#include "golden.hpp"
#include "test_folders.hpp"

#include <string>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

/// The identities of a form of one table with these axes; its `widths` columns are 10 mm wide.
std::string identities_of(const std::string& axes, int widths) {
  std::string look = "<look widths=\"";
  for (int column = 0; column < widths; ++column)
    look += "10mm ";
  look +=
      "\" head-style=\"s\" label-style=\"s\" data-style=\"s\" padding-x=\"1mm\" padding-y=\"1mm\" "
      "rule=\"0.5pt\"/>";
  std::string uses;
  for (const char* const use :
       {"title", "heading-1", "heading-2", "body", "note", "signature", "date"})
    uses.append("<use for=\"").append(use).append("\" style=\"s\"/>");
  const std::string xml =
      "<form id=\"f\" version=\"1\" title=\"F\" authority=\"A\" first-year=\"2020\">"
      "<report-title text=\"{body}{year}\"/>"
      "<sections><section id=\"s\" heading=\"S\" table=\"t\"/></sections>"
      "<table id=\"t\" title=\"T\" sheet=\"T\">" +
      look + axes +
      "</table><roles><role id=\"r\" label=\"R\"><family>F</family></role></roles>"
      "<styles><style id=\"s\" role=\"r\" size=\"9pt\" line-pitch=\"12pt\"/></styles>"
      "<style-use>" +
      uses +
      "</style-use><pages><page id=\"a4\" width=\"210mm\" height=\"297mm\" top=\"1mm\" "
      "right=\"1mm\" bottom=\"1mm\" left=\"1mm\"/></pages></form>";
  Findings findings;
  const Result<FormModel> form = read_form(xml, "f.xml", findings);
  std::string faults;
  for (const Finding& finding : findings)
    faults += render(finding, Language::english).message + "\n";
  return form ? identities(*form) : faults;
}

TEST(Rules, FindTheNearestOfEqualNames) {
  // As the table of accounts for travel, cars and receptions has it: budget and actual under each.
  EXPECT_EQ(
      identities_of("<columns>"
                    "<column id=\"total\" label=\"t\" rule=\"ALL\" "
                    "formula=\"abroad + cars.total + receptions\"/>"
                    "<column id=\"abroad\" label=\"a\"/>"
                    "<group id=\"cars\" label=\"c\">"
                    "<column id=\"total\" label=\"t\" rule=\"CARS\" formula=\"bought + run\"/>"
                    "<column id=\"bought\" label=\"b\"/><column id=\"run\" label=\"r\"/>"
                    "</group>"
                    "<column id=\"receptions\" label=\"r\"/>"
                    "</columns>",
                    6),
      "ALL  t/abroad + t/cars.total + t/receptions = t/total\n"
      "    t/total should be t/abroad + t/cars.total + t/receptions\n"
      "CARS  t/cars.bought + t/cars.run = t/cars.total\n"
      "    t/cars.total should be t/cars.bought + t/cars.run\n");
}

TEST(Rules, LookOutwardsForNamesTheGroupHasNot) {
  EXPECT_EQ(identities_of("<columns><column id=\"a\" label=\"a\"/><group id=\"g\" label=\"g\">"
                          "<column id=\"b\" label=\"b\"/>"
                          "<column id=\"c\" label=\"c\" rule=\"R\" formula=\"a - b\"/>"
                          "</group></columns>",
                          3),
            "R  t/a - t/g.b = t/g.c\n    t/g.c should be t/a - t/g.b\n");
}

TEST(Rules, SolveForAPlaceOnEitherSideWithEitherSign) {
  const std::string columns =
      "<columns><column id=\"a\" label=\"a\"/><column id=\"b\" label=\"b\"/>"
      "<column id=\"c\" label=\"c\"/></columns>";
  EXPECT_EQ(identities_of(columns + "<rule id=\"R\" each=\"row\" place=\"b\">a - b = c</rule>", 3),
            "R  t/a - t/b = t/c\n    t/b should be t/a - t/c\n");
  EXPECT_EQ(identities_of(columns + "<rule id=\"R\" each=\"row\" place=\"a\">a - b = c</rule>", 3),
            "R  t/a - t/b = t/c\n    t/a should be t/c + t/b\n");
}

TEST(Rules, MayNameThePlacesOwnValueOfLastYear) {
  EXPECT_EQ(identities_of("<columns><column id=\"made\" label=\"m\"/>"
                          "<column id=\"left\" label=\"l\" rule=\"R\" "
                          "formula=\"previous(left) + made\"/></columns>",
                          2),
            "R  previous(t/left) + t/made = t/left\n"
            "    t/left should be previous(t/left) + t/made\n");
}

TEST(Rules, LeaveOutRowsOfWords) {
  EXPECT_EQ(identities_of("<columns><column id=\"a\" label=\"a\"/>"
                          "<column id=\"b\" label=\"b\" rule=\"R\" formula=\"a\"/></columns>"
                          "<rows><row id=\"x\" label=\"x\"/>"
                          "<row id=\"y\" label=\"y\" type=\"text\"/></rows>",
                          3),
            "R  t/x/a = t/x/b\n    t/x/b should be t/x/a\n");
}

TEST(Rules, DoNotCountATotalInsideAGroupAgain) {
  EXPECT_EQ(identities_of("<columns><group id=\"g\" label=\"g\">"
                          "<column id=\"a\" label=\"a\"/><column id=\"b\" label=\"b\"/>"
                          "<column id=\"t\" label=\"t\" rule=\"IN\" formula=\"a + b\"/></group>"
                          "<column id=\"all\" label=\"l\" rule=\"ALL\" formula=\"sum(g)\"/>"
                          "</columns>",
                          4),
            "IN  t/g.a + t/g.b = t/g.t\n    t/g.t should be t/g.a + t/g.b\n"
            "ALL  t/g.a + t/g.b = t/all\n    t/all should be t/g.a + t/g.b\n");
}

}  // namespace
}  // namespace govreport::internal
