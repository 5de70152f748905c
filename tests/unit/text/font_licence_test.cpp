#include "text/font_licence.hpp"

#include "font_folder_test.hpp"
#include "text/face_set.hpp"

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

struct Case {
  std::uint32_t fs_type;
  std::uint32_t version;
  Embedding embedding;
  bool allowed;
};

void PrintTo(const Case& one, std::ostream* out) {
  *out << "fsType " << one.fs_type << " of version " << one.version;
}

/// OpenType 1.9, OS/2: fsType.
constexpr Case cases[] = {
    {0x0000, 4, Embedding::installable, true},
    {0x0002, 4, Embedding::restricted, false},
    {0x0004, 4, Embedding::preview_and_print, true},
    {0x0008, 4, Embedding::editable, true},
    {0x0100, 4, Embedding::installable, false},  // no subsetting
    {0x0108, 4, Embedding::editable, false},
    {0x0200, 4, Embedding::installable, false},  // bitmaps only
    {0x0001, 4, Embedding::installable, true},   // bit 0 means nothing
    {0x0003, 4, Embedding::restricted, false},
    {0x0006, 2, Embedding::preview_and_print, true},  // before version 3 the widest right holds
    {0x000E, 1, Embedding::editable, true},
    {0x000A, 3, Embedding::restricted, false},  // since then they exclude each other
    {0x0002, 1, Embedding::restricted, false},
    {0x0100, 1, Embedding::installable, true},  // bits 8 and 9 came with version 2
    {0x0300, 0, Embedding::installable, true},
};

class Licence : public testing::TestWithParam<Case> {};

TEST_P(Licence, IsReadAsItsVersionMeansIt) {
  const FontLicence licence = licence_of(GetParam().fs_type, GetParam().version);
  EXPECT_EQ(licence.embedding, GetParam().embedding);
  EXPECT_EQ(licence.allows_subsets(), GetParam().allowed);
}

INSTANTIATE_TEST_SUITE_P(Bits, Licence, testing::ValuesIn(cases));

class LicensedFont : public test::FontFolderTest {
 protected:
  Result<const govreport_subset*> subset_of(std::uint32_t fs_type) {
    test::SmallFont font;
    font.fs_type = fs_type;
    write("small.ttf", font);
    book_ = open();
    Findings findings;
    set_ = FaceSet::resolve(*book_, {{"body", "正文", {{"Small"}}}}, findings).value();
    govreport_subset_request request{};
    request.size = sizeof(request);
    request.glyphs = {&glyph_, 1, sizeof(glyph_)};
    return set_->subset(request);
  }

  std::uint32_t glyph_ = 1;
  std::unique_ptr<FontBook> book_;
  std::shared_ptr<FaceSet> set_;
};

TEST_F(LicensedFont, ThatForbidsEmbeddingIsAnErrorThatNamesIt) {
  for (const std::uint32_t fs_type : {0x0002U, 0x0104U, 0x0200U}) {
    const auto subset = subset_of(fs_type);
    ASSERT_FALSE(subset) << fs_type;
    EXPECT_EQ(subset.error().code, ErrorCode::refused);
    EXPECT_EQ(render(subset.error(), Language::chinese).message,
              "字体 Small（small.ttf）的许可位不允许嵌入字形子集");
  }
}

TEST_F(LicensedFont, ForPreviewAndPrintOrEditingIsEmbedded) {
  for (const std::uint32_t fs_type : {0x0000U, 0x0004U, 0x0008U})
    EXPECT_TRUE(subset_of(fs_type)) << fs_type;
}

}  // namespace
}  // namespace govreport::internal
