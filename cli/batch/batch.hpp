/// Runs a command over all its reports.
#pragma once

#include "inputs.hpp"
#include "outcome.hpp"

#include <functional>

namespace govreport::cli {

/// Has the user asked to stop? To be asked now and then by work that takes long.
using IsStopped = std::function<bool()>;

struct Batch {
  const Inputs& inputs;
  Telling telling;
  BatchOptions options;
  /// Does one report, on any thread, and prints nothing.
  std::function<Outcome(std::size_t index, const IsStopped& is_stopped)> work;
  bool stops_within = false;  ///< `work` asks is_stopped, and then leaves nothing half done
  const char* stopped = "cli.stopped";  ///< what is said of a run that was stopped
};

/// One report by its name is done on this thread. More are done by as many workers as there are
/// processors, or as were asked for; what they print comes in the order of inputs, on a terminal
/// below it a bar, at the end a summary. SIGINT and SIGTERM let those in hand be finished or
/// undone. Gives the worst of all codes; 128 + the signal's number where one stopped it.
int run(const Batch& batch);

}  // namespace govreport::cli
