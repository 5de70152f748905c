/// The findings of a check as plugins see them: govreport.findings/1.
#pragma once

#include "document/document.hpp"
#include "govreport/finding.hpp"
#include "govreport/read.hpp"

#include <string>
#include <vector>

namespace govreport::internal {

/// Records of findings, their places as indices of a document's tables. The document and the
/// findings have to outlive it.
class ShownFindings {
 public:
  ShownFindings(const ReadReport& read,
                const Document& document,
                const Findings& findings,
                Language language);
  ShownFindings(ShownFindings&&) noexcept = default;
  ShownFindings& operator=(ShownFindings&&) noexcept = default;
  ShownFindings(const ShownFindings&) = delete;
  ShownFindings& operator=(const ShownFindings&) = delete;
  ~ShownFindings() = default;

  const govreport_checked_report& record() const { return head_; }

 private:
  std::vector<Wording> words_;
  std::vector<govreport_checked_finding> records_;
  std::vector<govreport_index> suspects_;
  govreport_checked_report head_{};
};

}  // namespace govreport::internal
