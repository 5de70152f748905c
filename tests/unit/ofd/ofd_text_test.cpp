#include "ofd_rules.hpp"
#include "ofd_sample.hpp"

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr double emu_per_millimetre = 36000;

/// A page of one's own drawing, exported, and its text objects.
class Drawing {
 public:
  Drawing() {
    sample_.pages = DrawnPages();
    sample_.pages.page();
  }
  Drawing& run(DrawnRun drawn) {
    if (drawn.node == GOVREPORT_NONE) drawn.node = sample_.first_heading;
    sample_.pages.run(drawn);
    return *this;
  }
  Drawing& stroke(const govreport_stroke& stroke) {
    sample_.pages.stroke(stroke);
    return *this;
  }
  /// Exports; the rules of packages must hold.
  Drawing& made() {
    const OfdFile file = sample_.unpacked();
    EXPECT_THAT(faults_of(file), IsEmpty());
    content_ = parse(file.part("Doc_0/Pages/Page_1/Content.xml"));
    return *this;
  }

  std::vector<pugi::xml_node> objects() const { return all(content_, "ofd:TextObject"); }
  std::vector<pugi::xml_node> paths() const { return all(content_, "ofd:PathObject"); }
  std::vector<std::string> texts() const {
    std::vector<std::string> result;
    for (const pugi::xml_node object : objects())
      result.emplace_back(object.child_value("ofd:TextCode"));
    return result;
  }
  govreport_index paragraph() const { return sample_.paragraph; }

 private:
  OfdSample sample_;
  pugi::xml_document content_;
};

/// Where a reader puts each character: millimetres from the left edge of the page.
std::vector<double> places(const pugi::xml_node& object) {
  const pugi::xml_node code = object.child("ofd:TextCode");
  std::vector<double> result = {numbers(object.attribute("Boundary").value())[0] +
                                code.attribute("X").as_double()};
  for (const double step : deltas(code.attribute("DeltaX").value()))
    result.push_back(result.back() + step);
  return result;
}

std::vector<std::string> transforms(const pugi::xml_node& object) {
  std::vector<std::string> result;
  for (const pugi::xml_node transform : object.children("ofd:CGTransform"))
    result.push_back(std::string(transform.attribute("CodePosition").value()) + " " +
                     transform.attribute("CodeCount").value() + ":" +
                     transform.attribute("GlyphCount").value());
  return result;
}

TEST(OfdText, ALineOfOneFaceAndNodeIsOneObject) {
  Drawing drawing;
  drawing.run({.text = "公开", .x = 1'000'000}).run({.text = "信息", .x = 1'406'400}).made();
  EXPECT_THAT(drawing.texts(), ElementsAre("公开信息"));
}

