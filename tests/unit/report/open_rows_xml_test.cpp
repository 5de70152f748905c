/// Rows that come with the report, in the canonical XML.
#include "base/xml.hpp"
#include "govreport/read.hpp"
#include "open_rows_form.hpp"
#include "random_report.hpp"
#include "report/from_xml.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <gmock/gmock.h>

namespace govreport {
namespace {

using internal::XmlDocument;
using test::five_rows;
using test::open_rows_form;
using test::open_rows_report;
using test::RandomPieces;
using testing::HasSubstr;

Report read(const std::string& xml, Findings& findings) {
  const auto document = XmlDocument::parse(xml, "report.xml");
  EXPECT_TRUE(document) << xml;
  return internal::report_from_xml(*document, open_rows_form().model(), findings);
}

/// Codes of every length, in any order; names, values and cells left out as they come.
Report random_rows(std::uint32_t seed) {
  RandomPieces random(seed);
  Report report = open_rows_report();
  if (random.one_in(8)) return report;
  report.rows["income"];
  for (std::size_t left = random.below(30); left > 0; --left) {
    std::string code;
    for (std::size_t digits = 1 + random.below(9); digits > 0; --digits)
      code += static_cast<char>('0' + random.below(10));
    if (report.find("income/" + code + "/of.fees") != nullptr) continue;
    constexpr std::array names = {"行政", "<", "&", " ", "运行", "\n"};
    test::add_row(report, code, random.words(names, 4), 5, static_cast<std::int64_t>(seed));
    if (random.one_in(3)) report.cells.erase("income/" + code + "/all");
    if (random.one_in(4)) report.cells["income/" + code + "/of.taxes"] = Value::text("–");
  }
  return report;
}

TEST(OpenRowsInXml, ReadBackEqualAndAreWrittenInTheSameBytesAgain) {
  const Form form = open_rows_form();
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    const Report report = random_rows(seed);
    const std::string xml = to_xml(form, report);
    Findings findings;
    const Report again = read(xml, findings);
    ASSERT_TRUE(findings.empty()) << render(findings[0], Language::english).message << "\n" << xml;
    ASSERT_EQ(again, report) << xml;
    ASSERT_EQ(to_xml(form, again), xml);
    ASSERT_EQ(to_xml(with_rows_of(form, report), report), xml);
  }
}

TEST(OpenRowsInXml, StandBelowTheTotalWithCodeAndName) {
  EXPECT_THAT(to_xml(open_rows_form(), five_rows()), HasSubstr(R"(    <income>
      <total>
        <all>152</all>
        <of.taxes>145</of.taxes>
        <of.fees>7</of.fees>
      </total>
      <row code="201" name="General services">
        <all>52</all>
        <of.taxes>45</of.taxes>
        <of.fees>7</of.fees>
      </row>
      <row code="20103" name="Offices">
)"));
}

TEST(OpenRowsInXml, ATableWithoutRowsIsToldFromOneThatWasLeftOut) {
  Report report = open_rows_report();
  EXPECT_THAT(to_xml(open_rows_form(), report), Not(HasSubstr("<income>")));
  report.rows["income"];
  EXPECT_THAT(to_xml(open_rows_form(), report), HasSubstr("<income/>\n    <rest>"));
}

std::string with_rows(const std::string& rows) {
  return R"(<report xmlns="urn:govreport:report:1" form="accounts" version="1" year="2025" )"
         "body=\"B\"><sections/><tables><income>\n" +
         rows + "</income></tables></report>";
}

/// "line: code message" of the one finding.
std::string finding_of(const std::string& rows) {
  Findings findings;
  read(with_rows(rows), findings);
  EXPECT_EQ(findings.size(), 1U) << rows;
  if (findings.empty()) return {};
  return std::to_string(findings[0].place.line) + ": " + findings[0].code + " " +
         render(findings[0], Language::english).message;
}

TEST(OpenRowsInXml, ARowThatIsNoneIsFoundWithItsLine) {
  EXPECT_THAT(finding_of("<row name=\"A\"/>"), HasSubstr("2: report-xml.attribute-missing"));
  EXPECT_THAT(finding_of("<row code=\"2o1\" name=\"A\"/>"), HasSubstr("2: report-xml.row-code"));
  EXPECT_THAT(finding_of("<row code=\"201\" name=\"A\"/>\n<row code=\"201\" name=\"B\"/>"),
              HasSubstr("3: report-xml.row-twice the row with the code 201 is there twice, first "
                        "on line 2"));
  EXPECT_THAT(finding_of("<row code=\"201\" name=\"A\" unit=\"B\"/>"),
              HasSubstr("attribute-unknown"));
  EXPECT_THAT(finding_of("<row code=\"201\" name=\"A\"><of.rent>1</of.rent></row>"),
              HasSubstr("element-unknown <of.rent> cannot stand in <row> (known: all, of.taxes"));
  EXPECT_THAT(finding_of("<row code=\"201\" name=\"A\"/>\n<total/>"),
              HasSubstr("3: report-xml.element-order"));
}

TEST(OpenRowsInXml, MoreThanATableHoldsAreFoundOnceAndNotRead) {
  std::string rows;
  for (int code = 1'000'000; code < 1'010'010; ++code)
    rows += "<row code=\"" + std::to_string(code) + "\" name=\"A\"/>\n";
  Findings findings;
  const Report report = read(with_rows(rows), findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "report-xml.rows-many");
  EXPECT_EQ(findings[0].place.line, 10'002U);
  EXPECT_EQ(report.rows.at("income").size(), 10'000U);
}

class OpenRowsSchema : public testing::Test {
 protected:
  void SetUp() override {
    if (std::system("xmllint --version >/dev/null 2>&1") != 0)
      GTEST_SKIP() << "skipped, because xmllint is not installed";
    // Of its own, as tests run side by side.
    const auto* const test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(testing::TempDir()) /
              (std::string("open-rows-schema.") + test->name());
    std::filesystem::create_directories(folder_);
    write("report.xsd", report_schema(open_rows_form()));
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  bool accepts(const std::string& xml) const {
    write("report.xml", xml);
    const std::string command = "cd '" + folder_.string() +
                                "' && xmllint --noout --schema report.xsd report.xml >/dev/null "
                                "2>&1";
    return std::system(command.c_str()) == 0;
  }

  std::filesystem::path folder_;
};

TEST_F(OpenRowsSchema, AcceptsWhateverIsWrittenAndIsThatOfTheGrownFormToo) {
  const Form form = open_rows_form();
  for (std::uint32_t seed = 1; seed <= 25; ++seed)
    EXPECT_TRUE(accepts(to_xml(form, random_rows(seed)))) << seed;
  EXPECT_EQ(report_schema(with_rows_of(form, five_rows())), report_schema(form));
}

TEST_F(OpenRowsSchema, RefusesRowsThatAreNone) {
  ASSERT_TRUE(accepts(with_rows("<row code=\"201\" name=\"A\"><all>1</all></row>")));
  for (const char* rows : {"<row name=\"A\"/>",
                           "<row code=\"2o1\" name=\"A\"/>",
                           "<row code=\"201\"/>",
                           "<row code=\"201\" name=\"A\"/><row code=\"201\" name=\"B\"/>",
                           "<row code=\"201\" name=\"A\"/><total/>",
                           "<row code=\"201\" name=\"A\"><of.rent>1</of.rent></row>",
                           "<line code=\"201\" name=\"A\"/>"})
    EXPECT_FALSE(accepts(with_rows(rows))) << rows;
}

}  // namespace
}  // namespace govreport
