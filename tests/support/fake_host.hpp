#pragma once

#include "fake_document.hpp"
#include "govreport/plugin.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace govreport::test {

/// A page made by hand: two lines of glyphs, a table cell's number, a page number, a rule.
class FakePages {
 public:
  explicit FakePages(std::uint32_t count = 1) : count_(count) {}
  virtual ~FakePages() = default;
  FakePages(const FakePages&) = delete;
  FakePages& operator=(const FakePages&) = delete;
  /// A cursor that starts anew.
  virtual const govreport_pages* open();

 private:
  static govreport_status next(void* context, const govreport_page** page);
  void draw(std::uint32_t number);
  void add_run(const govreport_run& run);

  std::uint32_t count_;
  std::uint32_t drawn_ = 0;
  std::vector<govreport_run> runs_;
  std::vector<govreport_glyph> glyphs_;
  std::vector<govreport_stroke> strokes_;
  std::string label_;
  govreport_page page_{};
  govreport_pages cursor_{};
};

/// One face of 1000 units whose subsets are renumbered from 0 and hold `program` for bytes: enough
/// for a plugin's own work, not for a program that looks into fonts.
class FakeFonts {
 public:
  FakeFonts();
  std::string program = "a font program";
  bool refuses = false;
  const govreport_fonts* service();
  /// To be changed before the export.
  govreport_face& record() { return face_; }

 private:
  static std::uint32_t face_count(void*) { return 1; }
  static govreport_status face(void* context, std::uint32_t face, const govreport_face** result);
  static govreport_status subset(void* context,
                                 const govreport_subset_request* request,
                                 const govreport_subset** result);
  govreport_face face_{};
  govreport_subset subset_{};
  std::vector<govreport_subset_glyph> glyphs_;
  govreport_fonts service_{};
};

/// What a plugin told its host.
struct ReportedFinding {
  std::string code;
  govreport_index node = GOVREPORT_NONE;
  std::map<std::string, std::string> arguments;
};

/// A host made by hand, that keeps what it is given. Extensions that are null are not there.
class FakeHost {
 public:
  FakeHost();
  ~FakeHost();
  FakeHost(const FakeHost&) = delete;
  FakeHost& operator=(const FakeHost&) = delete;

  const govreport_document* document = nullptr;
  const govreport_report* report = nullptr;
  FakePages* pages = nullptr;
  FakeFonts* fonts = nullptr;
  bool has_scratch = true;
  std::map<std::string, const void*> extensions;  ///< by name; these go before the ones above
  std::map<std::string, std::string> options;     ///< beside the format's defaults
  std::optional<std::size_t> fails_at;            ///< a write that would pass this byte fails
  std::optional<std::size_t> stops_at_call;       ///< of progress, from 1

  std::string output;
  std::vector<ReportedFinding> findings;
  std::vector<std::uint32_t> progress;

  /// Exports as a real host does: every option of the format is passed.
  govreport_status run(const govreport_format& format);
  std::vector<std::string> codes() const;
  /// What the plugin left in its scratch folder.
  std::vector<std::filesystem::path> left_behind() const;
  const std::filesystem::path& scratch_folder() const { return folder_; }

 private:
  static FakeHost& of(void* context) { return *static_cast<FakeHost*>(context); }
  static const void* extension(void* context, const char* name);
  static govreport_status write(void* context, const void* data, std::size_t length);
  static void take_finding(void* context, const govreport_finding* finding);
  static int tell(void* context, std::uint32_t permille);

  std::filesystem::path folder_;
  std::string folder_name_;
  govreport_scratch scratch_{};
};

}  // namespace govreport::test
