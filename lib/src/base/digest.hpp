#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace govreport::internal {

/// SHA-256 (FIPS 180-4) of bytes that come piece by piece.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes);
  /// 64 hex digits in lower case. Nothing may be added afterwards.
  std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Of `bytes`: 64 hex digits in lower case.
std::string sha256_of(std::string_view bytes);

/// "OpenSSL 3.0.15": the one in use.
std::string openssl_version();

}  // namespace govreport::internal
