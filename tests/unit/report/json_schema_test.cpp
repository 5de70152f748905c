/// The JSON Schema made from a form, judged by Python's jsonschema: it takes what is written and
/// refuses the rest.
#include "govreport/form.hpp"
#include "govreport/read.hpp"
#include "random_report.hpp"
#include "report/digits_pattern.hpp"
#include "small_form.hpp"
#include "test_folders.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace govreport {
namespace {

using test::RandomReport;
using test::small_form;

/// A validator that is not ours, or null: the Python that has it.
const char* python_with_jsonschema() {
  for (const char* python : {"python3", "/usr/bin/python3"}) {
    const std::string command = std::string(python) + " -c 'import jsonschema' >/dev/null 2>&1";
    if (std::system(command.c_str()) == 0) return python;
  }
  return nullptr;
}

class ReportJsonSchema : public testing::Test {
 protected:
  void SetUp() override {
    python_ = python_with_jsonschema();
    if (python_ == nullptr)
      GTEST_SKIP() << "skipped, because no Python here has jsonschema (python3-jsonschema)";
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(testing::TempDir()) / (std::string("json.") + test->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    write("schema", report_json_schema(small_form()));
  }

  void TearDown() override {
    if (!folder_.empty()) std::filesystem::remove_all(folder_);
  }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  /// The names of the files *.json that the validator refuses, each with a space behind it.
  std::string refused() const {
    const std::string script =
        (test::source_folder() / "tests/unit/report/refused_by_schema.py").string();
    const std::string command = std::string(python_) + " -W ignore '" + script + "' '" +
                                folder_.string() + "' >'" + (folder_ / "refused").string() + "'";
    EXPECT_EQ(std::system(command.c_str()), 0);
    std::ifstream in(folder_ / "refused");
    return {std::istreambuf_iterator<char>(in), {}};
  }

  const char* python_ = nullptr;
  std::filesystem::path folder_;
};

TEST_F(ReportJsonSchema, AcceptsWhateverIsWritten) {
  const Form form = small_form();
  for (std::uint32_t seed = 1; seed <= 200; ++seed)
    write(std::to_string(seed) + ".json", to_json(form, RandomReport(form.model(), seed).make()));
  EXPECT_EQ(refused(), "");
}

TEST_F(ReportJsonSchema, OfThePrescribedFormAcceptsWhateverIsWritten) {
  Findings findings;
  const auto form =
      FormLibrary(test::templates_folder()).load("disclosure-annual-report", 2021, findings);
  ASSERT_TRUE(form);
  write("schema", report_json_schema(*form));
  for (std::uint32_t seed = 1; seed <= 50; ++seed)
    write(std::to_string(seed) + ".json", to_json(*form, RandomReport(form->model(), seed).make()));
  EXPECT_EQ(refused(), "");
}

constexpr const char* sound = R"({
  "form": "small", "version": 7, "year": 2025, "body": "B",
  "sections": {"words": {"blocks": [{"p": "a"}, {"h": "b", "level": 2}]}},
  "tables": {
    "with-rows": {
      "shared": {"first": "5", "group.second": null, "money": "4068.208", "change": -3},
      "deep.down": {"first": {"number": 0, "note": "n"}}
    },
    "without-rows": {"one": {"state": "text", "text": "x"}}
  }
})";

struct Change {
  const char* from;
  const char* to;
};

constexpr Change sound_changes[] = {
    {"\"5\"", "5"},
    {"2025", "\"2025\""},
    {"7", "\"7\""},
    {"4068.208", "99999999.000"},
    {"4068.208", "0"},
    {"\"4068.208\"", "99999999"},
    {"-3", "\"-12\""},
    {"null", "{\"state\": \"number\", \"text\": \"-5\"}"},
    {"\"form\"", "\"$schema\": \"s\", \"form\""},
    {R"("form")", R"("explanations": [{"rule": "R", "place": "p", "text": "x"}], "form")"},
};

