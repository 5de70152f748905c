#include "text/font_book.hpp"

#include "font_folder_test.hpp"
#include "fonts_for_tests.hpp"

#include <algorithm>
#include <filesystem>
#include <thread>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

using test::installed_face;

std::string words(govreport_text text) {
  return std::string(text.data, text.size);
}

TEST(FontBook, FindsAFamilyInAnyCaseAndLanguage) {
  GOVREPORT_NEEDS_FONT("WenQuanYi Zen Hei");
  const Face* const face = installed_face("WenQuanYi Zen Hei");
  EXPECT_EQ(installed_face("wenquanyi ZEN hei"), face);
  EXPECT_EQ(installed_face("文泉驿正黑"), face);
}

TEST(FontBook, HasNoFaceForAFamilyThatIsNotInstalled) {
  EXPECT_EQ(installed_face("No Such Family"), nullptr);
}

TEST(FontBook, TakesTheFaceOfACollectionThatBearsTheName) {
  GOVREPORT_NEEDS_FONT("AR PL UMing CN");
  EXPECT_EQ(words(installed_face("AR PL UMing CN")->record().family), "AR PL UMing CN");
  EXPECT_EQ(words(installed_face("AR PL UMing TW")->record().family), "AR PL UMing TW");
  EXPECT_EQ(installed_face("AR PL UMing CN")->record().outlines, GOVREPORT_OUTLINES_GLYF);
}

TEST(FontBook, TellsBoldFromRegular) {
  GOVREPORT_NEEDS_FONT("Noto Serif CJK SC");
  const Face* const bold = installed_face("Noto Serif CJK SC", true);
  ASSERT_NE(bold, nullptr);
  EXPECT_NE(bold, installed_face("Noto Serif CJK SC"));
  EXPECT_EQ(bold->record().weight, 700U);
  EXPECT_EQ(installed_face("Noto Serif CJK SC")->record().weight, 400U);
  EXPECT_EQ(bold->record().serif, 1U);
  EXPECT_EQ(bold->record().outlines, GOVREPORT_OUTLINES_CFF_CID);
  EXPECT_EQ(words(bold->record().postscript_name), "NotoSerifCJKsc-Bold");
}

TEST(FontBook, DoesNotTakeARegularFaceForABoldOne) {
  GOVREPORT_NEEDS_FONT("AR PL UKai CN");
  EXPECT_EQ(installed_face("AR PL UKai CN", true), nullptr);
}

TEST(FontBook, KnowsWhichCharactersAFaceHas) {
  GOVREPORT_NEEDS_FONT("AR PL UMing CN");
  const Face* const face = installed_face("AR PL UMing CN");
  EXPECT_TRUE(face->glyph_of(U'府'));
  EXPECT_TRUE(face->glyph_of(U'〇'));
  EXPECT_FALSE(face->glyph_of(U'\U0001F600'));
}

class DefaultFace : public testing::TestWithParam<const char*> {};

TEST_P(DefaultFace, HasFullWidthChinesePunctuation) {
  GOVREPORT_NEEDS_FONT(GetParam());
  const Face* const face = installed_face(GetParam());
  for (const char32_t c : std::u32string_view(U"，。、；：？！（）《》〔〕—…")) {
    const auto glyph = face->glyph_of(c);
    ASSERT_TRUE(glyph) << "U+" << std::hex << static_cast<unsigned>(c);
    EXPECT_EQ(static_cast<std::uint32_t>(face->advance_of(*glyph)), face->record().units_per_em)
        << "U+" << std::hex << static_cast<unsigned>(c);
  }
}

INSTANTIATE_TEST_SUITE_P(Faces,
                         DefaultFace,
                         testing::Values("AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei"));

TEST(FontBook, OpensAFaceOnceForAllThreads) {
  GOVREPORT_NEEDS_FONT("AR PL UMing CN");
  auto book = FontBook::open({});
  ASSERT_TRUE(book);
  std::vector<const Face*> seen(8);
  {
    std::vector<std::jthread> threads;
    for (const Face*& face : seen) {
      threads.emplace_back([&face, &book] {
        Findings findings;
        face = (*book)->find({"AR PL UMing CN"}, findings);
      });
    }
  }
  EXPECT_NE(seen.front(), nullptr);
  EXPECT_EQ(std::count(seen.begin(), seen.end(), seen.front()), 8);
}

TEST(FontBook, AFolderThatIsNotThereIsAnErrorThatNamesIt) {
  const std::vector<std::filesystem::path> folders = {"no/such/folder"};
  const auto book = FontBook::open(folders);
  ASSERT_FALSE(book);
  EXPECT_EQ(book.error().code, ErrorCode::not_found);
  EXPECT_EQ(book.error().id, "text.no-font-folder");
  EXPECT_EQ(book.error().arguments.at(0).value, "no/such/folder");
}

class FontFolder : public test::FontFolderTest {};

