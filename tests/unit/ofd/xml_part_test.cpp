#include "../../../plugins/ofd/xml_part.hpp"

#include <string>

#include <gtest/gtest.h>

namespace govreport::ofd {
namespace {

const std::string start = R"(<?xml version="1.0" encoding="UTF-8"?>)";

TEST(OfdXmlPart, NestsElementsAsTheyAreAdded) {
  const XmlPart part("p:a", "p", "urn:x");
  const Element first = part.root().child("p:b");
  first.child("p:c").child("p:d");
  first.child("p:c");
  part.root().child("p:e");
  EXPECT_EQ(part.bytes(),
            start + R"(<p:a xmlns:p="urn:x"><p:b><p:c><p:d/></p:c><p:c/></p:b><p:e/></p:a>)");
}

TEST(OfdXmlPart, AttributesMayFollowWords) {
  const XmlPart part("a", "p", "urn:x");
  part.root().child("b", "words").attribute("n", "1").optional_attribute("m", "");
  part.root().child("c", "");
  EXPECT_EQ(part.bytes(), start + R"(<a xmlns:p="urn:x"><b n="1">words</b><c></c></a>)");
}

TEST(OfdXmlPart, EscapesWhatXmlWouldRead) {
  const XmlPart part("a", "p", "urn:x");
  part.root().attribute("n", "\"<\n").child("b", "a<b>&c");
  EXPECT_EQ(part.bytes(),
            start + R"(<a xmlns:p="urn:x" n="&quot;&lt;&#10;"><b>a&lt;b&gt;&amp;c</b></a>)");
}

#ifndef NDEBUG
TEST(OfdXmlPartDeathTest, AnElementThatIsOverTakesNothingMore) {
  const XmlPart part("a", "p", "urn:x");
  const Element over = part.root().child("b");
  part.root().child("c");
  EXPECT_DEATH(over.child("d"), "is_open");
  EXPECT_DEATH(part.root().attribute("n", "late"), "is_last");
}
#endif

}  // namespace
}  // namespace govreport::ofd
