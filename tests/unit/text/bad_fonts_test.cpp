// Font files as they should not be. Each must cost no more than itself: a warning that names the
// file and says what is wrong with it, and the next face in its place. Run under the sanitizers.
#include "font_folder_test.hpp"
#include "text/face_set.hpp"
#include "text/shaper.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace govreport::internal {
namespace {

using test::font_collection;
using test::font_file;
using test::FontTables;
using test::put16;
using test::put32;
using test::SmallFont;
using testing::ElementsAre;

SmallFont good() {
  SmallFont font;
  font.family = "Good";
  return font;
}

SmallFont bad(bool cff = false) {
  SmallFont font;
  font.family = "Bad";
  font.cff = cff;
  return font;
}

std::string spoilt(const std::function<void(FontTables&)>& spoil, bool cff = false) {
  FontTables tables = tables_of(bad(cff));
  spoil(tables);
  return font_file(tables);
}

/// Where the directory's entry of a table begins in a font file of one face.
std::size_t entry_of(const std::string& file, std::string_view tag) {
  return file.find(tag);
}

std::string with_offset(std::string_view tag, std::uint32_t offset) {
  std::string file = font_file(bad());
  put32(file, entry_of(file, tag) + 8, offset);
  return file;
}

std::string with_size(std::string_view tag, std::uint32_t size, bool cff = false) {
  std::string file = font_file(bad(cff));
  put32(file, entry_of(file, tag) + 12, size);
  return file;
}

struct Case {
  const char* name;
  std::string bytes;
  const char* finding;
};

void PrintTo(const Case& one, std::ostream* out) {
  *out << one.name;
}

std::vector<Case> cases() {
  return {
      {"Empty", "", "text.font-empty bad.ttf"},
      {"Words", "This is no font but a letter about fonts.", "text.font-unknown-kind bad.ttf"},
      {"WebFont", "wOF2" + std::string(60, '\0'), "text.font-unknown-kind bad.ttf"},
      {"CutInItsSignature", font_file(bad()).substr(0, 3), "text.font-without-directory bad.ttf"},
      {"CutInItsDirectory", font_file(bad()).substr(0, 40), "text.font-without-directory bad.ttf"},
      {"CutInItsTables", font_file(bad()).substr(0, 500), "text.font-cut-off bad.ttf"},
      {"ADirectoryOf65535Tables",
       [] {
         std::string file = font_file(bad());
         put16(file, 4, 0xFFFF);
         return file;
       }(),
       "text.font-without-directory bad.ttf"},
      {"ACollectionOfFourBillion",
       "ttcf" + std::string("\0\x01\0\0\xFF\xFF\xFF\xFF", 8) + std::string(40, '\xEE'),
       "text.font-without-directory bad.ttf"},
      {"AnOffsetBeyondTheFile", with_offset("glyf", 0x7FFFFFFF), "text.font-cut-off bad.ttf glyf"},
      {"AnOffsetThatWrapsAround",
       with_offset("hmtx", 0xFFFFFFF0),
       "text.font-cut-off bad.ttf hmtx"},
      {"ASizeBeyondTheFile", with_size("cmap", 0xFFFFFFFF), "text.font-cut-off bad.ttf cmap"},
      {"ATableOfNoBytes", with_size("hhea", 0), "text.font-lacks-table bad.ttf hhea"},
      {"NoCmap",
       spoilt([](FontTables& tables) { tables.erase("cmap"); }),
       "text.font-lacks-table bad.ttf cmap"},
      {"NoOutlines",
       spoilt([](FontTables& tables) {
         tables.erase("glyf");
         tables.erase("loca");
       }),
       "text.font-without-outlines bad.ttf"},
      {"NoName",
       spoilt([](FontTables& tables) { tables["name"] = std::string(6, '\0'); }),
       "text.font-without-name bad.ttf"},
      {"AVariableFont",
       spoilt([](FontTables& tables) { tables["fvar"] = std::string(16, '\0'); }),
       "text.font-variable bad.ttf"},
      {"AHeadOfTenBytes",
       spoilt([](FontTables& tables) { tables["head"].resize(10); }),
       "text.font-damaged-table bad.ttf head"},
      {"NoUnitsInTheEm",
       spoilt([](FontTables& tables) { put16(tables["head"], 18, 0); }),
       "text.font-damaged-table bad.ttf head"},
      {"MoreGlyphsThanPlaces",
       spoilt([](FontTables& tables) { put16(tables["maxp"], 4, 0xFFFF); }),
       "text.font-damaged-table bad.ttf loca"},
      {"NoGlyphs",
       spoilt([](FontTables& tables) { put16(tables["maxp"], 4, 0); }),
       "text.font-damaged-table bad.ttf maxp"},
      {"MoreWidthsThanBytes",
       spoilt([](FontTables& tables) { put16(tables["hhea"], 34, 0xFFFF); }),
       "text.font-damaged-table bad.ttf hmtx"},
      {"AGlyphBeyondTheOutlines",
       spoilt([](FontTables& tables) { put32(tables["loca"], 8, 0x00FFFFFF); }),
       "text.font-damaged-table bad.ttf loca"},
      {"GlyphsThatRunBackwards",
       spoilt([](FontTables& tables) { put32(tables["loca"], 12, 8); }),
       "text.font-damaged-table bad.ttf loca"},
      {"ACmapThatPointsIntoItself",
       spoilt([](FontTables& tables) { put32(tables["cmap"], 8, 0); }),
       "text.font-without-characters bad.ttf"},
      {"ACmapOfFourBillionGroups",
       spoilt([](FontTables& tables) { put32(tables["cmap"], 24, 0xFFFFFFFF); }),
       "text.font-without-characters bad.ttf"},
      {"ACmapOfGlyphsThatAreNotThere",
       spoilt([](FontTables& tables) {
         put32(tables["cmap"], 36, 60000);
         put32(tables["cmap"], 48, 60001);
       }),
       "text.font-without-characters bad.ttf"},
      {"ACffOfZeros",
       spoilt([](FontTables& tables) { tables["CFF "].assign(200, '\0'); }, true),
       "text.font-damaged-table bad.ttf CFF "},
      {"ACffWhoseIndexGoesBeyondIt",
       spoilt([](FontTables& tables) { put16(tables["CFF "], 4, 0xFFFF); }, true),
       "text.font-damaged-table bad.ttf CFF "},
      {"ACffCutInItsGlyphs",
       spoilt([](FontTables& tables) { tables["CFF "].resize(80); }, true),
       "text.font-damaged-table bad.ttf CFF "},
  };
}

class BadFont : public test::FontFolderTest, public testing::WithParamInterface<Case> {};

TEST_P(BadFont, IsAWarningThatNamesItAndTheNextFaceIsUsed) {
  write("bad.ttf", GetParam().bytes);
  write("good.ttf", good());
  const auto book = open();
  Findings findings;
  const auto set = FaceSet::resolve(*book, {{"body", "", {{"Bad"}, {"Good"}}}}, findings);
  ASSERT_TRUE(set);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings.front().severity, Severity::warning);
  EXPECT_THAT(in_short(findings).front(), testing::StartsWith(GetParam().finding));
  std::vector<MissingCharacter> missing;
  const ShapedText text = Shaper(**set).shape("测试", 0, missing);
  EXPECT_TRUE(missing.empty());
  EXPECT_EQ((*set)->record(text.clusters.front().face).family.data, std::string_view("Good"));
}

