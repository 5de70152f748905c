/// Compression of streams, by libdeflate.
#pragma once

#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace govreport::pdf {

/// Not thread-safe; holds its working memory from one stream to the next.
class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  /// `bytes` in the zlib format, as /FlateDecode reads it.        ISO 32000-1:2008, 7.4.4
  std::string compress(std::string_view bytes);

 private:
  libdeflate_compressor* compressor_;
};

}  // namespace govreport::pdf
