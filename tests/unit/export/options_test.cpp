#include "export/options.hpp"

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

FormatDescription sample_format() {
  FormatDescription format;
  format.id = "pdf";
  const auto option = [&format](std::string id, std::string type, std::string otherwise) {
    OptionDescription description;
    description.id = std::move(id);
    description.type = std::move(type);
    description.default_value = std::move(otherwise);
    format.options.push_back(std::move(description));
  };
  option("compress", "boolean", "yes");
  option("created", "date", "");
  option("profile", "choice", "a3a");
  format.options.back().choices = {"a3a", "a2a"};
  option("level", "integer", "6");
  format.options.back().minimum = 0;
  format.options.back().maximum = 9;
  return format;
}

std::string message_of(const std::map<std::string, std::string>& given) {
  const auto settled = settle_options(sample_format(), given);
  return settled ? "accepted" : render(settled.error(), Language::english).message;
}

TEST(SettleOptions, GivesEveryOptionInTheOrderDeclared) {
  const auto settled = settle_options(sample_format(), {{"level", "9"}});
  ASSERT_TRUE(settled);
  ASSERT_EQ(settled->size(), 4U);
  EXPECT_EQ((*settled)[0].id, "compress");
  EXPECT_EQ((*settled)[0].value, "yes");
  EXPECT_EQ((*settled)[3].value, "9");
}

TEST(SettleOptions, SuggestsTheOptionThatWasMeant) {
  EXPECT_EQ(message_of({{"compres", "yes"}}),
            "option \"compres\" is not known to format \"pdf\"; did you mean \"compress\"? "
            "(known: compress, created, profile, level)");
}

TEST(SettleOptions, AValueThatIsNoTextIsShownAsFarAsItIs) {
  EXPECT_EQ(message_of({{"created", "20\xFF"}}),
            "option \"created\" of format \"pdf\" cannot be \"20…\" (allowed: YYYY-MM-DD)");
}

TEST(SettleOptions, NamesTheOptionsWhereNoneIsNear) {
  EXPECT_EQ(message_of({{"zzzzzz", "1"}}),
            "option \"zzzzzz\" is not known to format \"pdf\" "
            "(known: compress, created, profile, level)");
}

TEST(SettleOptions, NamesWhatAnOptionAllows) {
  EXPECT_EQ(message_of({{"profile", "x"}}),
            "option \"profile\" of format \"pdf\" cannot be \"x\" (allowed: a3a, a2a)");
  EXPECT_EQ(message_of({{"level", "10"}}),
            "option \"level\" of format \"pdf\" cannot be \"10\" (allowed: 0 … 9)");
  EXPECT_EQ(message_of({{"compress", "true"}}),
            "option \"compress\" of format \"pdf\" cannot be \"true\" (allowed: yes, no)");
}

TEST(SettleOptions, TakesOnlyDatesThatTheCalendarHas) {
  EXPECT_EQ(message_of({{"created", "2024-02-29"}}), "accepted");
  EXPECT_EQ(message_of({{"created", ""}}), "accepted");
  for (const char* date :
       {"2023-02-29", "2024-13-01", "2024-1-1", "24-01-01", "2024-04-31", "today"}) {
    EXPECT_NE(message_of({{"created", date}}), "accepted") << date;
  }
}

}  // namespace
}  // namespace govreport::internal
