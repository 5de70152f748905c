/// Metadata, packing and fonts of the file.
#include "pdf_export.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using PdfPacking = PdfExport;
using PdfMetadata = PdfExport;
using PdfFonts = PdfExport;

TEST_F(PdfPacking, APackedFileSaysWhatThePlainOneDoes) {
  const PdfFile plain = run();
  const std::size_t plain_size = host.output.size();
  host.options["compress"] = "yes";
  const PdfFile packed = run();
  EXPECT_EQ(packed.structure(), plain.structure());
  EXPECT_EQ(contents_of(packed), contents_of(plain));
  EXPECT_EQ(packed.target(packed.catalogue()["Metadata"]).stream,
            plain.target(plain.catalogue()["Metadata"]).stream);
  EXPECT_EQ(packed.resolve(packed.trailer()["Info"])["Title"].words(),
            plain.resolve(plain.trailer()["Info"])["Title"].words());
  // An object stream and the table more.
  EXPECT_EQ(packed.size(), plain.size() + 2);
  EXPECT_LT(host.output.size() * 2, plain_size);
}

// Thousands of objects fill several object streams.
TEST_F(PdfPacking, ALongDocumentFillsSeveralObjectStreams) {
  const govreport_index section = document.section("more", "七、更多");
  for (int i = 0; i < 2500; ++i)
    document.paragraph(section, "第" + std::to_string(i) + "段");
  document.seal();
  pages = std::make_unique<DocumentPages>(document);
  host.pages = pages.get();
  const std::string plain = run().structure();
  host.options["compress"] = "yes";
  const PdfFile packed = run();
  EXPECT_EQ(packed.structure(), plain);
  EXPECT_GT(packed.size(), 2500U);
}

// ---- metadata --------------------------------------------------------------------------------

TEST_F(PdfMetadata, InfoAndXmpAreInStep) {
  host.options["created"] = "2025-01-31";
  host.options["title"] = "标题 <1>";
  host.options["author"] = "作者";
  const PdfFile file = run();
  const PdfValue& info = file.resolve(file.trailer()["Info"]);
  EXPECT_EQ(info["Title"].words(), "标题 <1>");
  EXPECT_EQ(info["Author"].words(), "作者");
  EXPECT_EQ(info["Subject"].words(), "政府信息公开工作年度报告");
  EXPECT_EQ(info["CreationDate"].text, "D:20250131000000Z");
  EXPECT_EQ(info["ModDate"].text, "D:20250131000000Z");
  const PdfObject& metadata = file.target(file.catalogue()["Metadata"]);
  EXPECT_FALSE(metadata.value.has("Filter"));
  for (const char* property : {"<rdf:li xml:lang=\"x-default\">标题 &lt;1&gt;</rdf:li>",
                               "<dc:creator><rdf:Seq><rdf:li>作者</rdf:li></rdf:Seq></dc:creator>",
                               "<pdf:Keywords>政府信息公开, 年度报告, 2024</pdf:Keywords>",
                               "<xmp:CreateDate>2025-01-31T00:00:00Z</xmp:CreateDate>",
                               "<xmp:ModifyDate>2025-01-31T00:00:00Z</xmp:ModifyDate>",
                               "<pdfaid:part>3</pdfaid:part>",
                               "<pdfuaid:part>1</pdfuaid:part>"})
    EXPECT_NE(metadata.stream.find(property), std::string::npos) << property;
  EXPECT_NE(metadata.stream.find("<pdf:Producer>" + info["Producer"].words() + "<"),
            std::string::npos);
}

TEST_F(PdfMetadata, WithoutADateThereIsNone) {
  const PdfFile file = run();
  EXPECT_FALSE(file.resolve(file.trailer()["Info"]).has("CreationDate"));
  EXPECT_EQ(file.target(file.catalogue()["Metadata"]).stream.find("Date"), std::string::npos);
  EXPECT_EQ(host.output.find("ModDate"), std::string::npos);
}

TEST_F(PdfMetadata, TitleAndAuthorComeFromTheReport) {
  const PdfFile file = run();
  const PdfValue& info = file.resolve(file.trailer()["Info"]);
  EXPECT_EQ(info["Title"].words(), "云溪县水务局2024年政府信息公开工作年度报告");
  EXPECT_EQ(info["Author"].words(), "云溪县水务局");
}

