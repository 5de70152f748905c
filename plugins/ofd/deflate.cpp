#include "deflate.hpp"

#include <cassert>
#include <new>

#include <libdeflate.h>

namespace govreport::ofd {
void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflater::Deflater(int level) : compressor_(libdeflate_alloc_compressor(level)) {
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
  result.bytes.shrink_to_fit();  // the bound is as long as the input
  return result;
}

void Inflater::Free::operator()(libdeflate_decompressor* decompressor) const {
  libdeflate_free_decompressor(decompressor);
}

Inflater::Inflater() : decompressor_(libdeflate_alloc_decompressor()) {
  if (decompressor_ == nullptr) throw std::bad_alloc();
}

std::string Inflater::restore(const Deflated& part) {
  std::string bytes(part.size, '\0');
  [[maybe_unused]] const libdeflate_result result =
      libdeflate_deflate_decompress(decompressor_.get(),
                                    part.bytes.data(),
                                    part.bytes.size(),
                                    bytes.data(),
                                    bytes.size(),
                                    nullptr);
  assert(result == LIBDEFLATE_SUCCESS);  // it is our own
  return bytes;
}

}  // namespace govreport::ofd
