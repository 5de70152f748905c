/// What it costs to have govreport inside another program. Run it on a quiet machine.
///
///     embedding calls [ROUNDS]      a call through C beside the same call in C++
///     embedding threads [EXPORTS]   one thread beside eight, each exporting every format
///     embedding memory [EXPORTS]    resident memory while one process exports every format
///
/// Prints what was measured, and ends with 1 where it is more than is promised: 5 % for the call,
/// less than 1.8 times the throughput, memory that grows by more than 2 %.
#include "govreport/check.hpp"
#include "govreport/export.hpp"
#include "govreport/files.hpp"
#include "govreport/govreport.h"
#include "govreport/plugin_sdk.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include <unistd.h>

namespace govreport {
namespace {

using sdk::text;
using Clock = std::chrono::steady_clock;
using std::chrono::duration;

const std::string templates = std::string(GOVREPORT_SOURCE_DIR) + "/templates";
const std::string plugins = std::string(GOVREPORT_BINARY_DIR) + "/lib/govreport/plugins";
const std::string sample = templates + "/disclosure-annual-report/2021/sample/yunting-2025.md";

[[noreturn]] void give_up(const char* what) {
  static_cast<void>(std::fprintf(stderr, "%s\n", what));
  std::exit(4);
}

void expect(bool holds, const char* what) {
  if (!holds) give_up(what);
}

std::string load(const std::string& file) {
  auto bytes = load_file(file);
  expect(bytes.has_value(), "the sample cannot be read");
  return *std::move(bytes);
}

/// A library opened by C, and what a host does with it.
class Host {
 public:
  Host() {
    const govreport_text folder = text(plugins);
    const govreport_library_settings settings = {
        sizeof settings, text(templates), {&folder, 1, sizeof folder}, {}};
    expect(govreport_library_open(&settings, nullptr, &library_) == GOVREPORT_OK, "not opened");
  }
  ~Host() { govreport_library_close(library_); }
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;

  govreport_filing* read(const std::string& bytes) const {
    govreport_filing_input input = {};
    input.size = sizeof input;
    input.bytes = text(bytes);
    input.file = text("report.md");
    govreport_filing* filing = nullptr;
    expect(govreport_filing_read(library_, &input, &filing) == GOVREPORT_OK, "not read");
    return filing;
  }

  static void exported(govreport_filing* filing, govreport_text format) {
    govreport_export_request request = {};
    request.size = sizeof request;
    request.format = format;
    request.write = [](void*, const void*, std::size_t) -> govreport_status {
      return GOVREPORT_OK;
    };
    expect(govreport_filing_export(filing, &request) == GOVREPORT_OK, "not exported");
  }

  /// Reads, checks and exports to every format, as a host does with each report it is given.
  void serve(const std::string& bytes) const {
    govreport_filing* const filing = read(bytes);
    for (const char* const format : {"xlsx", "pdf", "ofd", "xml"})
      exported(filing, text(format));
    govreport_filing_close(filing);
  }

 private:
  govreport_library* library_ = nullptr;
};

/// The same calls in C++.
class Embedded {
 public:
  Embedded() : forms_(templates), registry_({plugins}, findings_), fonts_(*Fonts::open({})) {}

  ReadReport read(const std::string& bytes) {
    Findings findings;
    auto read = read_report(bytes, forms_, {.file = "report.md"}, findings);
    expect(read.has_value(), "not read");
    return *std::move(read);
  }

  void exported(const ReadReport& read, const std::string& format) {
    struct Nowhere final : Sink {
      Result<void> write(std::string_view) override { return {}; }
    } sink;
    Findings findings;
    const auto done = export_report(
        {registry_, fonts_}, read, {.formats = {{.format = format}}}, {&sink}, findings);
    expect(done.has_value(), "not exported");
  }

