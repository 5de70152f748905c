#include "capi/handles.hpp"
#include "check/record.hpp"

namespace {

std::uint32_t to_severity(govreport::Severity severity) {
  if (severity == govreport::Severity::warning) return GOVREPORT_WARNING;
  return severity == govreport::Severity::note ? GOVREPORT_NOTE : GOVREPORT_ERROR;
}

govreport_text text_of(const std::optional<std::string>& words) {
  return words ? govreport::sdk::text(*words) : govreport_text{};
}

govreport_finding_details details_of(const govreport::Finding& finding,
                                     const govreport_findings& findings,
                                     std::size_t size) {
  using govreport::sdk::text;
  return {size,
          to_severity(finding.severity),
          finding.place.line,
          text(finding.code),
          text(finding.rule),
          text(findings.wording.message),
          text(findings.wording.hint),
          text(finding.place.file),
          text(finding.place.cell),
          text(finding.place.label),
          text(finding.place.sheet),
          text(finding.clause),
          text_of(finding.expected),
          text_of(finding.found),
          govreport::internal::array_of(findings.suspects),
          text(govreport::internal::slip_of(finding))};
}

}  // namespace

extern "C" {

govreport_status govreport_findings_create(govreport_findings** result) {
  if (result == nullptr) return GOVREPORT_REFUSED;
  return govreport::internal::guarded([&]() -> govreport_status {
    *result = new govreport_findings;
    return GOVREPORT_OK;
  });
}

void govreport_findings_close(govreport_findings* findings) {
  delete findings;
}

uint32_t govreport_findings_count(const govreport_findings* findings) {
  return findings == nullptr ? 0 : static_cast<uint32_t>(findings->list.size());
}

govreport_status govreport_findings_at(govreport_findings* findings,
                                       uint32_t index,
                                       govreport_language language,
                                       govreport_finding_details* result) {
  if (result == nullptr || index >= govreport_findings_count(findings)) return GOVREPORT_REFUSED;
  return govreport::internal::guarded([&]() -> govreport_status {
    const govreport::Finding& finding = findings->list[index];
    findings->wording = render(finding, govreport::internal::to_language(language));
    findings->suspects.clear();
    for (const std::string& suspect : finding.suspects)
      findings->suspects.push_back(govreport::sdk::text(suspect));
    govreport::internal::give(details_of(finding, *findings, result->size), result);
    return GOVREPORT_OK;
  });
}

}  // extern "C"
