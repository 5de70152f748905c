#include "deflate.hpp"

#include <cassert>
#include <new>

#include <libdeflate.h>

namespace govreport::ofd {
namespace {

// Fonts a twentieth smaller than by zlib's level 4, which libzip would do in the same time.
constexpr int level = 6;

}  // namespace

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(level)) {
  if (compressor_ == nullptr) throw std::bad_alloc();
}

Deflated Deflater::compress(std::string_view bytes) {
  Deflated result;
  result.size = bytes.size();
  result.crc = libdeflate_crc32(0, bytes.data(), bytes.size());
  result.bytes.resize(libdeflate_deflate_compress_bound(compressor_.get(), bytes.size()));
  const std::size_t size = libdeflate_deflate_compress(
      compressor_.get(), bytes.data(), bytes.size(), result.bytes.data(), result.bytes.size());
  assert(size != 0);  // the bound leaves room for any input
  result.bytes.resize(size);
  return result;
}

}  // namespace govreport::ofd
