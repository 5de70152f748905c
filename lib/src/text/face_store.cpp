#include "text/face_store.hpp"

#include "text/face_reader.hpp"

#include <cstdint>
#include <system_error>
#include <utility>

namespace govreport::internal {

namespace {

constexpr std::size_t subset_cache_bytes = std::size_t{32} << 20U;
/// Some fifty thousand glyphs: more than the faces of all roles are ever asked for.
constexpr std::size_t outline_cache_bytes = std::size_t{32} << 20U;

}  // namespace

FaceStore::FaceStore() : subsets_(subset_cache_bytes), outlines_(outline_cache_bytes) {}
FaceStore::~FaceStore() = default;

Result<const Face*> FaceStore::open(const FaceFile& file) {
  const std::lock_guard lock(mutex_);
  auto known = faces_.find(file);
  if (known == faces_.end()) known = faces_.emplace(file, read(file)).first;
  if (!known->second) return known->second.error();
  return static_cast<const Face*>(known->second->get());
}

Result<std::unique_ptr<Face>> FaceStore::read(const FaceFile& file) {
  std::error_code unknown;
  const auto path = std::filesystem::canonical(file.path, unknown);
  std::weak_ptr<const MappedFile>& known = files_[unknown ? file.path : path];
  std::shared_ptr<const MappedFile> mapped = known.lock();
  if (mapped == nullptr) {
    auto opened = MappedFile::open(file.path);
    if (!opened) return std::move(opened).error();
    mapped = *std::move(opened);
    known = mapped;
  }
  return read_face(FaceNumber{static_cast<std::uint32_t>(faces_.size())}, file, std::move(mapped));
}

}  // namespace govreport::internal
