#pragma once

#include "test_folders.hpp"
#include "text/font_book.hpp"

#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

/// Fonts that tests set with. A face may be absent: the test then says so and is skipped.
namespace govreport::test {

/// The system's fonts, and the Fandol faces where scripts/judges has had them.
inline internal::FontBook& system_fonts() {
  static const std::unique_ptr<internal::FontBook> book = [] {
    std::vector<std::filesystem::path> folders;
    if (std::filesystem::is_directory(fandol_folder())) folders.push_back(fandol_folder());
    return std::move(internal::FontBook::open(folders)).value();
  }();
  return *book;
}

inline const internal::Face* installed_face(const std::string& family, bool bold = false) {
  Findings findings;
  return system_fonts().find({family, bold}, findings);
}

}  // namespace govreport::test

/// Skips the test around it unless `family` is installed.
#define GOVREPORT_NEEDS_FONT(family)                        \
  if (::govreport::test::installed_face(family) == nullptr) \
  GTEST_SKIP() << "skipped, because the font family " << (family) << " is not installed"

/// Skips the test around it unless scripts/judges has had the Fandol faces.
#define GOVREPORT_NEEDS_FANDOL()                                                               \
  if (!std::filesystem::exists(::govreport::test::fandol_folder() / "FandolFang-Regular.otf")) \
  GTEST_SKIP() << "skipped, because the Fandol faces are not there (scripts/judges gets them)"
