#include "batch/pool.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <numeric>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

namespace govreport::cli {
namespace {

using testing::Each;
using testing::Eq;
using testing::Le;

/// A pool whose outcomes say which item they are of.
struct Watched {
  explicit Watched(unsigned workers) {
    pool.workers = workers;
    pool.work = [this](std::size_t index) {
      {
        const std::lock_guard lock(mutex);
        threads.insert(std::this_thread::get_id());
      }
      return outcome_of(index);
    };
    pool.take = [this](std::size_t index, const Outcome& outcome) {
      EXPECT_EQ(outcome.out, std::to_string(index));
      taken.push_back(index);
    };
    pool.tick = [](std::size_t) { return true; };
  }

  static Outcome outcome_of(std::size_t index) {
    Outcome outcome;
    outcome.out = std::to_string(index);
    return outcome;
  }

  Pool pool;
  std::vector<std::size_t> taken;
  std::mutex mutex;
  std::set<std::thread::id> threads;
};

std::vector<std::size_t> numbers_below(std::size_t count) {
  std::vector<std::size_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), std::size_t{0});
  return numbers;
}

TEST(Pool, GivesOutcomesInTheOrderOfItemsWhateverTheNumberOfWorkers) {
  for (const unsigned workers : {1U, 2U, 7U}) {
    Watched watched(workers);
    run(500, watched.pool);
    EXPECT_EQ(watched.taken, numbers_below(500)) << workers;
  }
}

TEST(Pool, HasNoMoreThreadsThanWorkers) {
  Watched watched(3);
  run(200, watched.pool);
  EXPECT_LE(watched.threads.size(), 3U);
  EXPECT_FALSE(watched.threads.contains(std::this_thread::get_id()));
}

TEST(Pool, OfNothingIsOver) {
  Watched watched(4);
  run(0, watched.pool);
  EXPECT_TRUE(watched.taken.empty());
}

TEST(Pool, RunsNoFurtherAheadOfASlowItemThanAFewItemsAWorker) {
  Watched watched(2);
  std::atomic<std::size_t> begun = 0;
  std::size_t begun_by_then = 0;
  watched.pool.work = [&](std::size_t index) {
    ++begun;
    if (index == 0) {
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
      begun_by_then = begun;
    }
    return Watched::outcome_of(index);
  };
  run(1000, watched.pool);
  EXPECT_THAT(begun_by_then, Le(32U));
  EXPECT_EQ(watched.taken.size(), 1000U);
}

TEST(Pool, StoppedTakesWhatWasBegunAndNothingElse) {
  Watched watched(2);
  std::atomic<std::size_t> begun = 0;
  watched.pool.work = [&](std::size_t index) {
    ++begun;
    return Watched::outcome_of(index);
  };
  watched.pool.tick = [&watched](std::size_t) { return watched.taken.size() < 20; };
  run(100'000, watched.pool);
  EXPECT_EQ(watched.taken, numbers_below(begun));
  EXPECT_LT(begun, 200U);
}

TEST(Pool, CountsWhatIsFinishedAndNeverBackwards) {
  Watched watched(2);
  std::vector<std::size_t> finished;
  watched.pool.tick = [&](std::size_t count) {
    EXPECT_GE(count, watched.taken.size());
    finished.push_back(count);
    return true;
  };
  run(300, watched.pool);
  EXPECT_TRUE(std::is_sorted(finished.begin(), finished.end()));
  EXPECT_THAT(finished, Each(Le(300U)));
  EXPECT_THAT(finished.back(), Eq(300U));
}

TEST(Pool, ThrowsWhatAnItemThrows) {
  Watched watched(2);
  watched.pool.work = [](std::size_t index) -> Outcome {
    if (index == 7) throw std::runtime_error("seven");
    return Watched::outcome_of(index);
  };
  EXPECT_THROW(run(10'000, watched.pool), std::runtime_error);
  EXPECT_LE(watched.taken.size(), 7U);
}

}  // namespace
}  // namespace govreport::cli