TEST_F(PdfMetadata, TheReportIsAttachedAsTheSource) {
  host.options["created"] = "2025-01-31";
  const PdfFile file = run();
  const PdfValue& specification = file.resolve(file.catalogue()["AF"].items.at(0));
  EXPECT_EQ(specification["AFRelationship"].text, "Source");
  EXPECT_EQ(specification["UF"].words(), "报告.xml");
  const PdfObject& embedded = file.target(specification["EF"]["F"]);
  EXPECT_EQ(embedded.stream, xml);
  EXPECT_EQ(embedded.value["Subtype"].text, "application#2Fxml");
  EXPECT_EQ(embedded.value["Params"]["Size"].integer, static_cast<std::int64_t>(xml.size()));
  EXPECT_EQ(embedded.value["Params"]["ModDate"].text, "D:20250131000000Z");
  const PdfValue& names = file.resolve(file.catalogue()["Names"])["EmbeddedFiles"]["Names"];
  EXPECT_EQ(names.items.at(1).integer, file.catalogue()["AF"].items.at(0).integer);
}

TEST_F(PdfMetadata, TheOlderProfileAttachesNothing) {
  host.options["profile"] = "a2a";
  const PdfFile file = run();
  EXPECT_FALSE(file.catalogue().has("AF"));
  EXPECT_FALSE(file.catalogue().has("Names"));
  EXPECT_NE(file.target(file.catalogue()["Metadata"]).stream.find("<pdfaid:part>2<"),
            std::string::npos);
}

TEST_F(PdfMetadata, AnAttachmentCanBeLeftOut) {
  host.options["attach"] = "no";
  EXPECT_FALSE(run().catalogue().has("AF"));
}

TEST_F(PdfMetadata, TheColourProfileCarriesNoDate) {
  const PdfFile file = run();
  const PdfValue& intent = file.catalogue()["OutputIntents"].items.at(0);
  const std::string& profile = file.target(intent["DestOutputProfile"]).stream;
  EXPECT_EQ(profile.size(), 588U);
  EXPECT_EQ(profile.substr(24, 12), std::string("\x07\xD0\0\1\0\1\0\0\0\0\0\0", 12));
}

TEST_F(PdfMetadata, TheIdentifierFollowsTheContent) {
  const auto identifier = [](const PdfFile& file) { return file.trailer()["ID"].items.at(0).text; };
  for (const char* compress : {"no", "yes"}) {
    host.options["compress"] = compress;
    const std::string first = identifier(run());
    EXPECT_EQ(identifier(run()), first);
    pages->glyphs(0).front().x += 12700;
    EXPECT_NE(identifier(run()), first);
  }
}

// ---- fonts -----------------------------------------------------------------------------------

TEST_F(PdfFonts, ATrueTypeFaceIsEmbeddedWithItsWidths) {
  const PdfFile file = run();
  const PdfValue& fonts_of_file = file.resolve((*file.pages().front())["Resources"])["Font"];
  const PdfValue& font = file.resolve(fonts_of_file["F0"]);
  EXPECT_EQ(font["Encoding"].text, "Identity-H");
  EXPECT_EQ(font["BaseFont"].text, "FAKEAA+FakeSong-Regular");
  const PdfValue& cid_font = file.resolve(font["DescendantFonts"].items.at(0));
  EXPECT_EQ(cid_font["Subtype"].text, "CIDFontType2");
  EXPECT_EQ(cid_font["CIDToGIDMap"].text, "Identity");
  EXPECT_EQ(cid_font["DW"].integer, 1000);
  EXPECT_EQ(cid_font["W"].items.at(1).items.at(0).integer, 500);
  const PdfObject& program = file.target(file.resolve(cid_font["FontDescriptor"])["FontFile2"]);
  EXPECT_EQ(program.stream, fonts.program);
  EXPECT_EQ(program.value["Length1"].integer, static_cast<std::int64_t>(fonts.program.size()));
}

TEST_F(PdfFonts, ACffFaceIsEmbeddedBare) {
  fonts.record().outlines = GOVREPORT_OUTLINES_CFF_CID;
  const PdfFile file = run();
  const PdfValue& font =
      file.resolve(file.resolve((*file.pages().front())["Resources"])["Font"]["F0"]);
  EXPECT_EQ(font["BaseFont"].text, "FAKEAA+FakeSong-Regular-Identity-H");
  const PdfValue& cid_font = file.resolve(font["DescendantFonts"].items.at(0));
  EXPECT_EQ(cid_font["Subtype"].text, "CIDFontType0");
  EXPECT_FALSE(cid_font.has("CIDToGIDMap"));
  const PdfObject& program = file.target(file.resolve(cid_font["FontDescriptor"])["FontFile3"]);
  EXPECT_EQ(program.value["Subtype"].text, "CIDFontType0C");
  // A CID-keyed face is shown by its CIDs, here the glyphs of the whole face: 云 is U+4E91.
  EXPECT_NE(file.target((*file.pages().front())["Contents"]).stream.find("<4E91"),
            std::string::npos);
}

}  // namespace
}  // namespace govreport::test
