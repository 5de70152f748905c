#include "zip_file.hpp"

#include <algorithm>
#include <deque>
#include <memory>
#include <span>
#include <utility>

#include <zip.h>

namespace govreport::ofd {
namespace {

// MS-DOS: years from 1980 in bits 9 and up, months in bits 5 to 8, days below.
constexpr zip_uint16_t first_day = 0U << 9U | 1U << 5U | 1U;
constexpr zip_uint16_t midnight = 0;

/// A regular file that only its owner may write: libzip itself would let everyone.
constexpr zip_uint32_t ordinary_file = 0100644U << 16U;

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, DiscardArchive>;

/// An error that no archive or source owns.
class OwnError {
 public:
  OwnError() { zip_error_init(&error_); }
  ~OwnError() { zip_error_fini(&error_); }
  OwnError(const OwnError&) = delete;
  OwnError& operator=(const OwnError&) = delete;
  zip_error_t* get() { return &error_; }

 private:
  zip_error_t error_{};
};

Zipped fault_of(zip_error_t* error) {
  Zipped result;
  result.fault = zip_error_strerror(error);
  result.out_of_memory = zip_error_code_zip(error) == ZIP_ER_MEMORY;
  return result;
}

/// A part compressed already, as libzip reads it: libzip asks for its bytes and for what they were
/// before, and leaves them as they are.
class DeflatedSource {
 public:
  explicit DeflatedSource(const Deflated& part) : part_(part) {}

  /// libzip's zip_source_callback; `self` is the source.
  static zip_int64_t answer(void* self,
                            void* data,
                            zip_uint64_t length,
                            zip_source_cmd_t command) noexcept {
    auto& source = *static_cast<DeflatedSource*>(self);
    switch (command) {
      case ZIP_SOURCE_OPEN:
        source.read_ = 0;
        return 0;
      case ZIP_SOURCE_READ:
        return source.read({static_cast<char*>(data), length});
      case ZIP_SOURCE_STAT:
        return source.describe(*static_cast<zip_stat_t*>(data));
      case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN,
                                              ZIP_SOURCE_READ,
                                              ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_STAT,
                                              ZIP_SOURCE_ERROR,
                                              ZIP_SOURCE_FREE,
                                              -1);
      default:  // closing and freeing have nothing to do, and nothing here goes wrong
        return 0;
    }
  }

 private:
  zip_int64_t read(std::span<char> out) {
    const std::size_t count = std::min(out.size(), part_.bytes.size() - read_);
    std::copy_n(part_.bytes.data() + read_, count, out.data());
    read_ += count;
    return static_cast<zip_int64_t>(count);
  }

  zip_int64_t describe(zip_stat_t& stat) const {
    zip_stat_init(&stat);
    stat.comp_method = ZIP_CM_DEFLATE;
    stat.comp_size = part_.bytes.size();
    stat.size = part_.size;
    stat.crc = part_.crc;
    stat.valid = ZIP_STAT_COMP_METHOD | ZIP_STAT_COMP_SIZE | ZIP_STAT_SIZE | ZIP_STAT_CRC;
    return sizeof(stat);
  }

  const Deflated& part_;
  std::size_t read_ = 0;
};

/// Puts parts into an archive. Must outlive the archive, which reads them when it is closed.
class PartWriter {
 public:
  explicit PartWriter(Compression compression) : compression_(compression) {}

  bool add(zip_t* archive, const std::string& path, const Deflated& content) {
    Source source(source_of(archive, content));
    if (!source) return false;
    const zip_int64_t added = zip_file_add(archive, path.c_str(), source.get(), 0);
    if (added < 0) return false;
    static_cast<void>(source.release());  // the archive's now
    const auto index = static_cast<zip_uint64_t>(added);
    return zip_set_file_compression(archive, index, method(), 0) == 0 &&
           zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, ordinary_file) ==
               0 &&
           zip_file_set_dostime(archive, index, midnight, first_day, 0) == 0;
  }

 private:
  zip_int32_t method() const {
    return compression_ == Compression::deflate ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
  }

  zip_source_t* source_of(zip_t* archive, const Deflated& content) {
    if (compression_ == Compression::none)
      return zip_source_buffer(archive, content.bytes.data(), content.bytes.size(), 0);
    sources_.emplace_back(content);
    return zip_source_function(archive, DeflatedSource::answer, &sources_.back());
  }

  Compression compression_;
  std::deque<DeflatedSource> sources_;  ///< a deque: libzip keeps their addresses
};

/// Reads back what the archive wrote into `source`.
bool read_all(zip_source_t* source, std::string& bytes) {
  if (zip_source_open(source) != 0) return false;
  zip_stat_t stat;
  zip_stat_init(&stat);
  bool whole = zip_source_stat(source, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0;
  if (whole) {
    bytes.resize(static_cast<std::size_t>(stat.size));
    whole = zip_source_read(source, bytes.data(), stat.size) == static_cast<zip_int64_t>(stat.size);
  }
  return zip_source_close(source) == 0 && whole;
}

}  // namespace

void Package::add(std::string path, std::string_view bytes) {
  parts_.push_back({std::move(path), compressed(bytes)});
}

Deflated Package::compressed(std::string_view bytes) {
  if (compression_ == Compression::deflate) return deflater_.compress(bytes);
  return {std::string(bytes), bytes.size(), 0};  // libzip counts the CRC-32 of what it stores
}

Zipped Package::zip() && {
  OwnError error;
  const Source memory(zip_source_buffer_create(nullptr, 0, 0, error.get()));
  if (!memory) return fault_of(error.get());
  PartWriter writer(compression_);
  Archive archive(zip_open_from_source(memory.get(), ZIP_TRUNCATE, error.get()));
  if (!archive) return fault_of(error.get());
  zip_source_keep(memory.get());  // the archive frees one hold on it, `memory` the other

  for (const Part& part : parts_) {
    if (!writer.add(archive.get(), part.path, part.content))
      return fault_of(zip_get_error(archive.get()));
  }
  if (zip_close(archive.get()) != 0) return fault_of(zip_get_error(archive.get()));
  static_cast<void>(archive.release());  // zip_close frees it when it succeeds
  parts_.clear();                        // before their bytes are there once more

  Zipped result;
  if (!read_all(memory.get(), result.bytes)) return fault_of(zip_source_error(memory.get()));
  return result;
}

}  // namespace govreport::ofd
