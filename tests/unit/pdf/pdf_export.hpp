/// The plugin as a host sees it: the built module, a host made by hand.
#pragma once

#include "document_pages.hpp"
#include "fake_document.hpp"
#include "fake_host.hpp"
#include "pdf_file.hpp"
#include "plugin_module.hpp"

#include <memory>
#include <string>

#include <gtest/gtest.h>

namespace govreport::test {

inline const govreport_format& pdf_format() {
  static const PluginModule module("pdf");
  return module.format();
}

inline std::string contents_of(const PdfFile& file) {
  std::string content;
  for (const PdfValue* page : file.pages())
    content += file.target((*page)["Contents"]).stream + "\n";
  return content;
}

struct PdfExport : testing::Test {
  PdfExport() {
    fill_sample(document);
    pages = std::make_unique<DocumentPages>(document);
    report = {sizeof report,
              {xml.data(), xml.size()},
              {name.data(), name.size()},
              GOVREPORT_TEXT("application/xml")};
    host.document = &document.head;
    host.report = &report;
    host.pages = pages.get();
    host.fonts = &fonts;
    host.options["compress"] = "no";
  }

  PdfFile run() {
    EXPECT_EQ(host.run(pdf_format()), std::uint32_t{GOVREPORT_OK});
    return PdfFile(host.output);
  }

  FakeDocument document;
  std::unique_ptr<DocumentPages> pages;
  FakeFonts fonts;
  std::string xml = "<report/>\n";
  std::string name = "报告.xml";
  govreport_report report{};
  FakeHost host;
};

}  // namespace govreport::test
