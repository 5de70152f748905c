#pragma once

#include "fake_host.hpp"
#include "plugin_module.hpp"
#include "zip_parts.hpp"

#include <map>
#include <string>
#include <string_view>

namespace govreport::test {

/// The sample document and a host that has it, for one export.
struct XlsxExport {
  FakeDocument document;
  FakeHost host;

  XlsxExport() { fill_sample(document); }

  govreport_status run() {
    document.seal();
    host.document = &document.head;
    return host.run(PluginModule("xlsx").format());
  }
};

/// A workbook's parts, looked at as text.
class WorkbookText {
 public:
  explicit WorkbookText(std::string_view bytes) {
    for (auto& [name, content] : zip_parts(bytes))
      parts_.emplace(name, std::move(content));
  }

  const std::string& part(const std::string& name) const { return parts_.at(name); }
  const std::string& sheet(int number) const {
    return part("xl/worksheets/sheet" + std::to_string(number) + ".xml");
  }
  /// What stands inside the element of a cell; "" if it is blank or not there.
  std::string cell(int sheet_number, const std::string& address) const {
    const std::string& xml = sheet(sheet_number);
    const std::size_t begin = xml.find("<c r=\"" + address + "\"");
    if (begin == std::string::npos) return "";
    const std::size_t open = xml.find('>', begin);
    if (xml[open - 1] == '/') return "";
    return xml.substr(open + 1, xml.find("</c>", open) - open - 1);
  }
  /// The text of a cell that holds a string.
  std::string text(int sheet_number, const std::string& address) const {
    const std::string index = cell(sheet_number, address);  // <v>12</v>
    std::size_t position = 0;
    for (int skip = std::stoi(index.substr(3)); skip >= 0; --skip)
      position = part("xl/sharedStrings.xml").find("<t", position) + 2;
    const std::string& strings = part("xl/sharedStrings.xml");
    const std::size_t begin = strings.find('>', position) + 1;
    return strings.substr(begin, strings.find("</t>", begin) - begin);
  }
  bool has_string(std::string_view text) const {
    return part("xl/sharedStrings.xml").find(text) != std::string::npos;
  }

 private:
  std::map<std::string, std::string> parts_;
};

}  // namespace govreport::test
