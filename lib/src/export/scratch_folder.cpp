#include "export/scratch_folder.hpp"

#include "base/files.hpp"

#include <cerrno>
#include <cstdlib>
#include <string>

namespace govreport::internal {

Result<ScratchFolder> ScratchFolder::create(const std::filesystem::path& inside) {
  std::string name = (inside / "govreport-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    return Error{ErrorCode::io,
                 "file.no-scratch",
                 {{"reason", system_reason(errno)}},
                 {.file = inside.string()}};
  }
  return ScratchFolder(name);
}

ScratchFolder::~ScratchFolder() {
  if (path_.empty()) return;
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace govreport::internal
