#include "fake_host.hpp"

#include "govreport/plugin_sdk.hpp"

#include <cstdlib>
#include <stdexcept>
#include <string_view>

namespace govreport::test {

using sdk::Records;
using sdk::view;

namespace {

constexpr govreport_emu millimetre = 36000;
constexpr govreport_emu point = 12700;

govreport_text literal(std::string_view words) {
  return {words.data(), words.size()};
}

template <class Record>
govreport_array array_of(const std::vector<Record>& records) {
  return {records.data(), static_cast<std::uint32_t>(records.size()), sizeof(Record)};
}

}  // namespace

// ---- pages -----------------------------------------------------------------------------------

const govreport_pages* FakePages::open() {
  drawn_ = 0;
  cursor_ = {sizeof cursor_, this, next};
  return &cursor_;
}

govreport_status FakePages::next(void* context, const govreport_page** page) {
  FakePages& self = *static_cast<FakePages*>(context);
  *page = nullptr;
  if (self.drawn_ == self.count_) return GOVREPORT_OK;
  self.draw(++self.drawn_);
  *page = &self.page_;
  return GOVREPORT_OK;
}

/// One glyph a character of three bytes, one a character of ASCII; glyph ids are arbitrary.
void FakePages::add_run(const govreport_run& run) {
  govreport_run record = run;
  record.glyphs.first = static_cast<std::uint32_t>(glyphs_.size());
  govreport_emu x = 0;
  const std::string_view words = view(run.text);
  for (std::uint32_t byte = 0; byte < words.size();) {
    const bool wide = static_cast<unsigned char>(words[byte]) >= 0xE0;
    const govreport_emu advance = wide ? run.size : run.size / 2;
    const auto lead = static_cast<unsigned char>(words[byte + (wide ? 2U : 0U)]);
    glyphs_.push_back({lead, byte, x, 0, advance});
    x += advance;
    byte += wide ? 3 : 1;
  }
  record.glyphs.count = static_cast<std::uint32_t>(glyphs_.size()) - record.glyphs.first;
  runs_.push_back(record);
}

void FakePages::draw(std::uint32_t number) {
  runs_.clear();
  glyphs_.clear();
  const govreport_text chinese = literal("zh-CN");
  const govreport_emu left = 28 * millimetre;
  label_ = std::to_string(number);
  // Node 1 is the title, node 3 the first heading, node 4 the first paragraph of the sample.
  add_run({1,
           GOVREPORT_ARTIFACT_NONE,
           0,
           0,
           22 * point,
           left,
           50 * millimetre,
           {},
           literal("云溪县水务局"),
           chinese,
           GOVREPORT_TURN_NONE,
           0});
  add_run({4,
           GOVREPORT_ARTIFACT_NONE,
           1,
           0,
           16 * point,
           left,
           60 * millimetre,
           {},
           literal("2024年，本局"),
           chinese,
           GOVREPORT_TURN_NONE,
           0});
  add_run({4,
           GOVREPORT_ARTIFACT_NONE,
           2,
           0,
           16 * point,
           left,
           70 * millimetre,
           {},
           literal("公开（一）"),
           chinese,
           GOVREPORT_TURN_NONE,
           0});
  add_run({GOVREPORT_NONE,
           GOVREPORT_ARTIFACT_PAGE_NUMBER,
           3,
           0,
           14 * point,
           left,
           270 * millimetre,
           {},
           {label_.data(), label_.size()},
           chinese,
           GOVREPORT_TURN_NONE,
           0});
  strokes_ = {{left,
               80 * millimetre,
               left + 156 * millimetre,
               80 * millimetre,
               point / 2,
               GOVREPORT_ARTIFACT_RULE,
               0}};
  page_ = {sizeof page_,
           number,
           0,
           210 * millimetre,
           297 * millimetre,
           {label_.data(), label_.size()},
           array_of(runs_),
           array_of(glyphs_),
           array_of(strokes_)};
}

// ---- fonts -----------------------------------------------------------------------------------

FakeFonts::FakeFonts() {
  face_.size = sizeof face_;
  face_.outlines = GOVREPORT_OUTLINES_GLYF;
  face_.units_per_em = 1000;
  face_.ascent = 859;
  face_.descent = -141;
  face_.cap_height = 683;
  face_.y_min = -141;
  face_.x_max = 1000;
  face_.y_max = 859;
  face_.weight = 400;
  face_.serif = 1;
  face_.family = literal("Fake Song");
  face_.style = literal("Regular");
  face_.postscript_name = literal("FakeSong-Regular");
  face_.role = literal("songti");
}

const govreport_fonts* FakeFonts::service() {
  service_ = {sizeof service_, this, face_count, face, subset};
  return &service_;
}

govreport_status FakeFonts::face(void* context, std::uint32_t face, const govreport_face** result) {
  if (face != 0) return GOVREPORT_REFUSED;
  *result = &static_cast<FakeFonts*>(context)->face_;
  return GOVREPORT_OK;
}

govreport_status FakeFonts::subset(void* context,
                                   const govreport_subset_request* request,
                                   const govreport_subset** result) {
  FakeFonts& self = *static_cast<FakeFonts*>(context);
  if (self.refuses || request->face != 0) return GOVREPORT_REFUSED;
  self.glyphs_ = {{0, 0, 0, 1000}};
  for (const std::uint32_t original : Records<std::uint32_t>(request->glyphs)) {
    if (original == 0) continue;
    const auto renumbered = static_cast<std::uint32_t>(self.glyphs_.size());
    self.glyphs_.push_back({original, renumbered, original, original < 0x80 ? 500 : 1000});
  }
  self.subset_ = {sizeof self.subset_,
                  {self.program.data(), self.program.size()},
                  array_of(self.glyphs_),
                  literal("FAKEAA")};
  *result = &self.subset_;
  return GOVREPORT_OK;
}

// ---- the host --------------------------------------------------------------------------------

FakeHost::FakeHost() {
  std::string name = (std::filesystem::temp_directory_path() / "govreport-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  folder_ = name;
  folder_name_ = name;
  scratch_ = {sizeof scratch_, {folder_name_.data(), folder_name_.size()}};
}

FakeHost::~FakeHost() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

const void* FakeHost::extension(void* context, const char* name) {
  FakeHost& host = of(context);
  const std::string_view wanted = name;
  if (const auto own = host.extensions.find(name); own != host.extensions.end()) return own->second;
  if (wanted == GOVREPORT_EXTENSION_DOCUMENT) return host.document;
  if (wanted == GOVREPORT_EXTENSION_REPORT) return host.report;
  if (wanted == GOVREPORT_EXTENSION_PAGES && host.pages != nullptr) return host.pages->open();
  if (wanted == GOVREPORT_EXTENSION_FONTS && host.fonts != nullptr) return host.fonts->service();
  if (wanted == GOVREPORT_EXTENSION_SCRATCH && host.has_scratch) return &host.scratch_;
  return nullptr;
}

govreport_status FakeHost::write(void* context, const void* data, std::size_t length) {
  FakeHost& host = of(context);
  if (host.fails_at && host.output.size() + length > *host.fails_at) return GOVREPORT_IO;
  host.output.append(static_cast<const char*>(data), length);
  return GOVREPORT_OK;
}

void FakeHost::take_finding(void* context, const govreport_finding* finding) {
  const govreport_finding told = sdk::copy_sized(finding);
  ReportedFinding taken{std::string(view(told.code)), told.node, {}};
  for (const govreport_argument argument : Records<govreport_argument>(told.arguments))
    taken.arguments.emplace(view(argument.name), view(argument.value));
  of(context).findings.push_back(std::move(taken));
}

int FakeHost::tell(void* context, std::uint32_t permille) {
  FakeHost& host = of(context);
  host.progress.push_back(permille);
  return host.stops_at_call && host.progress.size() >= *host.stops_at_call ? 1 : 0;
}

govreport_status FakeHost::run(const govreport_format& format) {
  output.clear();
  findings.clear();
  progress.clear();
  std::vector<govreport_setting> settings;
  for (const govreport_option option : Records<govreport_option>(format.options)) {
    const auto chosen = options.find(std::string(view(option.id)));
    const govreport_text value = chosen == options.end()
                                     ? option.default_value
                                     : govreport_text{chosen->second.data(), chosen->second.size()};
    settings.push_back({option.id, value});
  }
  const govreport_host host = {sizeof host, this, extension, write, take_finding, tell};
  const govreport_request request = {sizeof request, format.id, array_of(settings)};
  return format.export_report(&host, &request);
}

std::vector<std::string> FakeHost::codes() const {
  std::vector<std::string> result;
  for (const ReportedFinding& finding : findings)
    result.push_back(finding.code);
  return result;
}

std::vector<std::filesystem::path> FakeHost::left_behind() const {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_))
    files.push_back(entry.path());
  return files;
}

}  // namespace govreport::test
