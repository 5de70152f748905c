#include "text/face_store.hpp"

#include "base/digest.hpp"
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
  auto mapped = map(file.path);
  if (!mapped) return std::move(mapped).error();
  return read_face(FaceNumber{static_cast<std::uint32_t>(faces_.size())}, file, *std::move(mapped));
}

Result<std::shared_ptr<const MappedFile>> FaceStore::map(const std::filesystem::path& file) {
  std::error_code unknown;
  const auto path = std::filesystem::canonical(file, unknown);
  std::weak_ptr<const MappedFile>& known = files_[unknown ? file : path];
  if (std::shared_ptr<const MappedFile> mapped = known.lock()) return mapped;
  auto opened = MappedFile::open(file);
  if (opened) known = *opened;
  return opened;
}

// Under the lock: threads that need the same digest wait for it rather than all make it.
Result<std::string> FaceStore::sha256_of(const std::filesystem::path& file) {
  const std::lock_guard lock(mutex_);
  if (const auto known = digests_.find(file); known != digests_.end()) return known->second;
  const auto mapped = map(file);
  if (!mapped) return mapped.error();
  return digests_.emplace(file, internal::sha256_of((*mapped)->bytes())).first->second;
}

}  // namespace govreport::internal