TEST_P(BadFont, IsSaidInWordsInBothLanguages) {
  write("bad.ttf", GetParam().bytes);
  Findings findings;
  const auto book = open();
  const auto set = FaceSet::resolve(*book, {{"body", "", {{"Bad"}}}}, findings);
  ASSERT_FALSE(set);
  ASSERT_EQ(findings.size(), 2U);
  for (const Language language : {Language::chinese, Language::english}) {
    const Wording wording = render(findings.front(), language);
    EXPECT_THAT(wording.message, testing::HasSubstr("bad.ttf"));
    EXPECT_THAT(wording.message, testing::Not(testing::HasSubstr("{")));
    EXPECT_FALSE(wording.hint.empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Files, BadFont, testing::ValuesIn(cases()), [](const auto& one) {
  return std::string(one.param.name);
});

class BadFontFolder : public test::FontFolderTest {};

/// Cut anywhere at all, a font is used or warned of, and never more than that.
TEST_F(BadFontFolder, AFontCutAtAnyByteIsUsedOrWarnedOf) {
  for (const bool cff : {false, true}) {
    const std::string whole = font_file(bad(cff));
    for (std::size_t size = 0; size < whole.size(); size += 7) {
      write("bad.ttf", std::string_view(whole).substr(0, size));
      const auto book = open();
      Findings findings;
      const auto set = FaceSet::resolve(*book, {{"body", "", {{"Bad"}}}}, findings);
      EXPECT_EQ(set.has_value(), findings.empty()) << size << " bytes";
    }
  }
}

TEST_F(BadFontFolder, AFileOfAnotherNameThatIsNoFontIsPassedOver) {
  write("README", "About these fonts");
  write("OFL.txt", "Licence");
  write("good.ttf", good());
  EXPECT_TRUE(open()->folder_faults().empty());
}

TEST_F(BadFontFolder, APipeNamedLikeAFontIsNotWaitedFor) {
  ASSERT_EQ(::mkfifo((folder_ / "pipe.ttf").c_str(), 0600), 0);
  EXPECT_THAT(in_short(open()->folder_faults()), ElementsAre("text.font-not-a-file pipe.ttf"));
}

TEST_F(BadFontFolder, AFolderNamedLikeAFontIsAFolder) {
  std::filesystem::create_directory(folder_ / "folder.ttf");
  write("folder.ttf/good.ttf", good());
  const auto book = open();
  Findings findings;
  EXPECT_TRUE(book->folder_faults().empty());
  EXPECT_NE(book->find({"Good"}, findings), nullptr);
}

TEST_F(BadFontFolder, ALinkToNothingIsAWarning) {
  std::filesystem::create_symlink("nothing.ttf", folder_ / "link.ttf");
  write("good.ttf", good());
  EXPECT_THAT(in_short(open()->folder_faults()), ElementsAre("text.font-not-opened link.ttf"));
}

TEST_F(BadFontFolder, WithoutAnyFontIsAWarningThatNamesIt) {
  write("README", "No fonts yet");
  EXPECT_THAT(in_short(open()->folder_faults()),
              ElementsAre("text.font-folder-empty " + folder_.filename().string()));
}

TEST_F(BadFontFolder, OneBadFaceOfACollectionLeavesTheOthers) {
  std::string file = font_collection({bad(), good()});
  const std::size_t first_head = file.find("head");
  put32(file, first_head + 8, 0x7FFFFFFF);
  write("both.ttc", file);
  const auto book = open();
  Findings findings;
  EXPECT_THAT(in_short(book->folder_faults()), ElementsAre("text.font-cut-off both.ttc head"));
  EXPECT_EQ(book->find({"Bad"}, findings), nullptr);
  const Face* const face = book->find({"Good"}, findings);
  ASSERT_NE(face, nullptr);
  EXPECT_EQ(face->file().index, 1U);
}

TEST_F(BadFontFolder, AFaultIsToldOnceHoweverManyRolesMeetIt) {
  write("bad.ttf", spoilt([](FontTables& tables) { tables.erase("cmap"); }));
  write("good.ttf", good());
  const auto book = open();
  Findings findings;
  const std::vector<FamilyName> families = {{"Bad"}, {"Good"}};
  ASSERT_TRUE(FaceSet::resolve(*book, {{"a", "", families}, {"b", "", families}}, findings));
  ASSERT_TRUE(FaceSet::resolve(*book, {{"a", "", families}}, findings));
  EXPECT_THAT(in_short(findings), ElementsAre("text.font-lacks-table bad.ttf cmap"));
}

}  // namespace
}  // namespace govreport::internal
