/// Reading files whole, with errors a person can use.
#pragma once

#include "govreport/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::inline v1 {

/// A file as it was when it was used.
struct UsedFile {
  std::string file{};  ///< its name; the field it stands in says whether with its folder
  std::uint64_t size = 0;
  std::string sha256{};  ///< of its bytes: 64 hex digits in lower case
  friend bool operator==(const UsedFile&, const UsedFile&) = default;
};

/// Digests `bytes`.
GOVREPORT_API UsedFile used_file(std::string file, std::string_view bytes);

/// Digests a file of any length, in bounded memory. Errors: as load_file, without limit.
GOVREPORT_API Result<UsedFile> used_file(const std::filesystem::path& file);

/// One digest for a list of files: that of the text with a line "<sha256>  <file>\n" for each, in
/// the order given. sha256sum writes such lines.
GOVREPORT_API std::string digest_of(const std::vector<UsedFile>& files);

/// The bytes of a regular file of at most 64 MiB.
/// Errors: not_found; usage (a folder, a device, a pipe); limit; io, with the system's reason.
GOVREPORT_API Result<std::string> load_file(const std::filesystem::path& file);

}  // namespace govreport::inline v1
