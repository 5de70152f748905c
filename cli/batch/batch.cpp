#include "batch.hpp"

#include "../console.hpp"
#include "interrupts.hpp"
#include "pool.hpp"
#include "progress.hpp"
#include "tally.hpp"

#include <atomic>
#include <chrono>
#include <iostream>
#include <new>
#include <optional>

namespace govreport::cli {
namespace {

constexpr int signal_base = 128;

Milliseconds since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - start);
}

/// What one report throws concerns that report alone, unless memory is at its end.
Outcome do_one(const Batch& batch, std::size_t index, const IsStopped& is_stopped) {
  const std::string& file = batch.inputs.reports[index].file;
  const auto known = batch.inputs.faults.find(index);
  if (known != batch.inputs.faults.end()) return outcome_of(known->second, file, {}, batch.telling);
  try {
    return batch.work(index, is_stopped);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& unexpected) {
    const Error error{
        ErrorCode::internal, "cli.unexpected", {{"reason", unexpected.what()}}, {.file = file}};
    return outcome_of(error, file, {}, batch.telling);
  }
}

void print(const Outcome& outcome) {
  std::cerr << outcome.err << std::flush;
  std::cout << outcome.out;
}

int run_single(const Batch& batch) {
  std::optional<Interrupts> interrupts;
  const bool may_wait = batch.inputs.reports.front().file == standard_input;
  if (batch.stops_within && !may_wait) interrupts.emplace();
  const Outcome outcome =
      do_one(batch, 0, [&interrupts] { return interrupts && interrupts->poll() != 0; });
  print(outcome);
  return outcome.status == Status::undone ? signal_base + interrupts->poll() : outcome.code;
}

/// The running of many, as the thread sees it that prints.
class Run {
 public:
  explicit Run(const Batch& batch)
      : batch_(batch),
        progress_(std::cerr, style(), batch.inputs.size(), batch.telling.language),
        start_(std::chrono::steady_clock::now()) {}

  int run() {
    Pool pool;
    pool.workers = batch_.options.jobs == 0 ? processors() : batch_.options.jobs;
    pool.work = [this](std::size_t index) {
      return do_one(batch_, index, [this] { return is_stopped_.load(); });
    };
    pool.take = [this](std::size_t index, const Outcome& outcome) { take(index, outcome); };
    pool.tick = [this](std::size_t finished) { return tick(finished); };
    cli::run(batch_.inputs.size(), pool);
    progress_.clear();
    std::cout.flush();
    return conclude();
  }

 private:
  ProgressStyle style() const {
    const ProgressStyle wanted = progress_style();
    const bool is_plain = batch_.telling.json && wanted == ProgressStyle::lines;
    return batch_.options.quiet || is_plain ? ProgressStyle::none : wanted;
  }

  void take(std::size_t index, const Outcome& outcome) {
    if (!outcome.err.empty() || !outcome.out.empty()) progress_.clear();
    print(outcome);
    tally_.add(batch_.inputs.reports[index].file, outcome);
  }

  bool tick(std::size_t finished) {
    progress_.show(finished, tally_.count(Status::failed), since(start_));
    if (interrupts_.poll() != 0) is_stopped_ = true;
    return !is_stopped_;
  }

  int conclude() {
    const std::size_t done = tally_.reports() - tally_.count(Status::undone);
    const bool is_stopped = done < batch_.inputs.size();
    if (!batch_.options.quiet) summarise();
    if (!is_stopped) return tally_.code();
    cli::print(
        std::cerr,
        Error{ErrorCode::cancelled,
              batch_.stopped,
              {{"done", std::to_string(done)}, {"count", std::to_string(batch_.inputs.size())}},
              {}},
        batch_.telling.language);
    return signal_base + interrupts_.poll();
  }

  static void count(std::size_t number, const char* words) {
    if (number != 0) std::cerr << words << number << '\n';
  }

  void summarise() {
    const Milliseconds time = since(start_);
    if (batch_.telling.json) {
      std::cerr << tally_.json(time, batch_.inputs.passed_over) << '\n';
      return;
    }
    const bool is_chinese = batch_.telling.language == Language::chinese;
    for (const std::string& folder : batch_.inputs.kept_out)
      std::cerr << folder
                << (is_chinese ? "：其中是输出的文件，没有读取\n"
                               : ": outputs go there; it was not read\n");
    count(batch_.inputs.outputs,
          is_chinese ? "文件夹中此前输出的文件，没有读取："
                     : "outputs of an earlier run, not read: ");
    count(batch_.inputs.passed_over,
          is_chinese ? "文件夹中按名称不是报告的文件："
                     : "files in folders that are no reports by their names: ");
    tally_.print(std::cerr, time, batch_.telling.language);
  }

  const Batch& batch_;
  Interrupts interrupts_;
  std::atomic<bool> is_stopped_ = false;
  Progress progress_;
  Tally tally_;
  std::chrono::steady_clock::time_point start_;
};

}  // namespace

int run(const Batch& batch) {
  return batch.inputs.is_batch ? Run(batch).run() : run_single(batch);
}

}  // namespace govreport::cli
