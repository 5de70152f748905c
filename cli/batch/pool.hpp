/// A fixed number of workers over a queue of numbered items, whose results come in order.
#pragma once

#include "outcome.hpp"

#include <cstddef>
#include <functional>

namespace govreport::cli {

/// How many processors this process may use, at least one.
unsigned processors();

struct Pool {
  unsigned workers = 1;
  /// Does item `index`, on any worker. What it throws ends the run and is thrown by it.
  std::function<Outcome(std::size_t index)> work;
  /// Is given the outcomes in the order of items, on the calling thread.
  std::function<void(std::size_t index, Outcome outcome)> take;
  /// Called on the calling thread several times a second with the number of items that are
  /// finished, taken or not. False: no item is begun any more.
  std::function<bool(std::size_t finished)> tick;
};

/// Does `count` items, each once; those that are begun are finished and taken. No more outcomes
/// wait to be taken than a few a worker, so that memory does not grow with `count`.
void run(std::size_t count, const Pool& pool);

}  // namespace govreport::cli
