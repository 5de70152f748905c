#include "base/xml.hpp"
#include "govreport/read.hpp"
#include "random_report.hpp"
#include "report/from_xml.hpp"
#include "small_form.hpp"
#include "test_folders.hpp"

#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

namespace govreport {
namespace {

using internal::XmlDocument;
using test::RandomReport;
using test::small_form;
using testing::HasSubstr;

Report read(const std::string& xml, Findings& findings) {
  const auto document = XmlDocument::parse(xml, "report.xml");
  EXPECT_TRUE(document) << xml;
  EXPECT_TRUE(internal::head_from_xml(*document));
  return internal::report_from_xml(*document, small_form().model(), findings);
}

Form prescribed_form() {
  Findings findings;
  return *FormLibrary(test::templates_folder()).load("disclosure-annual-report", 2021, findings);
}

class ReportXmlOf : public testing::TestWithParam<Form (*)()> {};

TEST_P(ReportXmlOf, RandomReportsReadBackEqualAndWriteTheSameBytesAgain) {
  const Form form = GetParam()();
  for (std::uint32_t seed = 1; seed <= 250; ++seed) {
    const Report report = RandomReport(form.model(), seed).make();
    const std::string xml = to_xml(form, report);
    Findings findings;
    const auto document = XmlDocument::parse(xml, "report.xml");
    ASSERT_TRUE(document);
    const Report again = internal::report_from_xml(*document, form.model(), findings);
    ASSERT_EQ(findings.size(), 0U) << render(findings[0], Language::english).message << "\n" << xml;
    ASSERT_EQ(again, report) << "seed " << seed << "\n" << xml;
    ASSERT_EQ(to_xml(form, again), xml) << "seed " << seed;
  }
}

Form older_form() {
  Findings findings;
  return *FormLibrary(test::templates_folder()).load("disclosure-annual-report", 2019, findings);
}

INSTANTIATE_TEST_SUITE_P(Forms,
                         ReportXmlOf,
                         testing::Values(&small_form, &prescribed_form, &older_form));

std::string with(const std::string& inside) {
  return R"(<report xmlns="urn:govreport:report:1" form="small" version="7" year="2025" body="B">)"
         "\n" +
         inside + "\n</report>";
}

std::string with_cell(const std::string& cell) {
  return with("<sections/><tables><with-rows><shared>" + cell + "</shared></with-rows></tables>");
}

/// The one finding that reading `xml` gives, as "line: code message".
std::string finding_of(const std::string& xml) {
  Findings findings;
  read(xml, findings);
  EXPECT_EQ(findings.size(), 1U) << xml;
  if (findings.empty()) return "";
  EXPECT_EQ(findings[0].place.file, "report.xml");
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_FALSE(render(findings[0], Language::chinese).hint.empty());
  return std::to_string(findings[0].place.line) + ": " + findings[0].code + " " +
         render(findings[0], Language::english).message;
}

TEST(ReportXml, KeepsEachStateOfACell) {
  Findings findings;
  const Report report = read(with_cell(R"(<first note="N">5</first><group.second state="empty"/>)"
                                       R"(<money>4068.208</money><change>-3</change>)"),
                             findings);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(*report.find("with-rows/shared/first"), Value::number(Decimal(5), "N"));
  EXPECT_EQ(*report.find("with-rows/shared/group.second"), Value::empty());
  EXPECT_EQ(report.find("with-rows/shared/money")->as_text(), "4068.208");
  EXPECT_EQ(*report.find("with-rows/shared/change"), Value::number(Decimal(-3)));
  EXPECT_EQ(report.find("with-rows/deep.down/first"), nullptr);
  EXPECT_EQ(report.find("with-rows/shared/first")->origin.line, 2U);
}

TEST(ReportXml, KeepsTheUnitThatTravelsWithAValue) {
  Findings findings;
  const Report report = read(with_cell(R"(<either unit="元" note="N">125000</either>)"), findings);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(*report.find("with-rows/shared/either"), Value::number(Decimal(125000), "N", "元"));
  EXPECT_EQ(read(with_cell("<either>5</either>"), findings).find("with-rows/shared/either")->unit(),
            "");
}

TEST(ReportXml, ANumberThatDoesNotFitItsCellIsSaidAndKept) {
  Report report;
  report.form = "small";
  report.version = 7;
  report.year = 2025;
  report.cells["with-rows/shared/first"] = Value::number(*Decimal::parse("-2.5"));
  const std::string xml = to_xml(small_form(), report);
  EXPECT_THAT(xml, HasSubstr(R"(<first state="number" text="-2.5"/>)"));
  Findings findings;
  EXPECT_EQ(read(xml, findings), report);
}

TEST(ReportXml, AnUnknownElementIsNamedWithThoseThatAreKnown) {
  EXPECT_THAT(finding_of(with("<sections><chapter/></sections><tables/>")),
              HasSubstr("2: report-xml.element-unknown <chapter> cannot stand in <sections> "
                        "(known: words, figures, more-words)"));
  EXPECT_THAT(finding_of(with("<sections><words><li/></words></sections><tables/>")),
              HasSubstr("<li>"));
  EXPECT_THAT(finding_of(with_cell("<third>1</third>")),
              HasSubstr("known: first, group.second, money, change"));
}

TEST(ReportXml, AnElementThatComesTwiceIsFoundAndTheFirstIsKept) {
  Findings findings;
  const Report report = read(with_cell("<first>1</first><first>2</first>"), findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "report-xml.element-twice");
  EXPECT_EQ(report.find("with-rows/shared/first")->as_text(), "1");
}

TEST(ReportXml, OrderIsChecked) {
  EXPECT_THAT(finding_of(with("<tables/>\n<sections/>")),
              HasSubstr("3: report-xml.element-order <sections> has to stand before <tables>"));
  EXPECT_THAT(finding_of(with("<sections><figures/><words/></sections><tables/>")),
              HasSubstr("element-order <words>"));
}

TEST(ReportXml, AttributesAreChecked) {
  EXPECT_THAT(finding_of(with_cell(R"(<first unit="x">1</first>)")),
              HasSubstr("attribute-unknown attribute unit of <first>"));
  EXPECT_THAT(finding_of(with(R"(<sections><words><p id="x">a</p></words></sections><tables/>)")),
              HasSubstr("attribute-unknown"));
}

TEST(ReportXml, WordsBetweenElementsAreFound) {
  EXPECT_THAT(finding_of(with("<sections>lost</sections><tables/>")),
              HasSubstr("<sections> holds elements only, not the words \"lost\""));
  EXPECT_THAT(finding_of(with("<sections/><tables><with-rows>lost</with-rows></tables>")),
              HasSubstr("lost"));
}

TEST(ReportXml, ElementsInsideWordsAreFound) {
  EXPECT_THAT(finding_of(with("<sections><words><p>a<b>c</b></p></words></sections><tables/>")),
              HasSubstr("element-inside <p> holds words only, not <b>"));
}

TEST(ReportXml, ACellSaysOneThingInOneWay) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"<first/>", "cell-without-number"},
      {"<first>1,234</first>", "not-a-number"},
      {"<first>1a</first>", "not-a-number"},
      {"<first>007</first>", "not-a-number"},
      {"<first>12345678901</first>", "not-a-number"},
      {"<first>-1</first>", "number-does-not-fit"},
      {"<first>1.5</first>", "number-does-not-fit"},
      {R"(<first state="empty">1</first>)", "state-and-content"},
      {R"(<first state="empty" text="1"/>)", "empty-with-words"},
      {R"(<first state="blank" text=""/>)", "state-unknown"},
      {R"(<first state="text"/>)", "state-without-text"},
      {R"(<first text="a">1</first>)", "text-without-state"},
      {R"(<first state="text" text="a" note="b"/>)", "note-without-number"},
      {R"(<first state="number" text="5"/>)", "number-fits"},
      {R"(<first state="number" text="x"/>)", "not-a-number"},
      {R"(<either unit="亿元">5</either>)", "unit-unknown"},
      {R"(<either unit="元" state="text" text="a"/>)", "unit-without-number"},
      {R"(<either unit="元" state="empty"/>)", "empty-with-words"},
  };
  for (const auto& [cell, code] : cases)
    EXPECT_THAT(finding_of(with_cell(cell)), HasSubstr("report-xml." + code)) << cell;
}

