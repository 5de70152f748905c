#pragma once

#include "govreport/result.hpp"
#include "text/face.hpp"
#include "text/mapped_file.hpp"
#include "text/outline_cache.hpp"
#include "text/subset_cache.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace govreport::internal {

/// The faces that some font books have opened: each read once, each file mapped once, whatever
/// the number of faces in it, of books, and of threads. Thread-safe.
class FaceStore {
 public:
  FaceStore();
  ~FaceStore();
  FaceStore(const FaceStore&) = delete;
  FaceStore& operator=(const FaceStore&) = delete;

  /// Lives as long as the store. Errors: as read_face; they are remembered like faces.
  Result<const Face*> open(const FaceFile& file);

  /// The SHA-256 of a font file, 64 hex digits; of each file once.
  /// Errors: as MappedFile::open.
  Result<std::string> sha256_of(const std::filesystem::path& file);

  SubsetCache& subsets() { return subsets_; }
  OutlineCache& outlines() { return outlines_; }

 private:
  Result<std::unique_ptr<Face>> read(const FaceFile& file);
  Result<std::shared_ptr<const MappedFile>> map(const std::filesystem::path& file);

  std::mutex mutex_;  ///< over the members up to `subsets_`
  std::map<std::filesystem::path, std::weak_ptr<const MappedFile>> files_;
  std::map<FaceFile, Result<std::unique_ptr<Face>>> faces_;
  std::map<std::filesystem::path, std::string> digests_;
  SubsetCache subsets_;
  OutlineCache outlines_;
};

}  // namespace govreport::internal
