#include "check/record.hpp"
#include "export/verify_parts.hpp"
#include "govreport/files.hpp"
#include "govreport/read.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace govreport::internal {
namespace {

/// What makes a finding the same one, whatever language it was told in.
auto identity_of(const Finding& finding) {
  return std::tuple(finding.severity,
                    std::string(family_of(finding)),
                    finding.rule,
                    finding.place.cell,
                    finding.place.label,
                    finding.place.sheet,
                    finding.place.line,
                    finding.expected,
                    finding.found,
                    finding.suspects);
}

ReadRequest read_request(const InputUse& input) {
  ReadRequest request;
  request.source = input.source;
  request.file = input.file.file;
  if (!input.form.empty()) request.form = input.form;
  request.version = input.version;
  request.year = input.year;
  return request;
}

Result<ReadReport> read_again(const Verification& verification, Findings& findings) {
  const InputUse& input = *verification.record().input;
  const Result<std::string> bytes = load_file(verification.place_of(input.file.file));
  if (!bytes) return bytes.error();
  Result<ReadReport> read = read_report(*bytes, verification.forms, read_request(input), findings);
  if (!read) return read;
  for (const auto& [at, words] : input.explanations)
    read->report.explanations[at] = Explanation{words, {}};
  return read;
}

Result<ReadReport> read_previous(const Verification& verification, const std::string& file) {
  const Result<std::string> bytes = load_file(verification.place_of(file));
  if (!bytes) return bytes.error();
  ReadRequest request;
  request.source = source_of(file).value_or(Source::published_text);
  request.file = file;
  Findings ignored;
  return read_report(*bytes, verification.forms, request, ignored);
}

void add_finding(const Verification& verification, std::string_view code, const Finding& finding) {
  const Wording english = render(finding, Language::english);
  const Wording chinese = render(finding, Language::chinese);
  Finding change;
  change.code = code;
  change.rule = finding.rule;
  change.place = finding.place;
  change.place.file.clear();
  change.arguments = {{"zh", chinese.message}, {"en", english.message}};
  verification.changes.push_back(std::move(change));
}

}  // namespace

void compare_findings(const Verification& verification, const Findings& then, const Findings& now) {
  using Identity = decltype(identity_of(Finding{}));
  std::map<Identity, int> balance;
  for (const Finding& finding : then)
    ++balance[identity_of(finding)];
  for (const Finding& finding : now) {
    if (--balance[identity_of(finding)] < 0)
      add_finding(verification, "record.finding-new", finding);
  }
  for (const Finding& finding : then) {
    if (balance[identity_of(finding)]-- > 0)
      add_finding(verification, "record.finding-gone", finding);
  }
}

CheckedAgain verify_findings(const Verification& verification) {
  CheckedAgain again;
  const InputUse& input = *verification.record().input;
  if (input.file.file == "-") return again;
  Result<ReadReport> read = read_again(verification, again.findings);
  if (!read) {
    if (read.error().code != ErrorCode::not_found)  // that it is missing has been said
      verification.add("record.unread",
                       {{"zh", render(read.error(), Language::chinese).message},
                        {"en", render(read.error(), Language::english).message}},
                       input.file.file);
    return again;
  }
  again.read = *std::move(read);
  CheckOptions checking;
  checking.file = input.file.file;
  if (input.previous) {
    Result<ReadReport> previous = read_previous(verification, input.previous->file);
    if (!previous) return again;
    again.previous = *std::move(previous);
    checking.previous = &*again.previous;
    checking.previous_file = input.previous->file;
  }
  check(again.read->form, again.read->report, checking, again.findings);
  const Findings& then = verification.recorded.findings;
  const auto checked = static_cast<std::ptrdiff_t>(verification.record().checked);
  compare_findings(verification, Findings(then.begin(), then.begin() + checked), again.findings);
  return again;
}

}  // namespace govreport::internal
