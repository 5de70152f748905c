/// The package as bytes. The one door to libzip.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace govreport::ofd {

/// A part of the package: where it stands and what it says.
struct Part {
  std::string path;  ///< ASCII, relative to the package's root, without a leading slash
  std::string bytes;
};

enum class Compression { none, deflate };

struct Zipped {
  std::string bytes;
  std::string fault;  ///< empty, or why there are no bytes, in libzip's words
  bool out_of_memory = false;
};

/// The parts in their order, all dated 1980-01-01, the first day a ZIP file can name: the same
/// parts give the same bytes.
Zipped zip(const std::vector<Part>& parts, Compression compression);

}  // namespace govreport::ofd
