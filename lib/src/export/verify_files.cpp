#include "base/files.hpp"
#include "export/verify_parts.hpp"

#include <algorithm>
#include <system_error>

namespace govreport::internal {
namespace {

namespace fs = std::filesystem;

struct Codes {
  std::string_view missing;
  std::string_view changed;
};

constexpr Codes input_codes = {"record.input-missing", "record.input-changed"};
constexpr Codes previous_codes = {"record.previous-missing", "record.previous-changed"};
constexpr Codes output_codes = {"record.output-missing", "record.output-changed"};

/// By its length alone: then it need not be read, however long it is.
bool has_other_size(const fs::path& file, std::uint64_t size) {
  std::error_code failure;
  if (!fs::is_regular_file(file, failure)) return false;
  const std::uintmax_t now = fs::file_size(file, failure);
  return !failure && now != size;
}

void compare(const Verification& verification, const UsedFile& then, const Codes& codes) {
  const fs::path file = verification.place_of(then.file);
  if (has_other_size(file, then.size)) return verification.add(codes.changed, {}, then.file);
  const Result<UsedFile> now = used_file(file);
  if (now && now->sha256 != then.sha256) verification.add(codes.changed, {}, then.file);
  if (now) return;
  const bool is_missing = now.error().code == ErrorCode::not_found;
  verification.add(is_missing ? codes.missing : "record.unreadable",
                   {{"zh", render(now.error(), Language::chinese).message},
                    {"en", render(now.error(), Language::english).message}},
                   then.file);
}

}  // namespace

void verify_files(const Verification& verification) {
  const ExportRecord& record = verification.record();
  if (record.input->file.file == "-") {
    verification.add_note("record.input-not-kept", {});
  } else {
    compare(verification, record.input->file, input_codes);
  }
  if (record.input->previous) compare(verification, *record.input->previous, previous_codes);
  for (const OutputFile& output : record.outputs)
    compare(verification, {output.file.string(), output.size, output.sha256}, output_codes);
}

}  // namespace govreport::internal
