/// Compression of parts and of pages that wait to become parts, by libdeflate.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;
struct libdeflate_decompressor;

namespace govreport::ofd {

/// Bytes compressed, and what a ZIP directory says of them.
struct Deflated {
  std::string bytes;      ///< raw, RFC 1951
  std::size_t size = 0;   ///< before
  std::uint32_t crc = 0;  ///< CRC-32 of what it was before
};

/// Not thread-safe; holds its working memory from one part to the next.
class Deflater {
 public:
  /// From 1, fast, to 12, small.
  explicit Deflater(int level);

  Deflated compress(std::string_view bytes);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

/// Gives back what a Deflater compressed. Not thread-safe.
class Inflater {
 public:
  Inflater();

  std::string restore(const Deflated& part);

 private:
  struct Free {
    void operator()(libdeflate_decompressor* decompressor) const;
  };
  std::unique_ptr<libdeflate_decompressor, Free> decompressor_;
};

}  // namespace govreport::ofd
