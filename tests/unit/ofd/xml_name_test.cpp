#include "../../../plugins/ofd/xml_name.hpp"

#include <gtest/gtest.h>

namespace govreport::ofd {
namespace {

TEST(OfdXmlName, BeginsWithALetterAChineseCharacterOrAnUnderscore) {
  for (const char* name : {"a", "_", "table-2.b", "表格", "数据单元格1", "\U00020BB7", "é·"})
    EXPECT_TRUE(is_xml_name(name)) << name;
}

TEST(OfdXmlName, HasNoSpaceNoColonAndNoMark) {
  for (const char* text : {"",
                           "1a",
                           "-a",
                           ".a",
                           "a b",
                           "a:b",
                           "a<b",
                           "a&b",
                           "表 格",
                           "×",
                           "“表”",
                           "·a",
                           "a=b",
                           "a\tb"})
    EXPECT_FALSE(is_xml_name(text)) << text;
}

}  // namespace
}  // namespace govreport::ofd
