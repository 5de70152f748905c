#include "govreport/plugin_sdk.hpp"
#include "plugin_module.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace {

using govreport::sdk::view;
using govreport::test::PluginModule;

/// A host that has one report and keeps what it is given.
struct Host {
  std::string xml = {};
  bool has_report = true;
  std::size_t fails_at = std::string::npos;
  int stops_at_call = -1;
  std::string written = {};
  std::vector<std::string> findings = {};
  std::vector<std::uint32_t> progress = {};
  govreport_report report{};

  static Host& of(void* context) { return *static_cast<Host*>(context); }

  static const void* extension(void* context, const char* name) {
    const Host& host = of(context);
    if (std::string_view(name) != GOVREPORT_EXTENSION_REPORT || !host.has_report) return nullptr;
    return &host.report;
  }
  static govreport_status write(void* context, const void* data, std::size_t length) {
    Host& host = of(context);
    if (host.written.size() + length > host.fails_at) return GOVREPORT_IO;
    host.written.append(static_cast<const char*>(data), length);
    return GOVREPORT_OK;
  }
  static void note(void* context, const govreport_finding* finding) {
    of(context).findings.emplace_back(view(finding->code));
  }
  static int tell(void* context, std::uint32_t permille) {
    Host& host = of(context);
    host.progress.push_back(permille);
    return static_cast<int>(host.progress.size()) == host.stops_at_call ? 1 : 0;
  }

  govreport_status run() {
    const PluginModule module("xml");
    report = {sizeof(report), {xml.data(), xml.size()}, {}, {}};
    const govreport_host host = {sizeof(host), this, extension, write, note, tell};
    const govreport_request request = {sizeof(request), module.format().id, {nullptr, 0, 16}};
    return module.format().export_report(&host, &request);
  }
};

TEST(XmlPlugin, WritesTheReportByteForByte) {
  Host host{.xml = "<?xml version=\"1.0\"?>\n<r>七</r>\n"};
  EXPECT_EQ(host.run(), GOVREPORT_OK);
  EXPECT_EQ(host.written, host.xml);
  EXPECT_EQ(host.findings, std::vector<std::string>{});
}

TEST(XmlPlugin, WritesALongReportWholeAndSaysHowFarItIs) {
  Host host{.xml = std::string(200'000, 'x')};
  EXPECT_EQ(host.run(), GOVREPORT_OK);
  EXPECT_EQ(host.written, host.xml);
  EXPECT_EQ(host.progress.size(), 5U);
  EXPECT_TRUE(std::is_sorted(host.progress.begin(), host.progress.end()));
  EXPECT_EQ(host.progress.back(), 1000U);
}

TEST(XmlPlugin, StopsWhenAsked) {
  Host host{.xml = std::string(200'000, 'x'), .stops_at_call = 2};
  EXPECT_EQ(host.run(), GOVREPORT_CANCELLED);
  EXPECT_LT(host.written.size(), host.xml.size());
}

TEST(XmlPlugin, HandsBackWhatTheSinkSaid) {
  for (const std::size_t byte : {0U, 1U, 65'536U, 199'999U}) {
    Host host{.xml = std::string(200'000, 'x'), .fails_at = byte};
    EXPECT_EQ(host.run(), GOVREPORT_IO) << "at byte " << byte;
  }
}

TEST(XmlPlugin, RefusesAnEmptyReport) {
  Host host;
  EXPECT_EQ(host.run(), GOVREPORT_REFUSED);
  EXPECT_EQ(host.findings, std::vector<std::string>{"xml.empty-report"});
  EXPECT_EQ(host.written, "");
}

TEST(XmlPlugin, SaysWhichExtensionAHostLacks) {
  Host host{.xml = "<r/>", .has_report = false};
  EXPECT_EQ(host.run(), GOVREPORT_UNSUPPORTED);
  EXPECT_EQ(host.findings, std::vector<std::string>{"plugin.missing-extension"});
}

TEST(XmlPlugin, DescribesItself) {
  const PluginModule module("xml");
  EXPECT_EQ(module.entry().abi, GOVREPORT_PLUGIN_ABI);
  EXPECT_EQ(view(module.entry().id), "govreport.xml");
  EXPECT_EQ(view(module.format().id), "xml");
  EXPECT_EQ(view(module.format().media_type), "application/xml");
  EXPECT_EQ(module.format().input, GOVREPORT_INPUT_SEMANTIC);
}

}  // namespace