std::string with_explanations(const std::string& explanations) {
  return with("<sections/><tables/><explanations>\n" + explanations + "</explanations>");
}

TEST(ReportXml, KeepsExplanationsByRuleAndPlace) {
  Findings findings;
  const Report report =
      read(with_explanations(R"(<explanation rule="R" place="a/b">Why.</explanation>)"
                             R"(<explanation rule="Q" place="words"/>)"),
           findings);
  EXPECT_TRUE(findings.empty());
  ASSERT_EQ(report.explanations.size(), 2U);
  EXPECT_EQ(report.explanations.at({"R", "a/b"}).words, "Why.");
  EXPECT_EQ(report.explanations.at({"R", "a/b"}).origin.line, 3U);
  EXPECT_EQ(report.explanations.at({"Q", "words"}).words, "");
}

TEST(ReportXml, AnExplanationIsForOneRuleAtOnePlaceAndNotTwice) {
  EXPECT_THAT(finding_of(with_explanations(R"(<explanation rule="R">Why.</explanation>)")),
              HasSubstr("3: report-xml.attribute-missing"));
  EXPECT_THAT(finding_of(with_explanations(R"(<explanation rule="" place="p">Why.</explanation>)")),
              HasSubstr("report-xml.attribute-missing"));
  EXPECT_THAT(finding_of(with_explanations("<reason/>")),
              HasSubstr("<reason> cannot stand in <explanations> (known: explanation)"));
  EXPECT_THAT(finding_of(with_explanations(R"(<explanation rule="R" place="p">a</explanation>)"
                                           "\n"
                                           R"(<explanation rule="R" place="p">b</explanation>)")),
              HasSubstr("4: report-xml.explanation-twice rule R is explained twice at \"p\""));
}

