#include "base/xml.hpp"

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

TEST(XmlDocument, KnowsTheLineOfEachElement) {
  const auto document = XmlDocument::parse("<a>\n  <b x='1'/>\n\n  <b/>text</a>", "a.xml");
  ASSERT_TRUE(document);
  const auto children = document->root().children();
  ASSERT_EQ(children.size(), 2U);
  EXPECT_EQ(children[0].line(), 2U);
  EXPECT_EQ(children[1].line(), 4U);
  EXPECT_EQ(children[0].attribute("x"), "1");
  EXPECT_TRUE(document->root().has_text());
}

TEST(XmlDocument, NamesTheLineWhereParsingStopped) {
  const auto document = XmlDocument::parse("<a>\n<b>\n</a>", "a.xml");
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().id, "xml.malformed");
  EXPECT_EQ(document.error().place, (Place{.file = "a.xml", .line = 3}));
}

TEST(XmlDocument, RefusesADocumentTypeDeclaration) {
  const auto document =
      XmlDocument::parse("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///x'>]>\n<a>&e;</a>", "a.xml");
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().id, "xml.doctype");
}

TEST(XmlDocument, RefusesBytesThatAreNotUtf8) {
  const auto document = XmlDocument::parse("<a>\n\xFF</a>", "a.xml");
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().id, "xml.not-utf8");
  EXPECT_EQ(document.error().place.line, 2U);
}

TEST(XmlWriter, ClosesInOrderAndEscapes) {
  std::string out;
  XmlWriter writer(out);
  writer.open("r").attribute("t", "a\"<\n>").open("p").text("1 & 2").close();
  writer.open("g").element("e", "").close().close();
  EXPECT_EQ(out,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<r t=\"a&quot;&lt;&#10;&gt;\">\n"
            "  <p>1 &amp; 2</p>\n"
            "  <g>\n"
            "    <e/>\n"
            "  </g>\n"
            "</r>\n");
}

TEST(XmlWriter, WhatItWritesReadsBack) {
  std::string out;
  const std::string hostile = "]]> <&\"'\t\n\r 汉";
  XmlWriter(out).open("r").text(hostile).close();
  const auto document = XmlDocument::parse(out, "r.xml");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->root().text(), hostile);
}

}  // namespace
}  // namespace govreport::internal
