#pragma once

#include "fake_host.hpp"
#include "plugin_module.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace govreport::test {

/// The sample document and a host that has it, for one page.
struct HtmlExport {
  FakeDocument document;
  FakeHost host;

  HtmlExport() { fill_sample(document); }
  /// One that the test fills.
  struct Empty {};
  explicit HtmlExport(Empty) { document.head.language = document.keep("zh-CN"); }

  govreport_status run() {
    document.seal();
    host.document = &document.head;
    return host.run(PluginModule("html").format());
  }
  /// The page, or why there is none.
  const std::string& page() {
    const govreport_status status = run();
    if (status != GOVREPORT_OK) host.output = "status " + std::to_string(status);
    return host.output;
  }
};

/// The page without its style sheet.
inline std::string without_style(std::string page) {
  const std::size_t begin = page.find("<style>");
  const std::size_t end = page.find("</style>");
  if (begin != std::string::npos && end != std::string::npos) page.erase(begin, end + 9 - begin);
  return page;
}

/// The first element that begins with `start`, up to the first `end` behind it.
inline std::string piece(const std::string& page, std::string_view start, std::string_view end) {
  const std::size_t begin = page.find(start);
  if (begin == std::string::npos) return {};
  const std::size_t stop = page.find(end, begin);
  return page.substr(begin, stop == std::string::npos ? stop : stop + end.size() - begin);
}

inline std::size_t count_of(const std::string& page, std::string_view words) {
  std::size_t count = 0;
  for (std::size_t at = page.find(words); at != std::string::npos; at = page.find(words, at + 1))
    ++count;
  return count;
}

}  // namespace govreport::test
