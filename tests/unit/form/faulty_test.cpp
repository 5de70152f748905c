#include "base/catalogue.hpp"
#include "form/read_form.hpp"
#include "golden.hpp"
#include "test_folders.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

namespace fs = std::filesystem;

fs::path cases_folder() {
  return test::source_folder() / "tests/unit/form/faulty";
}

std::vector<std::string> case_names() {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(cases_folder()))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

/// A wording as "message / hint".
std::string words(const Wording& wording) {
  return wording.message + (wording.hint.empty() ? "" : " / " + wording.hint);
}

template <class Fault>
std::string fault_text(const std::string& code, const Fault& fault) {
  const std::string file = fs::path(fault.place.file).filename().string();
  return (file == "form.xml" ? "" : file + ":") + std::to_string(fault.place.line) + " " + code +
         "\n  " + words(render(fault, Language::english)) + "\n  " +
         words(render(fault, Language::chinese)) + "\n";
}

std::string without(std::string text, const std::string& words) {
  for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at))
    text.erase(at, words.size());
  return text;
}

/// What a template is told, as a text: a paragraph a fault, then the error.
std::string verdict(const fs::path& file) {
  Findings findings;
  const fs::path folder = file.parent_path();
  const Result<FormModel> form = read_form(test::read_file(file), file, findings, folder);
  std::string out;
  for (const Finding& finding : findings)
    out += fault_text(finding.code, finding);
  out += form ? "read\n" : "error " + fault_text(form.error().id, form.error());
  return without(std::move(out), folder.string() + "/");
}

class FaultyTemplate : public testing::TestWithParam<std::string> {};

TEST_P(FaultyTemplate, IsToldEachOfItsFaults) {
  const fs::path folder = cases_folder() / GetParam();
  test::expect_golden(folder / "findings.txt", verdict(folder / "form.xml"));
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, FaultyTemplate, testing::ValuesIn(case_names()), test_name);

std::vector<CatalogueEntry> faults_of_templates() {
  std::vector<CatalogueEntry> all(form_catalogue().begin(), form_catalogue().end());
  all.insert(all.end(), parts_catalogue().begin(), parts_catalogue().end());
  all.insert(all.end(), units_catalogue().begin(), units_catalogue().end());
  return all;
}

TEST(FaultyTemplates, MeetEveryFaultTheReaderKnows) {
  std::string met;
  for (const std::string& name : case_names())
    met += test::read_file(cases_folder() / name / "findings.txt");
  for (const CatalogueEntry& entry : faults_of_templates()) {
    const std::string code(entry.code);
    // Where a near match exists the other form of the message gives way to it.
    const std::string other =
        code.ends_with("-near") ? code.substr(0, code.size() - 5) : code + "-near";
    const std::set<std::string> of_libraries = {"form.no-folder",
                                                "form.unknown-form",
                                                "form.unknown-form-near",
                                                "form.unknown-version",
                                                "form.no-version-for-year",
                                                "form.wrong-folder"};
    if (of_libraries.count(code) != 0 || !code.starts_with("form.")) continue;
    EXPECT_TRUE(met.find(" " + code + "\n") != std::string::npos ||
                met.find(" " + other + "\n") != std::string::npos)
        << code;
  }
}

TEST(FaultyTemplates, LeaveNoPlaceholderUnfilled) {
  for (const std::string& name : case_names()) {
    const std::string text = test::read_file(cases_folder() / name / "findings.txt");
    for (const char* const placeholder : {"{name}",
                                          "{element}",
                                          "{attribute}",
                                          "{value}",
                                          "{known}",
                                          "{near}",
                                          "{id}",
                                          "{first}",
                                          "{expression}",
                                          "{column}",
                                          "{found}",
                                          "{count}"})
      EXPECT_EQ(text.find(placeholder), std::string::npos) << name << ": " << placeholder;
  }
}

}  // namespace
}  // namespace govreport::internal
