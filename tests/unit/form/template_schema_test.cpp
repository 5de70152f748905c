#include "template_schema.hpp"

#include "golden.hpp"
#include "test_folders.hpp"

#include <cstdlib>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>

#include <gtest/gtest.h>
#include <sys/wait.h>

namespace govreport::internal {
namespace {

namespace fs = std::filesystem;

fs::path schema_file() {
  return test::templates_folder() / "form.xsd";
}

bool xmllint_is_there() {
  return std::system("xmllint --version >/dev/null 2>&1") == 0;
}

/// Whether `file` is valid against the schema of templates.
bool is_valid(const fs::path& file) {
  const std::string command =
      "xmllint --nonet --noout --xinclude --noxincludenode --nofixup-base-uris --schema '" +
      schema_file().string() + "' '" + file.string() + "' >/dev/null 2>&1";
  const int status = std::system(command.c_str());
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// Faults a schema can see: names, order, number and look of elements and attributes, references.
/// The others are about what several places say together, or what an expression means.
const std::set<std::string>& visible_faults() {
  static const std::set<std::string> codes = {
      "xml.malformed",          "form.not-a-form",        "form.unknown-element",
      "form.no-elements",       "form.missing-element",   "form.element-twice",
      "form.element-order",     "form.unknown-attribute", "form.attribute-twice",
      "form.missing-attribute", "form.no-words",          "form.bad-id",
      "form.bad-path",          "form.bad-whole",         "form.bad-decimal",
      "form.bad-length",        "form.bad-lengths",       "form.bad-yes-no",
      "form.bad-word",          "form.no-text",           "form.stray-text",
      "form.id-twice",          "form.unknown-reference", "form.part-namespace",
      "form.part-missing",      "form.part-unreadable",   "form.part-in-itself"};
  return codes;
}

/// "9 form.bad-id" or "error 32 xml.malformed" → the code, without "-near".
std::string code_in(const std::string& line) {
  std::string code = line.substr(line.rfind(' ') + 1);
  return code.ends_with("-near") ? code.substr(0, code.size() - 5) : code;
}

bool has_visible_fault(const fs::path& findings) {
  std::istringstream lines(test::read_file(findings));
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("  ", 0) != 0 && visible_faults().count(code_in(line)) != 0) return true;
  }
  return false;
}

TEST(TemplateSchema, SaysWhatTheReaderGoesBy) {
  test::expect_golden(schema_file(), template_schema());
}

TEST(TemplateSchema, AcceptsEveryTemplateThereIs) {
  if (!xmllint_is_there()) GTEST_SKIP() << "skipped, because xmllint is not installed";
  int templates = 0;
  for (const fs::directory_entry& entry :
       fs::recursive_directory_iterator(test::templates_folder())) {
    if (entry.path().filename() != "form.xml") continue;
    EXPECT_TRUE(is_valid(entry.path())) << entry.path();
    ++templates;
  }
  EXPECT_GT(templates, 0);
}

TEST(TemplateSchema, AgreesWithTheReaderOnEveryFaultItCanSee) {
  if (!xmllint_is_there()) GTEST_SKIP() << "skipped, because xmllint is not installed";
  for (const fs::directory_entry& entry :
       fs::directory_iterator(test::source_folder() / "tests/unit/form/faulty"))
    EXPECT_EQ(is_valid(entry.path() / "form.xml"),
              !has_visible_fault(entry.path() / "findings.txt"))
        << entry.path().filename();
}

}  // namespace
}  // namespace govreport::internal
