/// What each stage costs for one report after another, in a warm process: read, check, bind, lay
/// out, each format's plugin; and beside PDF and OFD their floors. Run by hand, by
/// scripts/benchmark; nothing passes or fails by time.
///
///     build/release/tests/bench/stages_bench [--benchmark_filter=…]
///
/// GOVREPORT_BENCH_ITERATIONS runs each so many times, no more and no less: for programs that count
/// instructions.
#include "document/document.hpp"
#include "govreport/check.hpp"
#include "layout/layout.hpp"
#include "workload.hpp"

#ifdef GOVREPORT_BENCH_XLSX
#include "bare_workbook.hpp"
#include "export/format_host.hpp"
#include "export/options.hpp"
#include "export/plugin_shelf.hpp"

#include <filesystem>

#include <unistd.h>
#endif

#include <cstdlib>
#include <functional>
#include <string>
#include <utility>

#include <benchmark/benchmark.h>

namespace govreport::bench {
namespace {

/// More reports than the process keeps subsets for: a walk over them finds the body's glyphs anew
/// each time.
constexpr std::size_t report_count = 256;

struct Bench {
  Workload workload = Workload::open();
  std::vector<ReadReport> reports = workload.others(report_count);
  Fonts fonts = open_fonts();
};

Bench& bench() {
  static Bench shared;
  return shared;
}

/// Walks over the reports, over and over.
const ReadReport& next_report() {
  static std::size_t next = 0;
  return bench().reports[next++ % report_count];
}

/// By a new library each time, as one that has read a form keeps it.
void load_form(benchmark::State& state) {
  for (auto _ : state) {
    Findings findings;
    benchmark::DoNotOptimize(
        FormLibrary(templates_folder()).load("disclosure-annual-report", 2021, findings));
  }
}

void read_text(benchmark::State& state) {
  const Workload& workload = bench().workload;
  for (auto _ : state) {
    Findings findings;
    benchmark::DoNotOptimize(
        read_report(workload.bytes, workload.library, {.file = "r.md"}, findings));
  }
}

void check_report(benchmark::State& state) {
  for (auto _ : state) {
    const ReadReport& read = next_report();
    Findings findings;
    check(read.form, read.report, {.file = "r.md"}, findings);
    benchmark::DoNotOptimize(findings);
  }
}

void bind_report(benchmark::State& state) {
  for (auto _ : state) {
    const ReadReport& read = next_report();
    Findings findings;
    benchmark::DoNotOptimize(internal::bind(read.form.model(), read.report, findings));
  }
}

void lay_out_report(benchmark::State& state, const FaceChoice& choice) {
  Findings findings;
  const ReadReport& read = bench().workload.read;
  const auto& form = read.form.model();
  const internal::Document document = internal::bind(form, read.report, findings);
  const internal::LayoutInput input{form, document, bench().fonts.book(), choice.families};
  for (auto _ : state) {
    const auto laid_out = internal::lay_out(input, findings);
    if (!laid_out) return state.SkipWithError(reason(laid_out.error(), findings).c_str());
    benchmark::DoNotOptimize(*laid_out);
  }
}

/// Everything from the report to the bytes: bind, lay out where paged, and the plugins.
void export_formats(benchmark::State& state,
                    const FaceChoice& choice,
                    const std::vector<std::string>& formats,
                    const std::map<std::string, std::string>& options = {}) {
  ExportRequest request;
  request.families = choice.families;
  for (const std::string& format : formats)
    request.formats.push_back({format, options});
  std::size_t bytes = 0;
  for (auto _ : state) {
    std::vector<MemorySink> outputs(formats.size());
    std::vector<Sink*> sinks;
    for (MemorySink& output : outputs)
      sinks.push_back(&output);
    Findings findings;
    const auto done = export_report(
        {bench().workload.plugins, bench().fonts}, next_report(), request, sinks, findings);
    if (!done) return state.SkipWithError(reason(done.error(), findings).c_str());
    bytes = outputs.front().bytes().size();
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}

void run_floor(benchmark::State& state, const FaceChoice& choice, const std::string& format) {
  const Bench& shared = bench();
  try {
    const FloorShare share =
        floor_share(shared.workload, shared.fonts, choice, shared.workload.read, format);
    Floor floor(share.faces);
    FloorSize size;
    for (auto _ : state)
      size = floor.run(share.work);
    state.counters["subsets"] = static_cast<double>(size.subsets);
    state.counters["rest"] = static_cast<double>(size.rest);
    state.counters["file"] = static_cast<double>(
        export_one(shared.workload, shared.fonts, choice, shared.workload.read, {format, {}})
            .size());
  } catch (const std::runtime_error& error) {
    state.SkipWithError(error.what());
  }
}

#ifdef GOVREPORT_BENCH_XLSX
/// The plugin alone, over a document that is bound already.
void run_xlsx_plugin(benchmark::State& state, const std::string& mode) {
  const ReadReport& read = bench().workload.read;
  Findings findings;
  const internal::Document document = internal::bind(read.form.model(), read.report, findings);
  const internal::SharedInput input{read.form.model(),
                                    document,
                                    internal::CanonicalReport([] { return std::string(); }),
                                    "report.xml",
                                    std::filesystem::temp_directory_path()};
  const auto format = bench().workload.plugins.shelf().load("xlsx");
  if (!format) return state.SkipWithError("the plugin is not there");
  const auto settings = internal::settle_options((*format)->description, {{"mode", mode}});
  if (!settings) return state.SkipWithError("the mode is not known");
  for (auto _ : state) {
    MemorySink sink;
    internal::FormatHost host(**format, input, sink, findings);
    if (!host.run(*settings, {})) return state.SkipWithError("the export failed");
    benchmark::DoNotOptimize(sink.bytes());
  }
}

/// The same calls of libxlsxwriter, made by a program that does nothing else.
void write_bare_workbook(benchmark::State& state, bool fill_in) {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("govreport-bare-" + std::to_string(getpid()));
  std::filesystem::create_directory(folder);
  try {
    const BareCalls calls = bare_calls(bench().workload.read, fill_in);
    std::size_t bytes = 0;
    int written = 0;  // each is a new file, as the plugin's is
    for (auto _ : state)
      bytes = write_bare(calls, folder.string(), folder / (std::to_string(++written) + ".xlsx"));
    state.counters["bytes"] = static_cast<double>(bytes);
  } catch (const std::runtime_error& error) {
    state.SkipWithError(error.what());
  }
  std::filesystem::remove_all(folder);
}
#endif

void add(const std::string& name, std::function<void(benchmark::State&)> body) {
  auto* const added = benchmark::RegisterBenchmark(name.c_str(), std::move(body));
  added->Unit(benchmark::kMillisecond);
  // NOLINTNEXTLINE(concurrency-mt-unsafe): before any thread
  const char* const iterations = std::getenv("GOVREPORT_BENCH_ITERATIONS");
  if (iterations != nullptr) added->Iterations(std::strtol(iterations, nullptr, 10));
}

void add_paged(const FaceChoice& choice) {
  const auto exported = [&choice](std::vector<std::string> formats) {
    return [&choice, formats = std::move(formats)](benchmark::State& state) {
      export_formats(state, choice, formats);
    };
  };
  add("layout/" + choice.name,
      [&choice](benchmark::State& state) { lay_out_report(state, choice); });
  for (const std::string format : {"pdf", "ofd"}) {
    add(format + "/" + choice.name, exported({format}));
    add(format + "-floor/" + choice.name,
        [&choice, format](benchmark::State& state) { run_floor(state, choice, format); });
  }
  add("all/" + choice.name, exported({"xlsx", "pdf", "ofd", "html", "xml"}));
}

void add_all() {
  add("form", load_form);
  add("read", read_text);
  add("check", check_report);
  add("bind", bind_report);
  for (const std::string format : {"xml", "html", "xlsx"}) {
    add(format, [format](benchmark::State& state) {
      export_formats(state, face_choices().front(), {format});
    });
  }
#ifdef GOVREPORT_BENCH_XLSX
  for (const bool fill_in : {false, true}) {
    const std::string mode = fill_in ? "fill-in" : "report";
    add("workbook/" + mode, [mode](benchmark::State& state) {
      export_formats(state, face_choices().front(), {"xlsx"}, {{"mode", mode}});
    });
    add("workbook-plugin/" + mode,
        [mode](benchmark::State& state) { run_xlsx_plugin(state, mode); });
    add("workbook-bare/" + mode,
        [fill_in](benchmark::State& state) { write_bare_workbook(state, fill_in); });
  }
#endif
  for (const FaceChoice& choice : face_choices())
    add_paged(choice);
}

}  // namespace
}  // namespace govreport::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  govreport::bench::bench();  // read and opened before anything is measured
  govreport::bench::add_all();
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
