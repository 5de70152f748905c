#include "workload.hpp"

#include "document/document.hpp"
#include "govreport/files.hpp"
#include "layout/layout.hpp"
#include "zip_parts.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>

namespace govreport::bench {
namespace {

namespace fs = std::filesystem;

const fs::path plugin_folder = fs::path(GOVREPORT_BINARY_DIR) / "lib/govreport/plugins";

std::optional<std::string> setting(const char* name) {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): before any thread
  const char* const value = std::getenv(name);
  return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>(value);
}

fs::path report_file() {
  return setting("GOVREPORT_BENCH_REPORT")
      .value_or(templates_folder() / "disclosure-annual-report/2021/sample/yunting-2025.md");
}

/// Some of ten characters: another choice for each number up to 1023.
std::string characters_of(std::size_t number) {
  static const std::vector<std::string> characters = {
      "鹤", "麓", "澜", "岭", "溪", "桥", "松", "柏", "梅", "兰"};
  std::string chosen;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if ((number >> i & 1U) != 0) chosen += characters[i];
  }
  return chosen;
}

/// A PDF without the streams of its font programs, which alone have a /Length1 or the subtype of a
/// bare CFF table (ISO 32000-1:2008, 9.9).
std::string without_fonts(std::string_view pdf) {
  std::string rest;
  while (true) {
    const std::size_t font = std::min(pdf.find("/Length1 "), pdf.find("/CIDFontType0C"));
    const std::size_t begin = font == pdf.npos ? font : pdf.find("stream", font);
    if (begin == pdf.npos) break;
    rest += pdf.substr(0, begin);
    pdf.remove_prefix(std::min(pdf.find("endstream", begin), pdf.size()));
  }
  return rest.append(pdf);
}

/// Which glyphs of which face the pages show, by the faces' numbers.
std::map<std::uint32_t, std::set<std::uint32_t>> glyph_sets(const internal::Pages& pages) {
  std::map<std::uint32_t, std::set<std::uint32_t>> sets;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const internal::Page& page = pages[i];
    for (const govreport_run& run : page.runs) {
      for (std::uint32_t glyph = 0; glyph < run.glyphs.count; ++glyph)
        sets[run.face].insert(page.glyphs[run.glyphs.first + glyph].id);
    }
  }
  return sets;
}

FloorShare faces_and_glyphs(const Fonts& fonts, const FaceChoice& choice, const ReadReport& read) {
  Findings findings;
  const internal::FormModel& form = read.form.model();
  const internal::Document document = internal::bind(form, read.report, findings);
  const internal::LaidOut laid_out =
      need(internal::lay_out({form, document, fonts.book(), choice.families}, findings));
  FloorShare share;
  for (const auto& [face, glyphs] : glyph_sets(laid_out.pages)) {
    const internal::FaceFile& file = laid_out.faces->face(face).file();
    share.faces.push_back({file.path, file.index});
    share.work.glyphs.emplace_back(glyphs.begin(), glyphs.end());
    share.converted |= laid_out.faces->face(face).record().outlines != GOVREPORT_OUTLINES_GLYF;
  }
  return share;
}

/// Of an OFD package the fonts, and all the rest; fonts with outlines that were converted cannot
/// be made by subsetting alone, so the floor copies them.
void split_package(const std::string& package, FloorShare& share) {
  for (auto& [name, bytes] : test::zip_parts(package)) {
    const bool is_font = name.ends_with(".ttf") || name.ends_with(".otf");
    if (!is_font) share.work.rest += bytes;
    if (is_font && share.converted) share.work.outlines.push_back(std::move(bytes));
  }
}

}  // namespace

fs::path templates_folder() {
  return fs::path(GOVREPORT_SOURCE_DIR) / "templates";
}

Workload Workload::open() {
  Findings findings;
  FormLibrary library(templates_folder());
  std::string bytes = need(load_file(report_file()));
  ReadReport read = need(read_report(bytes, library, {.file = report_file().string()}, findings));
  return {std::move(library),
          std::move(bytes),
          std::move(findings),
          std::move(read),
          PluginRegistry({plugin_folder}, findings)};
}

std::vector<ReadReport> Workload::others(std::size_t count) const {
  std::vector<ReadReport> reports;
  for (std::size_t i = 1; i <= count; ++i) {
    ReadReport& other = reports.emplace_back(read);
    const std::string characters = characters_of(i);
    other.report.body += characters;
    other.report.preamble.push_back({.text = characters + "。"});
  }
  return reports;
}

const std::vector<FaceChoice>& face_choices() {
  static const std::vector<FaceChoice> choices = {{"truetype",
                                                   {{"xiaobiaosong", "AR PL UMing CN"},
                                                    {"fangsong", "AR PL UMing CN"},
                                                    {"kaiti", "AR PL UKai CN"},
                                                    {"heiti", "AR PL UKai CN"},
                                                    {"songti", "AR PL UMing CN"}}},
                                                  {"cff",
                                                   {{"xiaobiaosong", "FandolSong"},
                                                    {"fangsong", "FandolFang"},
                                                    {"kaiti", "FandolKai"},
                                                    {"heiti", "Noto Sans CJK SC"},
                                                    {"songti", "Noto Serif CJK SC"}}}};
  return choices;
}

Fonts open_fonts() {
  std::vector<fs::path> folders;
  if (const auto folder = setting("GOVREPORT_BENCH_FONTS")) folders.emplace_back(*folder);
  return need(Fonts::open(folders));
}

std::string reason(const Error& error, const Findings& findings) {
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::error) return render(finding, Language::english).message;
  }
  return render(error, Language::english).message;
}

std::string export_one(const Workload& workload,
                       const Fonts& fonts,
                       const FaceChoice& choice,
                       const ReadReport& read,
                       const FormatRequest& format) {
  MemorySink output;
  ExportRequest request;
  request.formats = {format};
  request.families = choice.families;
  Findings findings;
  const auto done = export_report({workload.plugins, fonts}, read, request, {&output}, findings);
  if (!done) throw std::runtime_error(reason(done.error(), findings));
  return output.bytes();
}

FloorShare floor_share(const Workload& workload,
                       const Fonts& fonts,
                       const FaceChoice& choice,
                       const ReadReport& read,
                       const std::string& format) {
  FloorShare share = faces_and_glyphs(fonts, choice, read);
  const std::string bytes =
      export_one(workload, fonts, choice, read, {format, {{"compress", "no"}}});
  if (format == "ofd") {
    split_package(bytes, share);
  } else {
    share.work.rest = without_fonts(bytes);
  }
  return share;
}

}  // namespace govreport::bench
