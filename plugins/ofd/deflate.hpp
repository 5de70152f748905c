/// Compression of parts, by libdeflate.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

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
  Deflater();

  Deflated compress(std::string_view bytes);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace govreport::ofd
