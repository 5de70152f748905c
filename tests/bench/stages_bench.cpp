/// What each stage costs for one report, in a warm process: read, check, bind, lay out, and each
/// format's plugin. Run by hand; nothing passes or fails by time.
///
///     build/release/tests/bench/stages_bench [--benchmark_filter=…]
///
/// GOVREPORT_BENCH_REPORT names another report than the sample.
#include "document/document.hpp"
#include "govreport/check.hpp"
#include "govreport/export.hpp"
#include "govreport/files.hpp"
#include "govreport/read.hpp"
#include "layout/layout.hpp"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

#include <benchmark/benchmark.h>

namespace govreport {
namespace {

namespace fs = std::filesystem;

const fs::path templates = fs::path(GOVREPORT_SOURCE_DIR) / "templates";
const fs::path plugins = fs::path(GOVREPORT_BINARY_DIR) / "lib/govreport/plugins";

template <class T>
T need(Result<T> result) {
  if (!result) throw std::runtime_error(render(result.error(), Language::english).message);
  return *std::move(result);
}

fs::path report_file() {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): before any thread
  const char* given = std::getenv("GOVREPORT_BENCH_REPORT");
  if (given != nullptr) return given;
  return templates / "disclosure-annual-report/2021/sample/yunting-2025.md";
}

/// The report, read once, and what exporting it needs.
struct Bench {
  FormLibrary library{templates};
  std::string bytes = need(load_file(report_file()));
  Findings findings;
  ReadReport read = need(read_report(bytes, library, {.file = report_file().string()}, findings));
  PluginRegistry registry{{plugins}, findings};
  Fonts fonts = need(Fonts::open({}));
};

Bench& bench() {
  static Bench shared;
  return shared;
}

void LoadForm(benchmark::State& state) {
  for (auto _ : state) {
    Findings findings;
    benchmark::DoNotOptimize(bench().library.load("disclosure-annual-report", 2021, findings));
  }
}
BENCHMARK(LoadForm)->Unit(benchmark::kMillisecond);

void ReadText(benchmark::State& state) {
  for (auto _ : state) {
    Findings findings;
    benchmark::DoNotOptimize(
        read_report(bench().bytes, bench().library, {.file = "r.md"}, findings));
  }
}
BENCHMARK(ReadText)->Unit(benchmark::kMillisecond);

void Check(benchmark::State& state) {
  for (auto _ : state) {
    Findings findings;
    check(bench().read.form, bench().read.report, "r.md", findings);
    benchmark::DoNotOptimize(findings);
  }
}
BENCHMARK(Check)->Unit(benchmark::kMillisecond);

void Bind(benchmark::State& state) {
  for (auto _ : state) {
    Findings findings;
    benchmark::DoNotOptimize(
        internal::bind(bench().read.form.model(), bench().read.report, findings));
  }
}
BENCHMARK(Bind)->Unit(benchmark::kMillisecond);

void LayOut(benchmark::State& state) {
  Findings findings;
  const auto& model = bench().read.form.model();
  const internal::Document document = internal::bind(model, bench().read.report, findings);
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        internal::lay_out({model, document, bench().fonts.book(), {}}, findings));
  }
}
BENCHMARK(LayOut)->Unit(benchmark::kMillisecond);

/// Everything from the report to the bytes: bind, lay out where paged, and the plugin.
void Export(benchmark::State& state, const std::vector<std::string>& formats) {
  std::size_t bytes = 0;
  for (auto _ : state) {
    std::vector<MemorySink> outputs(formats.size());
    ExportRequest request;
    std::vector<Sink*> sinks;
    for (std::size_t i = 0; i < formats.size(); ++i) {
      request.formats.push_back({formats[i], {}});
      sinks.push_back(&outputs[i]);
    }
    Findings findings;
    need(export_report({bench().registry, bench().fonts}, bench().read, request, sinks, findings));
    bytes = outputs.front().bytes().size();
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK_CAPTURE(Export, xml, {"xml"})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Export, xlsx, {"xlsx"})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Export, pdf, {"pdf"})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Export, ofd, {"ofd"})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Export, all_four, {"xlsx", "pdf", "ofd", "xml"})->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace govreport

BENCHMARK_MAIN();
