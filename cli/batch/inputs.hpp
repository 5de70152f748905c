/// Which reports the words of a command line stand for.
#pragma once

#include "../command_line.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <govreport/result.hpp>

namespace govreport::cli {

inline constexpr std::string_view standard_input = "-";

struct Input {
  std::string file;    ///< "-" is standard input
  std::string folder;  ///< where it stands in a folder that was given; else empty
};

struct Inputs {
  std::vector<Input> reports;
  std::map<std::size_t, Error> faults;  ///< index → why it cannot be read, where that is known
  std::size_t passed_over = 0;          ///< files in folders whose names are not those of reports
  std::vector<std::string> kept_out;    ///< folders within folders that hold outputs
  std::size_t outputs = 0;              ///< files in folders that an earlier run has written
  bool is_batch = false;                ///< more was asked for than one report by its name

  std::size_t size() const { return reports.size(); }
};

/// Files stay where they were named; a folder stands for the reports in it, also below it, by the
/// order of their paths' bytes, where `recursive` was asked for; a word with *, ? or [ that is no
/// file, for what it matches; a list, for a path a line, or one before each NUL where it has any.
/// Hidden files and those an editor keeps beside an open one are not looked at, folders that are
/// links not entered. Outputs are not taken for inputs: left out are the `output_folder` below a
/// folder that was given, other folders below it that hold a record of exports, and, where it holds
/// one itself, the outputs recorded there. Nothing of a fifo or a device is read. `output_folder`
/// may be empty. Errors: usage (nothing is named; standard input is wanted twice), those of reading
/// the list.
Result<Inputs> expand_inputs(const InputOptions& given, const std::string& output_folder);

}  // namespace govreport::cli
