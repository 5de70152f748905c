#include "exported_report.hpp"

#include "test_folders.hpp"

#include <stdexcept>

namespace govreport::test {

OfdFile exported(const Report& report, const std::map<std::string, std::string>& options) {
  Findings findings;
  const Form form =
      FormLibrary(templates_folder()).load(report.form, report.version, findings).value();
  const PluginRegistry registry({binary_folder() / "lib/govreport/plugins"}, findings);
  const Fonts fonts = Fonts::open({}).value();
  MemorySink memory;
  const ExportRequest request{{{"ofd", options}}, {}, {}};
  const auto done = export_report({registry, fonts}, {form, report}, request, {&memory}, findings);
  if (!done) throw std::runtime_error(done.error().id);
  return OfdFile::unpack(memory.bytes());
}

}  // namespace govreport::test
