#include "commands.hpp"
#include "console.hpp"
#include "plugin_probe.hpp"

#include <iostream>

#include <govreport/export.hpp>

namespace govreport::cli {
namespace {

Result<void> describe(const PluginDescribeCommand& command) {
  GOVREPORT_TRY(probe_plugin(command.file));
  const Result<std::string> manifest = describe_plugin(command.file);
  if (!manifest) return manifest.error();
  if (command.output.empty()) {
    std::cout << *manifest;
    return {};
  }
  Result<FileSink> sink = FileSink::create(command.output);
  if (!sink) return std::move(sink).error();
  GOVREPORT_TRY(sink->write(*manifest));
  return sink->commit();
}

}  // namespace

int run(Session& session, const PluginDescribeCommand& command) {
  const Result<void> done = describe(command);
  if (done) return 0;
  session.tell(done.error());
  return exit_code(done.error());
}

}  // namespace govreport::cli
