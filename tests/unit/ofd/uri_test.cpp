#include "../../../plugins/ofd/uri.hpp"

#include <gtest/gtest.h>

namespace govreport::ofd {
namespace {

TEST(OfdUri, IsASchemeAndWhatFollows) {
  for (const char* uri : {"urn:govreport:ofd-tags:1",
                          "https://www.example.gov.cn/tags/2025#v1",
                          "http://[2001:db8::7]/a?b=c&d",
                          "tag:example.org,2025:tags",
                          "x-own+2.0:1",
                          "https://example.org/%E5%85%AC%E6%96%87"})
    EXPECT_TRUE(is_uri(uri)) << uri;
}

TEST(OfdUri, IsNoNameNoPathAndNothingToBeEncoded) {
  for (const char* text : {"",
                           "tags",
                           "/tags",
                           ":tags",
                           "urn:",
                           "1urn:x",
                           "ur n:x",
                           "urn:a b",
                           "urn:公文",
                           "公文:a",
                           "urn:100%",
                           "urn:%4",
                           "urn:%zz",
                           "urn:<x>",
                           "urn:a\"b",
                           "urn:a\\b"})
    EXPECT_FALSE(is_uri(text)) << text;
}

}  // namespace
}  // namespace govreport::ofd
