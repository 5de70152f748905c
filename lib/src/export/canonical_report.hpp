#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace govreport::internal {

/// The canonical report as XML, written when a format first asks for it: a workbook never does.
/// For one thread at a time.
class CanonicalReport {
 public:
  explicit CanonicalReport(std::function<std::string()> write) : write_(std::move(write)) {}

  /// Lives as long as this.
  std::string_view xml() const {
    if (!xml_) xml_ = write_();
    return *xml_;
  }

 private:
  std::function<std::string()> write_;
  mutable std::optional<std::string> xml_;
};

}  // namespace govreport::internal
