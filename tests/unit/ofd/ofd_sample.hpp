#pragma once

#include "drawn_pages.hpp"
#include "fake_document.hpp"
#include "fake_host.hpp"
#include "ofd_file.hpp"
#include "plugin_module.hpp"

#include <string>

namespace govreport::test {

/// A host with a small report on two pages: a title, two headings, a paragraph over two lines, a
/// table of two rows; everything the plugin asks for.
class OfdSample {
 public:
  OfdSample() {
    fill_document();
    draw_pages();
    report_ = {sizeof report_,
               GOVREPORT_TEXT("<report>云溪县</report>\n"),
               GOVREPORT_TEXT("报告.xml"),
               GOVREPORT_TEXT("application/xml")};
    host.document = &document.seal();
    host.report = &report_;
    host.fonts = &fonts;
  }

  govreport_status run() {
    host.extensions[GOVREPORT_EXTENSION_PAGES] = pages.open();
    return host.run(module_.format());
  }
  /// Exports, and unpacks what came out. Throws when nothing did.
  OfdFile unpacked() {
    run();
    return OfdFile::unpack(host.output);
  }

  FakeHost host;
  FakeDocument document;
  DrawnPages pages;
  FakeFonts fonts;

  govreport_index title = 0;
  govreport_index first_heading = 0;
  govreport_index second_heading = 0;
  govreport_index paragraph = 0;

 private:
  void fill_document();
  void draw_pages();
  void draw_table();

  govreport_report report_{};
  PluginModule module_{"ofd"};
};

}  // namespace govreport::test
