/// What stops an export, and what may not change one.
#include "german_locale.hpp"
#include "pdf_export.hpp"

#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using PdfFaults = PdfExport;

TEST_F(PdfFaults, SameInputGivesTheSameBytes) {
  host.options["compress"] = "yes";
  ASSERT_EQ(host.run(pdf_format()), std::uint32_t{GOVREPORT_OK});
  const std::string first = host.output;
  FakeHost other;
  other.document = host.document;
  other.report = host.report;
  other.pages = host.pages;
  other.fonts = host.fonts;
  ASSERT_EQ(other.run(pdf_format()), std::uint32_t{GOVREPORT_OK});
  EXPECT_TRUE(first == other.output);
}

TEST_F(PdfFaults, AGermanLocaleChangesNothing) {
  run();
  const std::string plain = host.output;
  const GermanLocale locale(host.scratch_folder());
  if (!locale.is_on())
    GTEST_SKIP() << "skipped, because there is no locale de_DE.UTF-8 and localedef cannot make it";
  run();
  EXPECT_TRUE(host.output == plain);
}

TEST_F(PdfFaults, ASinkThatFailsAnywhereEndsTheExport) {
  run();
  const std::size_t size = host.output.size();
  for (const std::size_t at : {std::size_t{0}, std::size_t{1}, size / 2, size - 1}) {
    host.fails_at = at;
    EXPECT_EQ(host.run(pdf_format()), std::uint32_t{GOVREPORT_IO}) << at;
  }
}

TEST_F(PdfFaults, StopsWhenAskedAtEveryStep) {
  run();
  const std::size_t calls = host.progress.size();
  EXPECT_GT(calls, pages->size());
  EXPECT_TRUE(std::is_sorted(host.progress.begin(), host.progress.end()));
  EXPECT_EQ(host.progress.back(), 1000U);
  for (std::size_t call = 1; call <= calls; ++call) {
    host.stops_at_call = call;
    EXPECT_EQ(host.run(pdf_format()), std::uint32_t{GOVREPORT_CANCELLED}) << call;
    EXPECT_EQ(host.output.empty(), call < calls) << "a file leaves whole or not at all";
  }
}

TEST_F(PdfFaults, AHostThatRefusesASubsetIsBelieved) {
  fonts.refuses = true;
  EXPECT_EQ(host.run(pdf_format()), std::uint32_t{GOVREPORT_REFUSED});
  EXPECT_TRUE(host.output.empty());
}

TEST_F(PdfFaults, AMissingGlyphNamesTheCharacterAndItsNode) {
  pages->glyphs(0)[1].id = 0;
  EXPECT_EQ(host.run(pdf_format()), std::uint32_t{GOVREPORT_REFUSED});
  ASSERT_EQ(host.codes(), std::vector<std::string>{"pdf.missing-glyph"});
  EXPECT_EQ(host.findings[0].arguments.at("character"), "溪");
  EXPECT_EQ(host.findings[0].node, 1U);
}

TEST_F(PdfFaults, APageTooLargeForPdfIsRefused) {
  pages->record(1).height = govreport_emu{5081} * 36000;
  EXPECT_EQ(host.run(pdf_format()), std::uint32_t{GOVREPORT_REFUSED});
  ASSERT_EQ(host.codes(), std::vector<std::string>{"pdf.page-size"});
  EXPECT_EQ(host.findings[0].arguments.at("page"), "2");
}

TEST_F(PdfFaults, TheOlderProfileWithAnAttachmentIsRefused) {
  host.options["profile"] = "a2a";
  host.options["attach"] = "yes";
  EXPECT_EQ(host.run(pdf_format()), std::uint32_t{GOVREPORT_REFUSED});
  EXPECT_EQ(host.codes(), std::vector<std::string>{"pdf.attachment-forbidden"});
}

TEST_F(PdfFaults, AMissingExtensionIsNamed) {
  host.pages = nullptr;
  EXPECT_EQ(host.run(pdf_format()), std::uint32_t{GOVREPORT_UNSUPPORTED});
  ASSERT_EQ(host.codes(), std::vector<std::string>{"plugin.missing-extension"});
  EXPECT_EQ(host.findings[0].arguments.at("extension"), GOVREPORT_EXTENSION_PAGES);
}

TEST_F(PdfFaults, ARunThatShowsNoNodeIsTheHostsFault) {
  pages->runs(0).front().node = GOVREPORT_NONE;
  EXPECT_EQ(host.run(pdf_format()), std::uint32_t{GOVREPORT_INTERNAL});
  EXPECT_EQ(host.codes(), std::vector<std::string>{"plugin.internal"});
}

}  // namespace
}  // namespace govreport::test
