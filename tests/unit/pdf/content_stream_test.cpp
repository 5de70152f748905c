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
    MarkedContent cell = page.marked(Name{"TD"}, Mcid{7});
    const Scope state = cell.saved_state();
    cell.line_width(point / 2);
    cell.move_to(20 * millimetre, 20 * millimetre);
    cell.line_to(70 * millimetre, 20 * millimetre);
    cell.stroke();
  }
  EXPECT_EQ(std::move(page).finish(),
            "/TD <</MCID 7>> BDC\n"
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
    MarkedContent mark = page.marked(Name{"P"}, Mcid{0});
    TextObject text = mark.text();
    text.font("F0", 16 * point);
    text.origin(10 * point, a4_height - 20 * point);
    text.glyph(1);
    text.glyph(0xABCD);
    text.adjust(-13);
    text.adjust(2);
    text.glyph(3);
  }
  EXPECT_EQ(std::move(page).finish(),
            "/P <</MCID 0>> BDC\n"
            "BT\n"
            "/F0 16 Tf\n"
            "1 0 0 1 10 20 Tm\n"
            "[<0001ABCD>-13 2<0003>] TJ\n"
            "ET\n"
            "EMC\n");
}

TEST(ContentStream, WordsThatGlyphsDoNotSayStandInASpan) {
  ContentStream page(a4_height);
  {
    MarkedContent mark = page.marked(Name{"P"}, Mcid{0});
    TextObject text = mark.text();
    text.glyph(1);
    {
      const Scope replaced = text.replaced_by("⼯");
      text.glyph(2);
      text.end_showing();
    }
    {
      const Scope foreign = text.in_language("en");
      text.glyph(3);
      text.end_showing();
    }
  }
  EXPECT_EQ(std::move(page).finish(),
            "/P <</MCID 0>> BDC\n"
            "BT\n"
            "[<0001>] TJ\n"
            "/Span <</ActualText<FEFF2F2F>>> BDC\n"
            "[<0002>] TJ\n"
            "EMC\n"
            "/Span <</Lang(en)>> BDC\n"
            "[<0003>] TJ\n"
            "EMC\n"
            "ET\n"
            "EMC\n");
}

TEST(ContentStream, ArtifactsSayWhatTheyAre) {
  ContentStream page(a4_height);
  for (const Artifact kind : {Artifact::page_number, Artifact::repeated_header, Artifact::layout})
    static_cast<void>(page.artifact(kind));
  EXPECT_EQ(std::move(page).finish(),
            "/Artifact <</Type/Pagination/Subtype/Footer>> BDC\nEMC\n"
            "/Artifact <</Type/Pagination/Subtype/Header>> BDC\nEMC\n"
            "/Artifact <</Type/Layout>> BDC\nEMC\n");
}

}  // namespace
}  // namespace govreport::pdf
