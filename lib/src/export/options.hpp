#pragma once

#include "govreport/export.hpp"

#include <map>
#include <string>
#include <vector>

namespace govreport::internal {

struct Setting {
  std::string id;
  std::string value;
};

/// Every option of `format` with its value in force: as given, or the default; in the order the
/// format declares. Errors: usage: an option the format does not have (with the nearest one), or
/// a value it does not allow (with those it does).
Result<std::vector<Setting>> settle_options(const FormatDescription& format,
                                            const std::map<std::string, std::string>& given);

}  // namespace govreport::internal