TEST(OfdText, AnotherNodeLineOrSizeIsAnotherObject) {
  Drawing drawing;
  drawing.run({.text = "甲", .line = 0})
      .run({.node = drawing.paragraph(), .text = "乙", .line = 0, .x = 1'500'000})
      .run({.node = drawing.paragraph(), .text = "丙", .line = 1, .x = 2'000'000})
      .run({.node = drawing.paragraph(), .text = "丁", .line = 1, .x = 2'500'000, .size = 114'300})
      .made();
  EXPECT_THAT(drawing.texts(), ElementsAre("甲", "乙", "丙", "丁"));
}

TEST(OfdText, ATurnedRunRunsDownThePage) {
  Drawing drawing;
  drawing.run({.text = "第二页", .turn = GOVREPORT_TURN_CLOCKWISE}).made();
  const pugi::xml_node object = drawing.objects().at(0);
  const std::vector<double> box = numbers(object.attribute("Boundary").value());
  const std::vector<double> matrix = numbers(object.attribute("CTM").value());
  ASSERT_EQ(matrix.size(), 6U);
  EXPECT_THAT(std::vector<double>(matrix.begin(), matrix.begin() + 4), ElementsAre(0, 1, -1, 0));
  EXPECT_NEAR(box[0] + matrix[4], 1'000'000 / emu_per_millimetre, 1e-4);
  EXPECT_NEAR(box[1] + matrix[5], 2'000'000 / emu_per_millimetre, 1e-4);
  EXPECT_EQ(object.child("ofd:TextCode").attribute("X").as_double(), 0);
  EXPECT_EQ(object.child("ofd:TextCode").attribute("Y").as_double(), 0);
  const double length = 3 * 203'200 / emu_per_millimetre;
  EXPECT_LT(box[2], length) << "as wide as a line is high";
  EXPECT_LE(box[1], 2'000'000 / emu_per_millimetre);
  EXPECT_GE(box[1] + box[3], 2'000'000 / emu_per_millimetre + length);
}

TEST(OfdText, ACharacterOutsideTheBmpStandsAlone) {
  Drawing drawing;
  drawing.run({.text = "张\U00020BB7\U00020BB7三"}).made();
  EXPECT_THAT(drawing.texts(), ElementsAre("张", "\U00020BB7", "\U00020BB7", "三"));
}

TEST(OfdText, AnEvenLineIsOneRunOfSteps) {
  Drawing drawing;
  drawing.run({.text = "政府信息公开工作年度报告政府信息公开工作年度报告"}).made();
  EXPECT_STREQ(drawing.objects()[0].child("ofd:TextCode").attribute("DeltaX").value(),
               "g 23 5.6444");
}

TEST(OfdText, DoesNotDriftOverALongLine) {
  // A width whose millimetres never end: 5.644444… and, stretched, 1.000027….
  for (const govreport_emu advance : {203'200, 36'001, 71'999}) {
    Drawing drawing;
    std::vector<DrawnCluster> clusters(150, DrawnCluster{"字", {7}, advance / 6});
    drawing.run({.line = 0, .x = 123'457, .size = 36'000, .clusters = clusters}).made();
    const std::vector<double> where = places(drawing.objects()[0]);
    ASSERT_EQ(where.size(), clusters.size());
    for (std::size_t i = 0; i < where.size(); ++i) {
      const double x = 123'457 + static_cast<double>(i) * static_cast<double>(advance / 6);
      EXPECT_NEAR(where[i], x / emu_per_millimetre, 0.0051) << i;
    }
  }
}

TEST(OfdText, FollowsUnevenSteps) {
  Drawing drawing;
  drawing
      .run({.clusters = {{"年", {7}, 203'200},
                         {"2", {8}, 101'600},
                         {"0", {9}, 101'600},
                         {"度", {10}, 203'200}}})
      .made();
  EXPECT_STREQ(drawing.objects()[0].child("ofd:TextCode").attribute("DeltaX").value(),
               "5.6444 2.8222 2.8222");
}

TEST(OfdText, NamesTheGlyphsOfTheSubset) {
  Drawing drawing;
  drawing.run({.clusters = {{"丙", {300}}, {"甲", {100}}, {"乙", {200}}}}).made();
  const pugi::xml_node object = drawing.objects()[0];
  EXPECT_THAT(transforms(object), ElementsAre("0 3:3"));
  // The host renumbers a subset in the order of its glyphs, after glyph 0.
  EXPECT_STREQ(object.child("ofd:CGTransform").child_value("ofd:Glyphs"), "3 1 2");
}

TEST(OfdText, ALigatureStandsAlone) {
  Drawing drawing;
  drawing.run({.clusters = {{"o", {5}}, {"ffi", {6}}, {"ce", {7, 8, 9}}, {"s", {10}}}}).made();
  EXPECT_THAT(drawing.texts(), ElementsAre("o", "ffi", "ce", "s"));
  EXPECT_THAT(transforms(drawing.objects()[1]), ElementsAre("0 3:1"));
  EXPECT_THAT(transforms(drawing.objects()[2]), ElementsAre("0 2:3"));
}

TEST(OfdText, CharactersOfALigatureShareItsWidth) {
  Drawing drawing;
  drawing.run({.clusters = {{"ffi", {6}, 108'000}}}).made();
  const std::vector<double> where = places(drawing.objects()[0]);
  ASSERT_EQ(where.size(), 3U);
  EXPECT_NEAR(where[2] - where[0], 2.0, 0.0002);
}

TEST(OfdText, GlyphsOffTheBaseLineHaveStepsDownwards) {
  Drawing drawing;
  drawing.run({.clusters = {{"m", {5}}, {"2", {6}, 0, 36'000}, {"m", {5}}}}).made();
  const pugi::xml_node code = drawing.objects()[0].child("ofd:TextCode");
  EXPECT_THAT(deltas(code.attribute("DeltaY").value()), ElementsAre(-1, 1));
}

TEST(OfdText, ALevelLineHasNoStepsDownwards) {
  Drawing drawing;
  drawing.run({.text = "公开"}).made();
  EXPECT_FALSE(drawing.objects()[0].child("ofd:TextCode").attribute("DeltaY"));
}

TEST(OfdText, StandsOnItsBaseLine) {
  Drawing drawing;
  drawing.run({.text = "公", .y = 90 * 36'000}).made();
  const pugi::xml_node object = drawing.objects()[0];
  const double top = numbers(object.attribute("Boundary").value())[1];
  EXPECT_NEAR(top + object.child("ofd:TextCode").attribute("Y").as_double(), 90, 0.0002);
  EXPECT_STREQ(object.attribute("Size").value(), "5.6444");
}

TEST(OfdText, ABoundaryEndsAtTheEdgeOfThePage) {
  Drawing drawing;
  drawing.run({.text = "公开", .x = 0, .y = 10'000}).made();
  EXPECT_THAT(drawing.texts(), ElementsAre("公开"));
}

/// The layout takes the room of a mark from the character before it, which may be another object.
TEST(OfdText, ABoundaryReachesASizeBeyondTheOriginOfASqueezedGlyph) {
  Drawing drawing;
  drawing.run({.text = {}, .clusters = {{"网", {3}}, {"站", {4}, 101'600}}}).made();
  const double width = numbers(drawing.objects()[0].attribute("Boundary").value())[2];
  EXPECT_GE(width, 2 * 203'200 / emu_per_millimetre);
}

TEST(OfdText, KeepsWhatXmlMustEscape) {
  Drawing drawing;
  drawing.run({.text = "a<b>&\"c"}).made();
  EXPECT_THAT(drawing.texts(), ElementsAre("a<b>&\"c"));
}

TEST(OfdText, RulesOfOneWidthAreOnePath) {
  Drawing drawing;
  drawing.run({.text = "公"})
      .stroke({360'000, 720'000, 3'600'000, 720'000, 6'350, GOVREPORT_ARTIFACT_RULE, 0})
      .stroke({360'000, 720'000, 360'000, 1'440'000, 6'350, GOVREPORT_ARTIFACT_RULE, 0})
      .stroke({360'000, 1'440'000, 3'600'000, 1'440'000, 12'700, GOVREPORT_ARTIFACT_RULE, 0})
      .made();
  const auto paths = drawing.paths();
  ASSERT_EQ(paths.size(), 2U);
  EXPECT_STREQ(paths[0].attribute("LineWidth").value(), "0.1764");
  EXPECT_STREQ(paths[1].attribute("LineWidth").value(), "0.3528");
}

}  // namespace
}  // namespace govreport::test
