#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace govreport::ofd {

/// SHA-256 (FIPS 180-4) of what is added, by OpenSSL.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes);
  /// The digest of all that was added. The object is used up.
  std::array<std::uint8_t, 32> finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The first half of `digest` as a UUID of version 8 (RFC 9562, 5.8): 32 hexadecimal digits, as
/// DocID wants them.
std::string uuid_of(std::array<std::uint8_t, 32> digest);

}  // namespace govreport::ofd
