#pragma once

#include "ofd_file.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace govreport::test {

/// A schema, and xmllint, which judges by it.
class SchemaJudge {
 public:
  /// Annex A of GB/T 33190-2016, which is not part of the project: it may be absent.
  static SchemaJudge annex_a();
  /// tests/schemas/ofd: exactly what we write in a profile.
  static SchemaJudge ours(std::string_view profile = "strict");

  ~SchemaJudge();
  SchemaJudge(const SchemaJudge&) = delete;
  SchemaJudge& operator=(const SchemaJudge&) = delete;

  /// Why it cannot judge here; empty when it can.
  std::string obstacle() const;
  /// What is said against the part; empty: it is valid.
  std::string complaint(const OfdFile::Entry& part) const;

 private:
  SchemaJudge(std::string_view option, std::filesystem::path schema);

  std::string option_;
  std::filesystem::path schema_;
  std::filesystem::path scratch_;
};

/// Whether the part is XML of ours: all but fonts and the report attached.
bool is_written_by_us(const OfdFile::Entry& part);

}  // namespace govreport::test
