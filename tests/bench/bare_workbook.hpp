/// What making the same workbook costs a program that does nothing but call libxlsxwriter: the
/// calls that the plugin makes for a report, written down once, then made again with nothing of
/// ours.
#pragma once

#include "govreport/read.hpp"

#include <functional>
#include <string>
#include <vector>

#include <xlsxwriter.h>

namespace govreport::bench {

/// The bare program's own variables.
struct BareProgram {
  lxw_workbook* workbook = nullptr;
  lxw_worksheet* sheet = nullptr;
  std::vector<lxw_format*> formats;
};

/// Calls of the library, in order, with their arguments ready.
using BareCalls = std::vector<std::function<void(BareProgram&)>>;

/// The calls for `read`, in a mode of the plugin's. Throws what went wrong.
BareCalls bare_calls(const ReadReport& read, bool fill_in);

/// Makes `file`, a workbook of the calls; temporary files go to `folder`. The file's size.
std::size_t write_bare(const BareCalls& calls, const std::string& folder, const std::string& file);

}  // namespace govreport::bench
