#include "pool.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace govreport::cli {
namespace {

/// So many outcomes a worker may wait for one that takes longer.
constexpr std::size_t ahead_a_worker = 16;
constexpr std::chrono::milliseconds tick_time(100);

/// The queue and the outcomes not taken yet: a ring, in which item i lies at i modulo its size.
class Queue {
 public:
  Queue(std::size_t count, std::size_t workers) : count_(count), ring_(workers * ahead_a_worker) {}

  /// The next item to be done; none: there is nothing left to do.
  std::optional<std::size_t> next() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return is_over() || next_ < taken_ + ring_.size(); });
    if (is_over()) return std::nullopt;
    return next_++;
  }

  void put(std::size_t index, Outcome outcome) {
    const std::lock_guard lock(mutex_);
    ring_[index % ring_.size()] = std::move(outcome);
    ++finished_;
    if (index == taken_) ready_.notify_one();
  }

  void fail(std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = std::move(failure);
    is_stopped_ = true;
    ready_.notify_one();
    room_.notify_all();
  }

  /// The next outcome in order, if it is there before the next tick.
  std::optional<Outcome> take() {
    std::unique_lock lock(mutex_);
    std::optional<Outcome>& here = ring_[taken_ % ring_.size()];
    ready_.wait_for(lock, tick_time, [this, &here] { return here.has_value() || is_drained(); });
    if (!here) return std::nullopt;
    std::optional<Outcome> outcome = std::exchange(here, std::nullopt);
    ++taken_;
    room_.notify_all();
    return outcome;
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    is_stopped_ = true;
    room_.notify_all();
  }

  std::size_t finished() const {
    const std::lock_guard lock(mutex_);
    return finished_;
  }

  /// Has all been taken that ever will be?
  bool is_done() const {
    const std::lock_guard lock(mutex_);
    return is_drained();
  }

  void rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  bool is_over() const { return is_stopped_ || next_ == count_; }
  bool is_drained() const { return failure_ || (is_over() && taken_ == next_); }

  const std::size_t count_;
  mutable std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable ready_;
  std::vector<std::optional<Outcome>> ring_;
  std::size_t next_ = 0;
  std::size_t taken_ = 0;
  std::size_t finished_ = 0;
  bool is_stopped_ = false;
  std::exception_ptr failure_;
};

void do_items(Queue& queue, const Pool& pool) {
  try {
    while (const std::optional<std::size_t> index = queue.next())
      queue.put(*index, pool.work(*index));
  } catch (...) {
    queue.fail(std::current_exception());
  }
}

/// Stops and waits for its threads whatever happens.
class Workers {
 public:
  Workers(Queue& queue, const Pool& pool, std::size_t count) : queue_(queue) {
    for (std::size_t i = 0; i < count; ++i)
      threads_.emplace_back([&queue, &pool] { do_items(queue, pool); });
  }
  ~Workers() {
    queue_.stop();
    for (std::thread& thread : threads_)
      thread.join();
  }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  Workers(Workers&&) = delete;
  Workers& operator=(Workers&&) = delete;

 private:
  Queue& queue_;
  std::vector<std::thread> threads_;
};

void take_all(Queue& queue, const Pool& pool) {
  for (std::size_t index = 0; !queue.is_done();) {
    if (std::optional<Outcome> outcome = queue.take()) pool.take(index++, *std::move(outcome));
    if (!pool.tick(queue.finished())) queue.stop();
  }
}

}  // namespace

unsigned processors() {
  return std::max(1U, std::thread::hardware_concurrency());
}

void run(std::size_t count, const Pool& pool) {
  const std::size_t workers =
      std::clamp<std::size_t>(pool.workers, 1, std::max<std::size_t>(count, 1));
  Queue queue(count, workers);
  {
    const Workers threads(queue, pool, workers);
    take_all(queue, pool);
  }
  queue.rethrow();
}

}  // namespace govreport::cli
