/// The schema made from a form, judged by xmllint: it takes what is written and refuses the rest.
#include "govreport/form.hpp"
#include "govreport/read.hpp"
#include "random_report.hpp"
#include "small_form.hpp"
#include "test_folders.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

namespace govreport {
namespace {

using test::RandomReport;
using test::small_form;

class ReportSchema : public testing::Test {
 protected:
  void SetUp() override {
    if (std::system("xmllint --version >/dev/null 2>&1") != 0)
      GTEST_SKIP() << "skipped, because xmllint is not installed";
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(testing::TempDir()) / (std::string("schema.") + test->name());
    std::filesystem::create_directories(folder_);
    write("report.xsd", report_schema(small_form()));
  }

  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  /// Does xmllint find `files` valid?
  bool accepts(const std::string& files) const {
    const std::string command = "cd '" + folder_.string() +
                                "' && xmllint --noout --schema report.xsd " + files +
                                " >/dev/null 2>&1";
    return std::system(command.c_str()) == 0;
  }

  bool accepts_report(const std::string& xml) const {
    write("report.xml", xml);
    return accepts("report.xml");
  }

  std::filesystem::path folder_;
};

TEST_F(ReportSchema, AcceptsWhateverIsWritten) {
  const Form form = small_form();
  for (std::uint32_t seed = 1; seed <= 200; ++seed)
    write("ok-" + std::to_string(seed) + ".xml",
          to_xml(form, RandomReport(form.model(), seed).make()));
  EXPECT_TRUE(accepts("ok-*.xml"));
}

TEST_F(ReportSchema, OfThePrescribedFormAcceptsWhateverIsWritten) {
  Findings findings;
  const auto form =
      FormLibrary(test::templates_folder()).load("disclosure-annual-report", 2021, findings);
  ASSERT_TRUE(form);
  write("report.xsd", report_schema(*form));
  for (std::uint32_t seed = 1; seed <= 50; ++seed)
    write("ok-" + std::to_string(seed) + ".xml",
          to_xml(*form, RandomReport(form->model(), seed).make()));
  EXPECT_TRUE(accepts("ok-*.xml"));
}

struct Broken {
  const char* what;
  const char* from;
  const char* to;
};

/// Each takes a sound report and breaks one thing.
constexpr Broken broken[] = {
    {"another form", R"(form="small")", R"(form="large")"},
    {"another version", R"(version="7")", R"(version="8")"},
    {"no year", R"( year="2025")", ""},
    {"a year in words", R"(year="2025")", R"(year="this")"},
    {"no body", R"( body="B")", ""},
    {"an unknown attribute", R"(body="B")", R"(body="B" unit="x")"},
    {"another namespace", "urn:govreport:report:1", "urn:govreport:report:2"},
    {"an unknown section", "<words>", "<chapter/><words>"},
    {"sections out of order", "<words>", "<figures/><words>"},
    {"a section twice", "<words>", "<words/><words>"},
    {"words between sections", "<words>", "lost<words>"},
    {"an element inside a paragraph", "<p>a</p>", "<p>a<b/></p>"},
    {"a heading of level one", R"(<h level="2">)", R"(<h level="1">)"},
    {"a letter in a number", "<first>5<", "<first>5a<"},
    {"a separator in a number", "<first>5<", "<first>1,234<"},
    {"a leading zero", "<first>5<", "<first>05<"},
    {"a count below zero", "<first>5<", "<first>-5<"},
    {"a count with a fraction", "<first>5<", "<first>5.5<"},
    {"a number beyond its limit", "<money>4068.208<", "<money>100000000<"},
    {"an unknown state", R"(state="empty")", R"(state="blank")"},
    {"an empty note", "<first>5", "<first note=\"\">5"},
    {"columns out of order", "<first>5</first>", "<money>1</money><first>5</first>"},
    {"an unknown row", "<deep.down>", "<deep.up/><deep.down>"},
    {"a row in another table", "<one>", "<shared/><one>"},
    {"tables before sections", "<sections>", "<tables/><sections>"},
    {"an unknown unit", R"(unit="元")", R"(unit="亿元")"},
    {"a unit where the form fixes it", "<money>", R"(<money unit="元">)"},
    {"something after the end", "</tables>", "</tables><appendix/>"},
    {"an explanation of nothing", R"(place="one")", ""},
    {"an explanation without a rule", R"(rule="R")", R"(rule="")"},
    {"a rule explained twice in a place", R"(place="two")", R"(place="one")"},
};

constexpr const char* sound =
    R"(<report xmlns="urn:govreport:report:1" form="small" version="7" year="2025" body="B">
  <sections><words><p>a</p><h level="2">b</h></words></sections>
  <tables>
    <with-rows>
      <shared><first>5</first><group.second state="empty"/><money>4068.208</money><either unit="元">5</either></shared>
      <deep.down><first>0</first></deep.down>
    </with-rows>
    <without-rows><one>1</one></without-rows>
  </tables>
  <explanations>
    <explanation rule="R" place="one">a</explanation>
    <explanation rule="R" place="two">b</explanation>
  </explanations>
</report>)";

TEST_F(ReportSchema, RefusesWhatIsBroken) {
  ASSERT_TRUE(accepts_report(sound));
  for (const Broken& each : broken) {
    std::string xml = sound;
    const std::size_t at = xml.find(each.from);
    ASSERT_NE(at, std::string::npos) << each.what;
    EXPECT_FALSE(accepts_report(xml.replace(at, std::string(each.from).size(), each.to)))
        << each.what;
  }
}

TEST_F(ReportSchema, IsTheSameEveryTime) {
  EXPECT_EQ(report_schema(small_form()), report_schema(small_form()));
}

}  // namespace
}  // namespace govreport
