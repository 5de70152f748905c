#include "golden.hpp"
#include "govreport/form.hpp"
#include "test_folders.hpp"

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

namespace govreport {
namespace {

namespace fs = std::filesystem;

/// A folder of templates that lasts as long as the test.
class TemplatesFolder {
 public:
  TemplatesFolder() {
    std::string name = (fs::temp_directory_path() / "govreport-templates-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~TemplatesFolder() { fs::remove_all(path_); }
  TemplatesFolder(const TemplatesFolder&) = delete;
  TemplatesFolder& operator=(const TemplatesFolder&) = delete;

  void add(const std::string& id, const std::string& version, const std::string& bytes) {
    fs::create_directories(path_ / id / version);
    std::ofstream(path_ / id / version / "form.xml", std::ios::binary) << bytes;
  }
  /// The parts that the annual report's versions include.
  void add_shared_parts() {
    for (const char* const folder : {"shared", "disclosure-annual-report/shared"}) {
      fs::create_directories((path_ / folder).parent_path());
      fs::copy(test::templates_folder() / folder, path_ / folder, fs::copy_options::recursive);
    }
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string form_2021() {
  return test::read_file(test::templates_folder() / "disclosure-annual-report/2021/form.xml");
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

std::string message(const Error& error) {
  const Wording words = render(error, Language::english);
  return words.message + " / " + words.hint;
}

TEST(FormLibrary, ParsesAFormOnceForItselfAndItsCopies) {
  const FormLibrary library(test::templates_folder());
  const FormLibrary copy =
      library;  // NOLINT(performance-unnecessary-copy-initialization): its point
  Findings findings;
  const Result<Form> first = library.load("disclosure-annual-report", 2021, findings);
  const Result<Form> again = copy.load_for_year("disclosure-annual-report", 2024, findings);
  const Result<Form> other =
      FormLibrary(test::templates_folder()).load("disclosure-annual-report", 2021, findings);
  ASSERT_TRUE(first && again && other);
  EXPECT_EQ(&first->model(), &again->model());
  EXPECT_NE(&first->model(), &other->model());
}

TEST(FormLibrary, ReadsATemplateAgainThatCouldNotBeRead) {
  TemplatesFolder folder;
  folder.add_shared_parts();
  folder.add("disclosure-annual-report", "2021", "<form");
  const FormLibrary library(folder.path());
  Findings findings;
  EXPECT_FALSE(library.load("disclosure-annual-report", 2021, findings));
  folder.add("disclosure-annual-report", "2021", form_2021());
  EXPECT_TRUE(library.load("disclosure-annual-report", 2021, findings));
}

TEST(FormLibrary, IsOneForThreadsThatAskAtOnce) {
  const FormLibrary library(test::templates_folder());
  std::vector<const void*> models(8);
  std::vector<std::thread> threads;
  for (const void*& model : models)
    threads.emplace_back([&library, &model] {
      Findings findings;
      const Result<Form> form = library.load("disclosure-annual-report", 2021, findings);
      model = form ? &form->model() : nullptr;
    });
  for (std::thread& thread : threads)
    thread.join();
  ASSERT_NE(models.front(), nullptr);
  EXPECT_EQ(std::set<const void*>(models.begin(), models.end()).size(), 1U);
}

TEST(FormLibrary, ListsItsFormsByNameAndVersion) {
  const auto entries = FormLibrary(test::templates_folder()).list();
  ASSERT_TRUE(entries);
  ASSERT_FALSE(entries->empty());
  const auto is_2021 = [](const FormEntry& entry) {
    return entry.id == "disclosure-annual-report" && entry.version == 2021;
  };
  EXPECT_TRUE(std::any_of(entries->begin(), entries->end(), is_2021));
}

TEST(FormLibrary, LeavesOutFoldersThatHoldNoForm) {
  TemplatesFolder folder;
  folder.add("b", "2", "<form/>");
  folder.add("b", "10", "<form/>");
  folder.add("a", "1", "<form/>");
  folder.add("a", "draft", "<form/>");
  fs::create_directories(folder.path() / "c/3");
  const auto entries = FormLibrary(folder.path()).list();
  ASSERT_TRUE(entries);
  std::string found;
  for (const FormEntry& entry : *entries)
    found += entry.id + std::to_string(entry.version) + " ";
  EXPECT_EQ(found, "a1 b2 b10 ");
}

TEST(FormLibrary, TakesFoldersOfSharedPartsForNoForms) {
  TemplatesFolder folder;
  folder.add_shared_parts();
  folder.add("disclosure-annual-report", "2021", form_2021());
  const auto entries = FormLibrary(folder.path()).list();
  ASSERT_TRUE(entries);
  EXPECT_EQ(entries->size(), 1U);
}

TEST(FormLibrary, GivesTheFileAndTheLineOfAFaultInASharedPart) {
  TemplatesFolder folder;
  folder.add_shared_parts();
  folder.add("disclosure-annual-report", "2021", form_2021());
  const fs::path part = folder.path() / "disclosure-annual-report/shared/sections.xml";
  const std::string bytes = replaced(test::read_file(part), "longest=\"1000\"", "longest=\"any\"");
  std::ofstream(part, std::ios::binary) << bytes;
  Findings findings;
  const auto form = FormLibrary(folder.path()).load("disclosure-annual-report", 2021, findings);
  ASSERT_FALSE(form);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "form.bad-whole");
  EXPECT_EQ(findings[0].place.file, part.string());
  EXPECT_EQ(findings[0].place.line, 4U);
}

TEST(FormLibrary, IncludesNothingByALinkThatLeavesTheFolder) {
  TemplatesFolder outside;
  fs::create_directories(outside.path());
  std::ofstream(outside.path() / "looks.xml") << "<looks/>";
  TemplatesFolder folder;
  folder.add_shared_parts();
  folder.add("disclosure-annual-report", "2021", form_2021());
  fs::remove(folder.path() / "shared/gb-t-9704.xml");
  fs::create_symlink(outside.path() / "looks.xml", folder.path() / "shared/gb-t-9704.xml");
  Findings findings;
  ASSERT_FALSE(FormLibrary(folder.path()).load("disclosure-annual-report", 2021, findings));
  ASSERT_FALSE(findings.empty());
  EXPECT_TRUE(std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.code == "form.part-place";
  }));
}

TEST(FormLibrary, SaysWhatItReads) {
  Findings findings;
  const auto form =
      FormLibrary(test::templates_folder()).load("disclosure-annual-report", 2021, findings);
  ASSERT_TRUE(form);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(form->id(), "disclosure-annual-report");
  EXPECT_EQ(form->version(), 2021);
  EXPECT_EQ(form->title(), "中华人民共和国政府信息公开工作年度报告格式");
  EXPECT_EQ(form->first_year(), 2021);
  EXPECT_EQ(form->last_year(), 0);
}

TEST(FormLibrary, FindsTheVersionOfAYear) {
  TemplatesFolder folder;
  folder.add_shared_parts();
  const std::string newer = form_2021();
  const std::string older = replaced(replaced(newer, "version=\"2021\"", "version=\"2019\""),
                                     "first-year=\"2021\"",
                                     "first-year=\"2019\" last-year=\"2020\"");
  folder.add("disclosure-annual-report", "2021", newer);
  folder.add("disclosure-annual-report", "2019", older);
  const FormLibrary library(folder.path());
  Findings findings;
  const auto version = [&](int year) {
    const auto form = library.load_for_year("disclosure-annual-report", year, findings);
    return form ? form->version() : 0;
  };
  EXPECT_EQ(version(2019), 2019);
  EXPECT_EQ(version(2020), 2019);
  EXPECT_EQ(version(2021), 2021);
  EXPECT_EQ(version(2031), 2021);
  const auto none = library.load_for_year("disclosure-annual-report", 2018, findings);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::not_found);
  EXPECT_EQ(message(none.error()),
            "the form disclosure-annual-report has no version for the report year 2018 / its "
            "versions and the years they are for: 2019 (2019–2020), 2021 (2021–)");
}

TEST(FormLibrary, NamesTheFormThatWasProbablyMeant) {
  Findings findings;
  const auto form =
      FormLibrary(test::templates_folder()).load("disclosure-anual-report", 2021, findings);
  ASSERT_FALSE(form);
  EXPECT_EQ(form.error().code, ErrorCode::not_found);
  EXPECT_EQ(form.error().id, "form.unknown-form-near");
}

TEST(FormLibrary, NamesTheVersionsThereAre) {
  TemplatesFolder folder;
  folder.add("disclosure-annual-report", "2021", form_2021());
  Findings findings;
  const auto form = FormLibrary(folder.path()).load("disclosure-annual-report", 2022, findings);
  ASSERT_FALSE(form);
  EXPECT_EQ(message(form.error()),
            "the form disclosure-annual-report has no version 2022 / its versions: 2021");
}

TEST(FormLibrary, TakesANameOutsideTheFolderForAnUnknownForm) {
  Findings findings;
  const auto form =
      FormLibrary(test::templates_folder()).load("../disclosure-annual-report", 2021, findings);
  ASSERT_FALSE(form);
  EXPECT_EQ(form.error().code, ErrorCode::not_found);
}

TEST(FormLibrary, SaysThatTheFolderIsNotThere) {
  Findings findings;
  const FormLibrary library("/nowhere/at/all");
  EXPECT_EQ(library.list().error().id, "form.no-folder");
  EXPECT_EQ(library.load("a", 1, findings).error().id, "form.no-folder");
  EXPECT_EQ(library.load_for_year("a", 1, findings).error().id, "form.no-folder");
}

TEST(FormLibrary, RefusesATemplateInAnothersFolder) {
  TemplatesFolder folder;
  folder.add_shared_parts();
  folder.add("disclosure-annual-report", "2019", form_2021());
  Findings findings;
  const auto form = FormLibrary(folder.path()).load("disclosure-annual-report", 2019, findings);
  ASSERT_FALSE(form);
  EXPECT_EQ(form.error().code, ErrorCode::malformed);
  EXPECT_EQ(form.error().id, "form.wrong-folder");
}

TEST(FormLibrary, GivesTheFileAndTheLineOfEachFault) {
  TemplatesFolder folder;
  folder.add_shared_parts();
  folder.add("disclosure-annual-report", "2021", replaced(form_2021(), "span=\"3\"", "spam=\"3\""));
  Findings findings;
  const auto form = FormLibrary(folder.path()).load("disclosure-annual-report", 2021, findings);
  ASSERT_FALSE(form);
  ASSERT_FALSE(findings.empty());
  const fs::path file = folder.path() / "disclosure-annual-report/2021/form.xml";
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.place.file, file.string());
    EXPECT_GT(finding.place.line, 0U);
  }
}

TEST(FormLibrary, ReportsXmlThatCannotBeReadWhereAYearIsLookedFor) {
  TemplatesFolder folder;
  folder.add("disclosure-annual-report", "2021", "<form first-year=\"2021\"");
  Findings findings;
  const auto form =
      FormLibrary(folder.path()).load_for_year("disclosure-annual-report", 2024, findings);
  ASSERT_FALSE(form);
  EXPECT_EQ(form.error().code, ErrorCode::malformed);
  EXPECT_EQ(form.error().place.line, 1U);
}

}  // namespace
}  // namespace govreport