constexpr Change broken_changes[] = {
    {"small", "large"},
    {"7", "8"},
    {R"("year": 2025, )", ""},
    {"2025", "\"this\""},
    {R"(, "body": "B")", ""},
    {R"("body")", R"("unit": "x", "body")"},
    {R"("words")", R"("chapter": {}, "words")"},
    {R"({"p": "a"})", R"("a")"},
    {R"({"p": "a"})", R"({"p": "a", "h": "b", "level": 2})"},
    {R"("level": 2)", R"("level": 1)"},
    {R"(, "level": 2)", ""},
    {R"("a")", R"("a\u0007")"},
    {"\"5\"", "\"5a\""},
    {"\"5\"", "\"1,234\""},
    {"\"5\"", "\"05\""},
    {"\"5\"", "\"-5\""},
    {"\"5\"", "-5"},
    {"\"5\"", "5.5"},
    {"\"5\"", "\"5.5\""},
    {"\"5\"", "true"},
    {"4068.208", "100000000"},
    {"\"4068.208\"", "100000000"},
    {"4068.208", "99999999.5"},
    {"4068.208", "1.1234567"},
    {R"("number": 0)", R"("number": "x")"},
    {R"(, "note": "n")", R"(, "note": 5)"},
    {R"("state": "text")", R"("state": "blank")"},
    {R"("text": "x")", R"("text": "x", "note": "n")"},
    {R"("first": "5")", R"("frist": "5")"},
    {R"("deep.down")", R"("deep.up": {}, "deep.down")"},
    {R"("one")", R"("shared": {}, "one")"},
    {R"("form")", R"("explanations": [{"rule": "R", "text": "x"}], "form")"},
    {R"("form")", R"("explanations": {"rule": "R", "place": "p"}, "form")"},
};

TEST_F(ReportJsonSchema, RefusesWhatIsBrokenAndNothingElse) {
  const auto changed = [](const Change& change) {
    std::string json = sound;
    const std::size_t at = json.find(change.from);
    EXPECT_NE(at, std::string::npos) << change.from;
    return json.replace(at, std::string(change.from).size(), change.to);
  };
  std::string expected;
  for (std::size_t i = 0; i < std::size(broken_changes); ++i) {
    const std::string name = std::to_string(100 + i) + "-broken.json";
    write(name, changed(broken_changes[i]));
    expected += name + " ";
  }
  write("sound.json", sound);
  for (std::size_t i = 0; i < std::size(sound_changes); ++i)
    write(std::to_string(i) + "-sound.json", changed(sound_changes[i]));
  EXPECT_EQ(refused(), expected);
}

/// {"500": {"pattern": …}, …}: strings up to each of these.
std::string patterns_up_to(const std::vector<int>& limits) {
  std::string out;
  for (const int limit : limits) {
    internal::LeafType type;
    type.maximum = Decimal(limit);
    out.append(out.empty() ? "\"" : ", \"").append(std::to_string(limit));
    out.append(R"(": {"pattern": ")").append(internal::pattern_of(type)).append("\"}");
  }
  return out;
}

TEST_F(ReportJsonSchema, TakesNumbersInStringsUpToTheirMaximum) {
  const std::vector<int> limits = {0, 7, 10, 99, 500, 527, 1000};
  write("schema", std::string(R"({"properties": {)").append(patterns_up_to(limits)).append("}}"));
  std::set<std::string> beyond;
  for (const int limit : limits) {
    for (int number = 0; number <= 1100; number += number < 20 || number > 480 ? 1 : 7) {
      std::string name = std::to_string(limit).append("-").append(std::to_string(number));
      write(name.append(".json"),
            std::string("{\"")
                    .append(std::to_string(limit))
                    .append("\": \"")
                    .append(std::to_string(number)) +
                "\"}");
      if (number > limit) beyond.insert(name + " ");
    }
  }
  std::string expected;
  for (const std::string& name : beyond)
    expected += name;
  EXPECT_EQ(refused(), expected);
}

TEST_F(ReportJsonSchema, IsTheSameEveryTime) {
  EXPECT_EQ(report_json_schema(small_form()), report_json_schema(small_form()));
}

}  // namespace
}  // namespace govreport
