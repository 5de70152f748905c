#include "readers/version_choice.hpp"

#include "reading.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

constexpr const char* form_id = "disclosure-annual-report";

class VersionChoice : public testing::Test {
 protected:
  Form form(int version) const {
    Findings findings;
    return library_.load(form_id, version, findings).value();
  }

  static std::vector<TextLine> lines(const std::string& text) {
    return to_text_lines(split_lines(text, "a.md").value());
  }

  std::vector<TextLine> sample() const { return lines(test::read_bytes(test::sample_file())); }

 private:
  FormLibrary library_{test::templates_folder()};
};

TEST_F(VersionChoice, KnowsEveryWordOfATableInTheFormsOwnWords) {
  EXPECT_FALSE(shows_words_unknown_to(form(2021), sample()));
  EXPECT_TRUE(shows_words_unknown_to(form(2019), sample()));
}

TEST_F(VersionChoice, TellsAWordThatIsNoneOfTheForms) {
  EXPECT_FALSE(shows_words_unknown_to(form(2021), lines("规章\t本年制发件数\t12")));
  EXPECT_FALSE(shows_words_unknown_to(form(2021), lines("不知名的标签")));  // in no table
  EXPECT_TRUE(shows_words_unknown_to(form(2021), lines("规章\t不知名的标签\t12")));
  EXPECT_TRUE(shows_words_unknown_to(form(2021), lines("规章   不知名的标签   12")));
}

TEST_F(VersionChoice, IsByTheWordsOfTheTablesNotTheExpectation) {
  const std::vector<Form> versions = {form(2019), form(2021)};
  EXPECT_EQ(version_shown(versions, 0, sample()), 1U);
  EXPECT_EQ(version_shown(versions, 1, sample()), 1U);
  EXPECT_EQ(version_shown(versions, 0, lines("规章\t12")), 0U);
}

}  // namespace
}  // namespace govreport::internal
