#pragma once

#include "govreport/finding.hpp"
#include "small_font.hpp"
#include "text/font_book.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace govreport::test {

/// A test with a folder of fonts of its own.
class FontFolderTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* const test = testing::UnitTest::GetInstance()->current_test_info();
    std::string name = test->test_suite_name();
    name.append("-").append(test->name());
    std::replace(name.begin(), name.end(), '/', '-');
    folder_ = std::filesystem::path(testing::TempDir()) / "govreport-fonts" / name;
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, std::string_view bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }
  void write(const std::string& name, const SmallFont& font) const { write(name, font_file(font)); }

  std::unique_ptr<internal::FontBook> open() const {
    const std::vector<std::filesystem::path> folders = {folder_};
    return std::move(internal::FontBook::open(folders)).value();
  }

  /// "text.font-empty empty.ttf", "text.font-cut-off cut.ttf glyf".
  static std::vector<std::string> in_short(const Findings& findings) {
    std::vector<std::string> lines;
    for (const Finding& finding : findings) {
      std::string& line = lines.emplace_back(finding.code);
      for (const auto& [name, value] : finding.arguments) {
        const bool is_path = name == "file" || name == "folder";
        if (!is_path && (name != "table" || value.front() == '\0')) continue;
        line += ' ';
        line += is_path ? std::filesystem::path(value).filename().string() : value;
      }
    }
    return lines;
  }

  std::filesystem::path folder_;
};

}  // namespace govreport::test
