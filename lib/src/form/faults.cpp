#include "form/faults.hpp"

#include "base/nearest.hpp"

namespace govreport::internal {

void Faults::add(std::uint32_t line, std::string_view code, std::vector<Argument> arguments) {
  Finding finding;
  finding.code = code;
  finding.arguments = std::move(arguments);
  finding.place.file = file_;
  finding.place.line = line;
  findings_.push_back(std::move(finding));
  ++count_;
}

void Faults::add_unknown(std::uint32_t line,
                         std::string_view code,
                         std::string_view name,
                         const std::vector<std::string>& known,
                         std::vector<Argument> arguments) {
  arguments.push_back({"name", std::string(name)});
  arguments.push_back({"known", join(known)});
  std::string chosen(code);
  if (const auto near = nearest(name, known)) {
    arguments.push_back({"near", *near});
    chosen += "-near";
  }
  add(line, chosen, std::move(arguments));
}

}  // namespace govreport::internal
