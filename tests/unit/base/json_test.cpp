#include "base/json.hpp"

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

TEST(Json, KeepsMembersInTheOrderTheyWereSet) {
  const Json json = Json::object().set("z", 1).set("a", true).set("m", nullptr);
  EXPECT_EQ(json.to_text(), R"({"z":1,"a":true,"m":null})");
}

TEST(Json, KeepsChineseAsUtf8AndEscapesWhatMustBe) {
  EXPECT_EQ(Json("“总计”\n\"\\\x01").to_text(), "\"“总计”\\n\\\"\\\\\\u0001\"");
}

TEST(Json, ReplacesBytesThatAreNoUtf8) {
  EXPECT_EQ(Json("a\xFFz").to_text(), "\"a\uFFFDz\"");
}

TEST(Json, NestsArraysAndObjects) {
  const Json json = Json::array().add(Json::object().set("n", std::int64_t{-5})).add(Json::array());
  EXPECT_EQ(json.to_text(), R"([{"n":-5},[]])");
}

TEST(Json, StandsOnLinesOfItsOwnForPeople) {
  const Json json = Json::object().set("a", 1).set("b", Json::array().add("x"));
  EXPECT_EQ(json.to_lines(), "{\n  \"a\": 1,\n  \"b\": [\n    \"x\"\n  ]\n}\n");
}

TEST(Json, IsBareWhereNothingIsInIt) {
  EXPECT_TRUE(Json::object().is_bare());
  EXPECT_TRUE(Json::array().is_bare());
  EXPECT_FALSE(Json::object().set("a", nullptr).is_bare());
  EXPECT_FALSE(Json("").is_bare());
}

TEST(Json, AnAbsentTextIsNull) {
  EXPECT_EQ(Json(std::optional<std::string>()).to_text(), "null");
  EXPECT_EQ(Json(std::optional<std::string>("")).to_text(), "\"\"");
}

}  // namespace
}  // namespace govreport::internal
