#include "html_export.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/ucnv.h>

namespace govreport::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// By ICU, as a browser would read it.
std::string from_gb18030(const std::string& bytes) {
  UErrorCode status = U_ZERO_ERROR;
  std::string text(bytes.size() * 3, '\0');
  const std::int32_t size = ucnv_convert("UTF-8",
                                         "gb18030",
                                         text.data(),
                                         static_cast<std::int32_t>(text.size()),
                                         bytes.data(),
                                         static_cast<std::int32_t>(bytes.size()),
                                         &status);
  return U_FAILURE(status) != 0 ? std::string() : text.substr(0, static_cast<std::size_t>(size));
}

TEST(HtmlFragment, HasNoneOfAWholePage) {
  HtmlExport sample;
  sample.host.options = {{"fragment", "yes"}};
  const std::string& page = sample.page();
  EXPECT_THAT(page, testing::StartsWith("<div class=\"govreport\" lang=\"zh-CN\">\n<style>"));
  EXPECT_THAT(page, testing::EndsWith("</div>\n"));
  for (const std::string_view word :
       {"<html", "<head>", "<body", "<main", "<title", "<meta", "<script", "<h1", "@page", "http:"})
    EXPECT_EQ(count_of(page, word), 0U) << word;
  EXPECT_EQ(count_of(page, "<h2"), 1U);
}

TEST(HtmlFragment, HasARuleForNothingOutsideOfIt) {
  HtmlExport sample;
  sample.host.options = {{"fragment", "yes"}, {"prefix", "nb"}};
  const std::string style = piece(sample.page(), "<style>", "</style>");
  std::size_t rules = 0;
  for (std::size_t at = style.find('{'); at != std::string::npos; at = style.find('{', at + 1)) {
    const std::size_t begin = style.find_last_of("{};>", at - 1) + 1;
    const std::string selector = style.substr(begin, at - begin);
    if (selector.find("@media") != std::string::npos) continue;
    ++rules;
    std::istringstream each(selector);
    for (std::string part; std::getline(each, part, ',');)
      EXPECT_EQ(part.substr(part.find_first_not_of(" \n"), 3), ".nb") << selector;
  }
  EXPECT_GT(rules, 60U);
}

TEST(HtmlFragment, BeginsEachClassAndIdWithItsPrefix) {
  HtmlExport sample;
  sample.host.options = {{"fragment", "yes"}, {"prefix", "nb"}};
  const std::string& page = sample.page();
  EXPECT_THAT(page, Not(HasSubstr("govreport")));
  EXPECT_EQ(count_of(page, " id=\""), count_of(page, " id=\"nb-"));
  EXPECT_EQ(count_of(page, " class=\""), count_of(page, " class=\"nb"));
}

TEST(HtmlOptions, OfAPrefixThatNamesNoClassAreRefused) {
  for (const char* const prefix : {"", "9", "Nian", "a b", "a\"b", "年报", "-a", "a}"}) {
    HtmlExport sample;
    sample.host.options = {{"prefix", prefix}};
    EXPECT_EQ(sample.run(), GOVREPORT_REFUSED) << prefix;
    EXPECT_THAT(sample.host.codes(), ElementsAre("html.prefix"));
    EXPECT_EQ(sample.host.output, "");
  }
}

TEST(HtmlCharset, Gb18030HoldsTheSamePage) {
  HtmlExport utf8;
  utf8.document.node(GOVREPORT_NODE_PARAGRAPH, 0, "䶮𠮷€\uE5E5完");
  HtmlExport other;
  other.document.node(GOVREPORT_NODE_PARAGRAPH, 0, "䶮𠮷€\uE5E5完");
  other.host.options = {{"charset", "gb18030"}};
  std::string expected = utf8.page();
  const std::string declared = "<meta charset=\"utf-8\">";
  expected.replace(expected.find(declared), declared.size(), "<meta charset=\"gb18030\">");
  EXPECT_THAT(expected, HasSubstr("䶮𠮷€&#xE5E5;完"));
  EXPECT_EQ(from_gb18030(other.page()), expected);
}

TEST(HtmlCharset, APageOfManyPortionsIsNotBrokenInACharacter) {
  HtmlExport sample{HtmlExport::Empty()};
  std::string words;
  while (words.size() < 200'000)
    words += "文字";
  sample.document.node(GOVREPORT_NODE_PARAGRAPH, 0, "a" + words);
  sample.host.options = {{"charset", "gb18030"}};
  EXPECT_THAT(from_gb18030(sample.page()), HasSubstr("<p>a" + words + "</p>"));
}

TEST(HtmlPlugin, DescribesItself) {
  const PluginModule module("html");
  const govreport_format& format = module.format();
  EXPECT_EQ(std::string(format.id.data, format.id.size), "html");
  EXPECT_EQ(std::string(format.media_type.data, format.media_type.size), "text/html");
  EXPECT_EQ(format.input, std::uint32_t{GOVREPORT_INPUT_SEMANTIC});
}

}  // namespace
}  // namespace govreport::test
