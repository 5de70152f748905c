#include "../unit/layout/sample_report.hpp"
#include "govreport/export.hpp"

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace govreport::test {
namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

/// What a host keeps for the life of its process.
class Process {
 public:
  Process()
      : form_(FormLibrary(templates_folder())
                  .load("disclosure-annual-report", 2021, findings_)
                  .value()),
        registry_({binary_folder() / "lib/govreport/plugins"}, findings_),
        fonts_(Fonts::open({}).value()) {}

  /// The numbered report in every format.
  Files exported() const {
    const std::vector<std::string> formats = {"xlsx", "pdf", "ofd", "xml", "html"};
    std::vector<MemorySink> memory(formats.size());
    std::vector<Sink*> sinks;
    ExportRequest request;
    for (std::size_t i = 0; i < formats.size(); ++i) {
      request.formats.push_back({formats[i], {}});
      sinks.push_back(&memory[i]);
    }
    Findings findings;
    const Report report = numbered_report();
    const auto done = export_report({registry_, fonts_}, {form_, report}, request, sinks, findings);
    EXPECT_TRUE(done.has_value()) << done.error().id;
    Files files;
    for (std::size_t i = 0; i < formats.size(); ++i)
      files[formats[i]] = memory[i].bytes();
    return files;
  }

 private:
  Findings findings_;
  Form form_;
  PluginRegistry registry_;
  Fonts fonts_;
};

/// Sets the process's locale, and sets it back.
class ProcessLocale {
 public:
  explicit ProcessLocale(const char* name) : is_set_(std::setlocale(LC_ALL, name) != nullptr) {}
  ~ProcessLocale() { std::setlocale(LC_ALL, "C"); }
  ProcessLocale(const ProcessLocale&) = delete;
  ProcessLocale& operator=(const ProcessLocale&) = delete;
  bool is_set() const { return is_set_; }

 private:
  bool is_set_;
};

/// Makes the German locale in a folder of the build, where it is not installed.
bool make_german_locale() {
  const fs::path folder = binary_folder() / "locales";
  fs::create_directories(folder);
  const std::string command =
      "localedef -i de_DE -f UTF-8 '" + (folder / "de_DE.UTF-8").string() + "' >/dev/null 2>&1";
  return fs::exists(folder / "de_DE.UTF-8/LC_NUMERIC") || std::system(command.c_str()) == 0;
}

void expect_same(const Files& files, const Files& expected) {
  for (const auto& [format, bytes] : expected) {
    EXPECT_FALSE(bytes.empty()) << format;
    EXPECT_TRUE(files.at(format) == bytes) << format << " differs";
  }
}

TEST(SameBytes, ComeFromTheSameProcessAgain) {
  const Process process;
  const Files expected = process.exported();
  expect_same(process.exported(), expected);
}

TEST(SameBytes, ComeFromEveryThread) {
  const Process process;
  const Files expected = process.exported();
  std::vector<Files> made(6);
  std::vector<std::thread> threads;
  threads.reserve(made.size());
  for (Files& files : made)
    threads.emplace_back([&] { files = process.exported(); });
  for (std::thread& thread : threads)
    thread.join();
  for (const Files& files : made)
    expect_same(files, expected);
}

TEST(SameBytes, ComeFromFontsAndPluginsOpenedAnew) {
  const Process first;
  const Files expected = first.exported();
  const Process second;
  expect_same(second.exported(), expected);
}

TEST(SameBytes, ComeFromAProcessWithADecimalComma) {
  const Process process;
  const Files expected = process.exported();
  if (!make_german_locale())
    GTEST_SKIP() << "skipped, because localedef cannot make the German locale";
  ASSERT_EQ(setenv("LOCPATH", (binary_folder() / "locales").c_str(), 1), 0);
  {
    const ProcessLocale german("de_DE.UTF-8");
    ASSERT_TRUE(german.is_set());
    char written[8] = {};
    std::snprintf(written, sizeof written, "%.1f", 1.5);
    ASSERT_STREQ(written, "1,5") << "the locale is in force";
    expect_same(process.exported(), expected);
  }
  unsetenv("LOCPATH");
}

}  // namespace
}  // namespace govreport::test