TEST(ReportXml, EveryFaultIsFoundNotJustTheFirst) {
  Findings findings;
  read(with("<sections><x/></sections>\n<tables><y/></tables>\n<z/>"), findings);
  ASSERT_EQ(findings.size(), 3U);
  EXPECT_EQ(findings[1].place.line, 3U);
  EXPECT_EQ(findings[2].place.line, 4U);
}

std::string head_error(const std::string& xml) {
  const auto document = XmlDocument::parse(xml, "report.xml");
  EXPECT_TRUE(document);
  const auto result = internal::head_from_xml(*document);
  EXPECT_FALSE(result) << xml;
  return result ? "" : result.error().id + ": " + render(result.error(), Language::english).message;
}

TEST(ReportXml, ARootThatIsNoReportIsAnError) {
  EXPECT_THAT(head_error("<html/>"), HasSubstr("the root is <html>"));
  EXPECT_THAT(head_error("<report form='a' version='1' year='1'/>"),
              HasSubstr("urn:govreport:report:1"));
}

TEST(ReportXml, AHeadThatSaysNoFormVersionOrYearIsAnError) {
  const std::string start = R"(<report xmlns="urn:govreport:report:1" )";
  EXPECT_THAT(head_error(start + R"(version="1" year="1"/>)"),
              HasSubstr("head-missing: the root element has no attribute form"));
  EXPECT_THAT(head_error(start + R"(form="a" version="1"/>)"), HasSubstr("attribute year"));
  EXPECT_THAT(head_error(start + R"(form="a" version="x" year="1"/>)"),
              HasSubstr(R"(head-number: version="x")"));
  EXPECT_THAT(head_error(start + R"(form="a" version="1" year="-5"/>)"), HasSubstr(R"(year="-5")"));
}

}  // namespace
}  // namespace govreport
