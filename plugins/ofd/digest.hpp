#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace govreport::ofd {

/// SHA-256 (FIPS 180-4) of what is added.
class Sha256 {
 public:
  void add(std::string_view bytes);
  /// The digest of all that was added. The object is used up.
  std::array<std::uint8_t, 32> finish();

 private:
  void add_byte(std::uint8_t byte);
  void take_block();

  std::array<std::uint32_t, 8> state_ = {0x6a09e667U,
                                         0xbb67ae85U,
                                         0x3c6ef372U,
                                         0xa54ff53aU,
                                         0x510e527fU,
                                         0x9b05688cU,
                                         0x1f83d9abU,
                                         0x5be0cd19U};
  std::array<std::uint8_t, 64> block_{};
  std::size_t filled_ = 0;
  std::uint64_t length_ = 0;
};

/// The first half of `digest` as a UUID of version 8 (RFC 9562, 5.8): 32 hexadecimal digits, as
/// DocID wants them.
std::string uuid_of(std::array<std::uint8_t, 32> digest);

}  // namespace govreport::ofd
