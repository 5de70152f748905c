#include "base/digest.hpp"
#include "export/verify_parts.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

/// Takes bytes for their digest alone.
class DigestOnly final : public Sink {
 public:
  Result<void> write(std::string_view bytes) override {
    digest_.add(bytes);
    return {};
  }
  std::string sha256() { return digest_.hex(); }

 private:
  Sha256 digest_;
};

/// Paths of an option of type "files", which begin where all paths of the record do.
std::string placed(const Verification& verification, std::string_view list) {
  std::string paths;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    if (!paths.empty()) paths += ',';
    if (comma > 0) paths += verification.place_of(std::string(list.substr(0, comma))).string();
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return paths;
}

/// Options that exist no longer have been told of; the others are asked for as they were.
FormatRequest format_request(const Verification& verification, const FormatUse& use) {
  FormatRequest request{use.format, {}};
  const Result<FormatDescription> now = verification.tools.plugins.find(use.format);
  if (!now) return request;
  for (const OptionValue& option : use.options) {
    const auto known = std::find_if(now->options.begin(),
                                    now->options.end(),
                                    [&option](const auto& each) { return each.id == option.id; });
    if (known == now->options.end()) continue;
    request.options[option.id] =
        known->type == "files" ? placed(verification, option.value) : option.value;
  }
  return request;
}

ExportRequest export_request(const Verification& verification) {
  ExportRequest request;
  for (const FormatUse& use : verification.record().summary.formats)
    request.formats.push_back(format_request(verification, use));
  request.families = verification.record().families;
  request.scratch = verification.request.scratch;
  return request;
}

}  // namespace

void verify_bytes(const Verification& verification, const CheckedAgain& checked) {
  const ExportRequest request = export_request(verification);
  std::vector<DigestOnly> digests(request.formats.size());
  std::vector<Sink*> sinks;
  sinks.reserve(digests.size());
  for (DigestOnly& digest : digests)
    sinks.push_back(&digest);
  Findings findings;
  const auto done = export_report(verification.tools, *checked.read, request, sinks, findings);
  if (!done)
    return verification.add("record.again-failed",
                            {{"zh", render(done.error(), Language::chinese).message},
                             {"en", render(done.error(), Language::english).message}});
  const std::vector<OutputFile>& outputs = verification.record().outputs;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    if (digests[i].sha256() != outputs[i].sha256)
      verification.add(
          "record.again-differs", {{"format", outputs[i].format}}, outputs[i].file.string());
  }
  const Findings& then = verification.recorded.findings;
  const auto first = static_cast<std::ptrdiff_t>(verification.record().checked);
  compare_findings(verification, Findings(then.begin() + first, then.end()), findings);
}

}  // namespace govreport::internal