 private:
  Findings findings_;
  FormLibrary forms_;
  PluginRegistry registry_;
  Fonts fonts_;
};

double milliseconds_of(const std::function<void()>& work) {
  const auto start = Clock::now();
  work();
  return duration<double, std::milli>(Clock::now() - start).count();
}

/// Of this process's CPU, which other programs do not lengthen.
double cpu_milliseconds_of(const std::function<void()>& work) {
  const std::clock_t start = std::clock();
  work();
  return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double median(std::vector<double> times) {
  std::nth_element(times.begin(), times.begin() + static_cast<long>(times.size() / 2), times.end());
  return times[times.size() / 2];
}

/// Both in turn, so that whatever else the machine does hits both. Returns C's time over C++'s.
double compare(const char* what,
               int rounds,
               const std::function<void()>& in_c,
               const std::function<void()>& in_cpp) {
  std::vector<double> of_c;
  std::vector<double> of_cpp;
  for (int round = 0; round < rounds; ++round) {
    of_c.push_back(cpu_milliseconds_of(in_c));
    of_cpp.push_back(cpu_milliseconds_of(in_cpp));
  }
  const double ratio = median(of_c) / median(of_cpp);
  std::printf("%-12s C %8.3f ms   C++ %8.3f ms   %+.1f %%\n",
              what,
              median(of_c),
              median(of_cpp),
              (ratio - 1) * 100);
  return ratio;
}

int measure_calls(int rounds) {
  const Host host;
  Embedded embedded;
  const std::string bytes = load(sample);
  govreport_filing* const filing = host.read(bytes);
  const ReadReport read = embedded.read(bytes);
  double worst = compare(
      "read",
      rounds,
      [&] { govreport_filing_close(host.read(bytes)); },
      [&] { static_cast<void>(embedded.read(bytes)); });
  worst = std::max(worst,
                   compare(
                       "check",
                       rounds,
                       [&] { govreport_filing_check(filing, nullptr); },
                       [&] {
                         Findings findings;
                         check(read.form, read.report, {.file = "report.md"}, findings);
                       }));
  for (const char* const format : {"xml", "xlsx", "pdf", "ofd"}) {
    worst = std::max(worst,
                     compare(
                         format,
                         rounds,
                         [&] { Host::exported(filing, text(format)); },
                         [&] { embedded.exported(read, format); }));
  }
  govreport_filing_close(filing);
  return worst <= 1.05 ? 0 : 1;
}

/// Reports a second.
double throughput(const Host& host, const std::string& bytes, unsigned threads, int exports) {
  std::atomic<int> left = exports;
  const auto serve = [&] {
    while (left.fetch_sub(1) > 0)
      host.serve(bytes);
  };
  const double taken = milliseconds_of([&] {
    std::vector<std::thread> pool;
    for (unsigned i = 0; i < threads; ++i)
      pool.emplace_back(serve);
    for (std::thread& thread : pool)
      thread.join();
  });
  return exports * 1000.0 / taken;
}

int measure_threads(int exports) {
  const Host host;
  const std::string bytes = load(sample);
  host.serve(bytes);
  const double one = throughput(host, bytes, 1, exports);
  const double eight = throughput(host, bytes, 8, exports);
  std::printf("one thread %.1f reports/s, eight %.1f, %.2f times, on %u cores\n",
              one,
              eight,
              eight / one,
              std::thread::hardware_concurrency());
  return eight >= 1.8 * one ? 0 : 1;
}

/// In KiB.
long resident_memory() {
  std::ifstream statistics("/proc/self/statm");
  long whole = 0;
  long resident = 0;
  statistics >> whole >> resident;
  return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

int measure_memory(int exports) {
  const Host host;
  const std::string bytes = load(sample);
  const int warm = std::max(1, exports / 5);
  for (int i = 0; i < warm; ++i)
    host.serve(bytes);
  const long before = resident_memory();
  for (int i = warm; i < exports; ++i)
    host.serve(bytes);
  const long after = resident_memory();
  std::printf("%ld KiB after %d exports, %ld KiB after %d\n", before, warm, after, exports);
  return after <= before + before / 50 ? 0 : 1;
}

int run(int count, char** arguments) {
  const std::string what = count > 1 ? arguments[1] : "";
  const int times = count > 2 ? std::atoi(arguments[2]) : 0;
  if (what == "calls") return measure_calls(times > 0 ? times : 200);
  if (what == "threads") return measure_threads(times > 0 ? times : 400);
  if (what == "memory") return measure_memory(times > 0 ? times : 10000);
  static_cast<void>(std::fputs("usage: embedding calls|threads|memory [TIMES]\n", stderr));
  return 2;
}

}  // namespace
}  // namespace govreport

int main(int count, char** arguments) {
  return govreport::run(count, arguments);
}
