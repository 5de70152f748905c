/// What the benchmarks work on: a report, others like it, and the faces to set them with.
#pragma once

#include "floor.hpp"
#include "govreport/export.hpp"
#include "govreport/form.hpp"
#include "govreport/read.hpp"

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace govreport::bench {

/// The value, or an exception with what went wrong.
template <class T>
T need(Result<T> result) {
  if (!result) throw std::runtime_error(render(result.error(), Language::english).message);
  return *std::move(result);
}

/// The forms of this project.
std::filesystem::path templates_folder();

/// A report as it was read, and what exporting it needs.
struct Workload {
  FormLibrary library;
  std::string bytes;  ///< of the report's file
  Findings findings{};
  ReadReport read;
  PluginRegistry plugins;

  /// GOVREPORT_BENCH_REPORT names another report than the sample.
  static Workload open();
  /// Reports that differ from it in a few characters of the body's name and of the text, so that a
  /// warm process meets another document each time, with other glyphs.
  std::vector<ReadReport> others(std::size_t count) const;
};

/// Which faces to set with.
struct FaceChoice {
  std::string name;
  std::map<std::string, std::string> families;  ///< role → family
};

/// Two TrueType faces for all roles; five faces with CFF outlines, one a role; those that serve
/// where nothing is asked for.
const std::vector<FaceChoice>& face_choices();

/// System fonts, and those of GOVREPORT_BENCH_FONTS.
Fonts open_fonts();

/// Why an export failed. The first finding says more than the error, which points to the findings.
std::string reason(const Error& error, const Findings& findings);

/// One report in one format. Throws what went wrong.
std::string export_one(const Workload& workload,
                       const Fonts& fonts,
                       const FaceChoice& choice,
                       const ReadReport& read,
                       const FormatRequest& format);

/// The floor's share of a format: the same faces, the same glyphs, as many bytes beside the fonts.
struct FloorShare {
  std::vector<FloorFace> faces;
  bool converted = false;  ///< of a face with CFF outlines, which OFD holds as TrueType ones
  FloorWork work;
};
FloorShare floor_share(const Workload& workload,
                       const Fonts& fonts,
                       const FaceChoice& choice,
                       const ReadReport& read,
                       const std::string& format);

}  // namespace govreport::bench
