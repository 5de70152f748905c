// An office system over the C++ API: checks a report and exports it into memory.
// Usage: embedder TEMPLATES PLUGINS REPORT
#include <cstdio>
#include <string>

#include <govreport/check.hpp>
#include <govreport/export.hpp>
#include <govreport/files.hpp>
#include <govreport/version.hpp>

namespace {

govreport::Result<std::string> exported(char** arguments, govreport::Findings& findings) {
  const auto bytes = govreport::load_file(arguments[3]);
  if (!bytes) return bytes.error();
  const govreport::FormLibrary library(arguments[1]);
  const auto read = govreport::read_report(*bytes, library, {.file = arguments[3]}, findings);
  if (!read) return read.error();
  govreport::check(read->form, read->report, {.file = arguments[3]}, findings);
  const govreport::PluginRegistry plugins({arguments[2]}, findings);
  const auto fonts = govreport::Fonts::open({});
  if (!fonts) return fonts.error();
  govreport::MemorySink sink;
  const auto done = govreport::export_report(
      {plugins, *fonts}, *read, {.formats = {{.format = "pdf"}}}, {&sink}, findings);
  if (!done) return done.error();
  return sink.bytes();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) return 2;
  govreport::Findings findings;
  const auto bytes = exported(arguments, findings);
  if (!bytes) {
    std::puts(govreport::render(bytes.error(), govreport::Language::english).message.c_str());
    return 1;
  }
  const std::string version(govreport::version());
  std::printf("%.5s of %s, findings: %zu\n", bytes->c_str(), version.c_str(), findings.size());
  return 0;
}
