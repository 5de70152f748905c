/// JSON in: the numbers as they were written, each value with its line, and what is refused.
#include "base/json.hpp"
#include "german_locale.hpp"
#include "govreport/finding.hpp"

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

std::string repeated(std::string_view words, std::size_t times) {
  std::string out;
  out.reserve(words.size() * times);
  for (std::size_t i = 0; i < times; ++i)
    out += words;
  return out;
}

/// Zeros, `count` of them.
std::string array_of(std::size_t count) {
  std::string out = repeated("0,", count);
  out.back() = ']';
  return out.insert(0, 1, '[');
}

/// A string that does not end.
std::string open_string(std::string_view words, std::size_t times) {
  return repeated(words, times).insert(0, "[\"");
}

JsonValue read(const std::string& bytes) {
  auto value = parse_json(bytes, "a.json");
  EXPECT_TRUE(value) << (value ? "" : render(value.error(), Language::english).message);
  return value ? *std::move(value) : JsonValue();
}

/// "line: id message", in English.
std::string error_of(const std::string& bytes) {
  const auto value = parse_json(bytes, "a.json");
  if (value) return "";
  EXPECT_EQ(value.error().place.file, "a.json");
  return std::to_string(value.error().place.line) + ": " + value.error().id + " " +
         render(value.error(), Language::english).message;
}

TEST(JsonReading, NumbersKeepTheDigitsTheyWereWrittenWith) {
  for (const std::string number : {"0",
                                   "5",
                                   "4.50",
                                   "4068.208",
                                   "-3",
                                   "99999999.9999",
                                   "0.10000000000000000000001",
                                   "18446744073709551615",
                                   "123456789012345678901234567890",
                                   "1e3",
                                   "1.5E-7"})
    EXPECT_EQ(read(std::string("[").append(number).append("]")).items.at(0).text, number);
}

TEST(JsonReading, NumbersAreReadTheSameUnderADecimalComma) {
  const auto folder = std::filesystem::path(testing::TempDir()) / "json-german";
  std::filesystem::create_directories(folder);
  const test::GermanLocale german(folder);
  if (!german.is_on()) GTEST_SKIP() << "skipped, because there is no locale with a decimal comma";
  EXPECT_EQ(read("4068.208").text, "4068.208");
  EXPECT_EQ(read("-1.5e+3").text, "-1.5e+3");
}

TEST(JsonReading, EveryValueKnowsItsLine) {
  const JsonValue value = read("{\n\"a\": 1\n,\n\"b\": [\n  true,\n 2\n\n]\n}");
  EXPECT_EQ(value.line, 1U);
  EXPECT_EQ(value.members.at(0).value.line, 2U);
  EXPECT_EQ(value.members.at(1).value.line, 4U);
  EXPECT_EQ(value.members.at(1).value.items.at(0).line, 5U);
  EXPECT_EQ(value.members.at(1).value.items.at(1).line, 6U) << "a number ends before its line does";
}

TEST(JsonReading, KeepsMembersInOrderAndThoseThatComeTwice) {
  const JsonValue value = read(R"({"z": null, "a": "x", "z": {}})");
  ASSERT_EQ(value.members.size(), 3U);
  EXPECT_EQ(value.members[0].name + value.members[1].name + value.members[2].name, "zaz");
  EXPECT_TRUE(value.members[2].value.is(JsonValue::Kind::object));
}

TEST(JsonReading, ReadsEscapesAndAMarkAtTheBeginning) {
  EXPECT_EQ(read("\xEF\xBB\xBF\"\\u603b\\ud842\\udfb7\\n\\/\"").text, "总𠮷\n/");
}

struct Malformed {
  const char* what;
  const char* bytes;
  const char* line;
};

class MalformedJson : public testing::TestWithParam<Malformed> {};

TEST_P(MalformedJson, IsAnErrorWithItsLine) {
  const std::string error = error_of(GetParam().bytes);
  EXPECT_TRUE(error.starts_with(std::string(GetParam().line) + ": json.")) << error;
}

INSTANTIATE_TEST_SUITE_P(
    Cases,
    MalformedJson,
    testing::Values(Malformed{"NaN", "{\n\"a\": NaN}", "2"},
                    Malformed{"infinity", "[\n\n-Infinity]", "3"},
                    Malformed{"beyond doubles", "[\n1e999]", "2"},
                    Malformed{"a leading zero", "[05]", "1"},
                    Malformed{"a plus", "[+5]", "1"},
                    Malformed{"a bare fraction", "[.5]", "1"},
                    Malformed{"hexadecimal", "[0x1F]", "1"},
                    Malformed{"a comment", "{} // end", "1"},
                    Malformed{"a comma at the end", "[1,\n2,\n]", "3"},
                    Malformed{"single quotes", "{'a': 1}", "1"},
                    Malformed{"a name without quotes", "{a: 1}", "1"},
                    Malformed{"a line end in a string", "[\"a\nb\"]", "1"},
                    Malformed{"half a pair", "[\n\"\\ud842\"]", "2"},
                    Malformed{"the other half", R"(["\udfb7"])", "1"},
                    Malformed{"a pair in the wrong order", R"(["\udfb7\ud842"])", "1"},
                    Malformed{"an unknown escape", R"(["\x41"])", "1"},
                    Malformed{"two documents", "{}\n{}", "2"},
                    Malformed{"cut off", "{\"a\": [1,\n2", "2"},
                    Malformed{"a cut string", "[\"abc", "1"},
                    Malformed{"no document", "\n\n", "1"},
                    Malformed{"not UTF-8", "[\n\"\xD7\xDC\"]", "2"},
                    Malformed{"a surrogate in UTF-8", "\"\xED\xA0\x80\"", "1"},
                    Malformed{"UTF-16", "\xFF\xFE{", "1"}),
    [](const auto& instance) {
      std::string name = instance.param.what;
      std::erase_if(name, [](char c) { return c == ' ' || c == '-'; });
      return name;
    });

TEST(JsonReading, UTF16WithoutAMarkIsMalformed) {
  using namespace std::string_literals;
  EXPECT_TRUE(error_of("{\0}\0"s).starts_with("1: json.malformed"));
}

TEST(JsonReading, NestsAsDeepAsItMayAndNoDeeper) {
  const auto nested = [](std::size_t depth) { return repeated("[", depth) + repeated("]", depth); };
  EXPECT_EQ(error_of(nested(deepest_json)), "");
  EXPECT_TRUE(error_of(nested(deepest_json + 1)).starts_with("1: json.too-deep"));
  EXPECT_TRUE(error_of(nested(10'000)).starts_with("1: json.too-deep"));
  EXPECT_TRUE(error_of(repeated("{\"a\":\n", 10'000)).starts_with("33: json.too-deep"));
}

TEST(JsonReading, HoldsNoMoreValuesThanItMay) {
  EXPECT_EQ(error_of(array_of(most_json_values - 1)), "");
  EXPECT_TRUE(error_of(array_of(most_json_values)).starts_with("1: json.too-many"));
}

TEST(JsonReading, AHundredMegabytesAreRefusedUnread) {
  const std::string error = error_of(open_string("x", 100'000'000) + "\"]");
  EXPECT_TRUE(error.starts_with("0: json.too-long")) << error.substr(0, 100);
}

TEST(JsonReading, AStringThatNeverEndsIsNotQuotedWhole) {
  EXPECT_LT(error_of(open_string("总", 1'000'000)).size(), 400U);
}

}  // namespace
}  // namespace govreport::internal
