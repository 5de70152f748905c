#include "content_stream.hpp"

#include <gtest/gtest.h>

namespace govreport::pdf {
namespace {

constexpr govreport_emu millimetre = 36000;
constexpr govreport_emu point = 12700;
constexpr govreport_emu a4_height = 297 * millimetre;

TEST(ContentStream, ScopesCloseThemselvesInOrder) {
  ContentStream page(a4_height);
  {
    MarkedContent rules = page.artifact(Artifact::layout);
    const Scope state = rules.saved_state();
    rules.line_width(point / 2);
    rules.move_to(20 * millimetre, 20 * millimetre);
    rules.line_to(70 * millimetre, 20 * millimetre);
    rules.stroke();
  }
  EXPECT_EQ(std::move(page).finish(),
            "/Artifact<</Type/Layout>>BDC\n"
            "q\n"
            "0.5 w\n"
            "56.693 785.197 m\n"
            "198.425 785.197 l\n"
            "S\n"
            "Q\n"
            "EMC\n");
}

TEST(ContentStream, NeighbouringGlyphsShareAString) {
  ContentStream page(a4_height);
  {
    TextObject text = page.text();
    MarkedText mark = text.marked(Name{"P"}, Mcid{0});
    mark.font("F0", 16 * point);
    mark.spacing(-207);
    mark.origin(10 * point, a4_height - 20 * point);
    mark.glyph(1);
    mark.glyph(0xABCD);
    mark.adjust(-13);
    mark.adjust(2);
    mark.glyph(3);
  }
  EXPECT_EQ(std::move(page).finish(),
            "BT\n"
            "/P<</MCID 0>>BDC\n"
            "/F0 16 Tf\n"
            "-0.207 Tc\n"
            "10 20 Td\n"
            "[<0001ABCD>-13 2<0003>]TJ\n"
            "EMC\n"
            "ET\n");
}

TEST(ContentStream, MarksOfOneTextGoOnWhereTheLastWas) {
  ContentStream page(a4_height);
  {
    TextObject text = page.text();
    for (std::uint32_t mark_id = 0; mark_id < 2; ++mark_id) {
      MarkedText mark = text.marked(Name{"TD"}, Mcid{mark_id});
      mark.font("F0", 9 * point);
      mark.spacing(0);
      mark.origin(10 * point, a4_height - (20 - mark_id) * point);
      mark.glyph(1);
    }
  }
  EXPECT_EQ(std::move(page).finish(),
            "BT\n"
            "/TD<</MCID 0>>BDC\n"
            "/F0 9 Tf\n"
            "10 20 Td\n"
            "[<0001>]TJ\n"
            "EMC\n"
            "/TD<</MCID 1>>BDC\n"
            "0 -1 Td\n"
            "[<0001>]TJ\n"
            "EMC\n"
            "ET\n");
}

// However many lines follow each other, each stands where it would alone.
TEST(ContentStream, RelativeOriginsDoNotDrift) {
  constexpr govreport_emu third = point / 3;
  ContentStream page(a4_height);
  {
    TextObject text = page.text();
    MarkedText mark = text.artifact(Artifact::layout);
    for (govreport_emu line = 1; line <= 300; ++line)
      mark.origin(line * third, a4_height - line * third);
  }
  const std::string content = std::move(page).finish();
  double x = 0;
  for (std::size_t at = content.find("BDC\n") + 4; content.compare(at, 3, "EMC") != 0;
       at = content.find('\n', at) + 1)
    x += std::stod(content.substr(at));
  EXPECT_NEAR(x, 300.0 * third / point, 0.0006);
}

TEST(ContentStream, WordsThatGlyphsDoNotSayStandInASpan) {
  ContentStream page(a4_height);
  {
    TextObject text = page.text();
    MarkedText mark = text.marked(Name{"P"}, Mcid{0});
    mark.glyph(1);
    {
      const Scope replaced = mark.replaced_by("⼯");
      mark.glyph(2);
      mark.end_showing();
    }
    {
      const Scope foreign = mark.in_language("en");
      mark.glyph(3);
      mark.end_showing();
    }
  }
  EXPECT_EQ(std::move(page).finish(),
            "BT\n"
            "/P<</MCID 0>>BDC\n"
            "[<0001>]TJ\n"
            "/Span<</ActualText<FEFF2F2F>>>BDC\n"
            "[<0002>]TJ\n"
            "EMC\n"
            "/Span<</Lang(en)>>BDC\n"
            "[<0003>]TJ\n"
            "EMC\n"
            "EMC\n"
            "ET\n");
}

TEST(ContentStream, ArtifactsSayWhatTheyAre) {
  ContentStream page(a4_height);
  for (const Artifact kind : {Artifact::page_number, Artifact::repeated_header, Artifact::layout})
    static_cast<void>(page.artifact(kind));
  EXPECT_EQ(std::move(page).finish(),
            "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\nEMC\n"
            "/Artifact<</Type/Pagination/Subtype/Header>>BDC\nEMC\n"
            "/Artifact<</Type/Layout>>BDC\nEMC\n");
}

// What draws is a member of marks alone: outside a mark there is no door for ink.
template <class Place>
concept HasADoorForInk = requires(Place place) {
  place.glyph(1);
}
|| requires(Place place) {
  place.origin(1, 1);
}
|| requires(Place place) {
  place.move_to(1, 1);
}
|| requires(Place place) {
  place.line_to(1, 1);
}
|| requires(Place place) {
  place.stroke();
};

TEST(ContentStream, InkOutsideAMarkCannotBeWritten) {
  static_assert(!HasADoorForInk<ContentStream>);
  static_assert(!HasADoorForInk<TextObject>);
  static_assert(HasADoorForInk<MarkedText>);
  static_assert(HasADoorForInk<MarkedContent>);
  ContentStream page(a4_height);
  static_cast<void>(page.text());
  EXPECT_EQ(std::move(page).finish(), "BT\nET\n");
}

}  // namespace
}  // namespace govreport::pdf