TEST_F(FontFolder, ComesBeforeTheSystem) {
  GOVREPORT_NEEDS_FONT("AR PL UKai CN");
  std::filesystem::copy_file(installed_face("AR PL UKai CN")->file().path, folder_ / "kai.ttc");
  const auto book = open();
  Findings findings;
  const Face* const face = book->find({"AR PL UKai CN"}, findings);
  ASSERT_NE(face, nullptr);
  EXPECT_EQ(face->file().path.filename(), "kai.ttc");
  EXPECT_TRUE(book->installed().front().given);
}

TEST_F(FontFolder, AFontDamagedSinceItWasListedIsPassedOverWithAWarning) {
  write("small.ttf", test::SmallFont{});
  const auto book = open();
  write("small.ttf", std::string_view("no font"));
  Findings findings;
  EXPECT_EQ(book->find({"Small"}, findings), nullptr);
  EXPECT_EQ(in_short(findings), std::vector<std::string>{"text.font-unknown-kind small.ttf"});
}

TEST_F(FontFolder, AFileThatCannotBeUsedLeavesTheFamilyToTheNextFile) {
  auto tables = test::tables_of({});
  tables["cmap"].resize(4);
  write("a.ttf", test::font_file(tables));
  write("b.ttf", test::SmallFont{});
  Findings findings;
  const Face* const face = open()->find({"Small"}, findings);
  EXPECT_EQ(findings.size(), 1U);
  EXPECT_NE(face, nullptr);
}

TEST(FontBook, OpensCffFontsOfAFolderGiven) {
  GOVREPORT_NEEDS_FANDOL();
  const std::vector<std::filesystem::path> folders = {test::fandol_folder()};
  const auto book = std::move(FontBook::open(folders)).value();
  Findings findings;
  const Face* const face = book->find({"FandolFang"}, findings);
  ASSERT_NE(face, nullptr);
  EXPECT_EQ(face->record().outlines, GOVREPORT_OUTLINES_CFF_CID);
  EXPECT_TRUE(face->glyph_of(U'府'));
}

TEST_F(FontFolder, AFaceReachesAsFarAsItsInkMayBeClipped) {
  auto tables = test::tables_of({});
  test::put16(tables["OS/2"], 74, 978);
  test::put16(tables["OS/2"], 76, 272);
  write("small.ttf", test::font_file(tables));
  Findings findings;
  const auto book = open();
  const Face* const face = book->find({"Small"}, findings);
  ASSERT_NE(face, nullptr);
  EXPECT_EQ(face->record().ascent, 978);
  EXPECT_EQ(face->record().descent, -272);
}

/// The number of FandolSong-Bold says regular, its style bits say bold.
TEST(FontBook, TakesAFaceForBoldThatSaysSoInItsStyleAlone) {
  GOVREPORT_NEEDS_FANDOL();
  const std::vector<std::filesystem::path> folders = {test::fandol_folder()};
  const auto book = std::move(FontBook::open(folders)).value();
  Findings findings;
  for (const std::string family : {"FandolSong", "FandolHei"}) {
    const Face* const regular = book->find({family}, findings);
    const Face* const bold = book->find({family, true}, findings);
    ASSERT_TRUE(regular != nullptr && bold != nullptr) << family;
    EXPECT_EQ(regular->file().path.filename(), family + "-Regular.otf");
    EXPECT_EQ(bold->file().path.filename(), family + "-Bold.otf");
  }
}

TEST_F(FontFolder, TakesAFaceForBoldThatSaysSoInItsStyleAlone) {
  auto tables = test::tables_of({});
  test::put16(tables["OS/2"], 62, 1U << 5U);
  write("small.ttf", test::font_file(tables));
  Findings findings;
  const auto book = open();
  EXPECT_EQ(book->find({"Small"}, findings), nullptr);
  EXPECT_NE(book->find({"Small", true}, findings), nullptr);
}

/// The control points of 云 in this face reach far beyond its curves, by 0.08 em.
TEST(Face, InkIsWhereTheCurvesAreAndNotTheirControlPoints) {
  GOVREPORT_NEEDS_FONT("Noto Serif CJK SC");
  const Face& face = *installed_face("Noto Serif CJK SC", true);
  const GlyphInk ink = face.ink_of(face.glyph_of(U'云').value());
  EXPECT_EQ(ink.x_min, 35);
  EXPECT_EQ(ink.x_max, 969);
  EXPECT_EQ(ink.y_min, -88);
  EXPECT_EQ(ink.y_max, 839);
}

TEST(FontBook, ListsWhatIsInstalledInAFixedOrder) {
  const auto first = std::move(FontBook::open({})).value()->installed();
  const auto second = std::move(FontBook::open({})).value()->installed();
  const auto same = [](const InstalledFace& a, const InstalledFace& b) {
    return a.file == b.file && a.families == b.families;
  };
  EXPECT_TRUE(std::equal(first.begin(), first.end(), second.begin(), second.end(), same));
}

}  // namespace
}  // namespace govreport::internal
