#include "deflate.hpp"

#include <cassert>
#include <new>

#include <libdeflate.h>

namespace govreport::pdf {
namespace {

// Half the time of zlib's level 6, for files as small.
constexpr int level = 6;

}  // namespace

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(level)) {
  if (compressor_ == nullptr) throw std::bad_alloc();
}

Deflater::~Deflater() {
  libdeflate_free_compressor(compressor_);
}

std::string Deflater::compress(std::string_view bytes) {
  std::string result(libdeflate_zlib_compress_bound(compressor_, bytes.size()), '\0');
  const std::size_t size = libdeflate_zlib_compress(
      compressor_, bytes.data(), bytes.size(), result.data(), result.size());
  assert(size != 0);  // the bound leaves room for any input
  result.resize(size);
  return result;
}

}  // namespace govreport::pdf
