/// Callers compiled against an older or a newer header than the library's.
#include "capi_fixture.hpp"

#include <array>
#include <cstddef>
#include <cstring>

namespace govreport::capi_test {
namespace {

TEST_F(CApi, AnOlderCallersShorterRecordIsFilledNoFurther) {
  EXPECT_EQ(read("milk\nbread\n"), GOVREPORT_REFUSED);
  govreport_finding_details details = {};
  std::memset(&details, 0x5A, sizeof details);
  details.size = offsetof(govreport_finding_details, hint);
  ASSERT_EQ(govreport_findings_at(
                govreport_filing_findings(filing_), 0, GOVREPORT_LANGUAGE_ENGLISH, &details),
            GOVREPORT_OK);
  EXPECT_FALSE(view(details.message).empty());
  std::array<char, sizeof details.hint> untouched{};
  std::memcpy(untouched.data(), &details.hint, untouched.size());
  EXPECT_EQ(untouched.front(), 0x5A);
  EXPECT_EQ(untouched.back(), 0x5A);
}

TEST_F(CApi, ANewerCallersLongerRecordIsFilledAsFarAsItIsKnown) {
  EXPECT_EQ(read("milk\nbread\n"), GOVREPORT_REFUSED);
  struct Longer {
    govreport_finding_details known;
    std::array<char, 32> later;
  } longer = {};
  longer.known.size = sizeof longer;
  longer.later.fill(7);
  ASSERT_EQ(govreport_findings_at(
                govreport_filing_findings(filing_), 0, GOVREPORT_LANGUAGE_ENGLISH, &longer.known),
            GOVREPORT_OK);
  EXPECT_FALSE(view(longer.known.message).empty());
  EXPECT_EQ(longer.known.size, sizeof longer);
  EXPECT_EQ(longer.later.front(), 7);
}

TEST_F(CApi, AnOlderCallersInputWithoutItsLastMembersIsRead) {
  const std::string bytes = sample();
  govreport_filing_input input = {};
  std::memset(&input, 0x5A, sizeof input);
  input.size = offsetof(govreport_filing_input, version);
  input.bytes = text(bytes);
  input.file = text("a.md");
  input.source = GOVREPORT_SOURCE_TEXT;
  EXPECT_EQ(govreport_filing_read(library_, &input, &filing_), GOVREPORT_OK);
}

}  // namespace
}  // namespace govreport::capi_test
