#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace govreport::pdf {

/// Tells contents apart: SHA-256 (FIPS 180-4), cut to 128 bits, by OpenSSL.
class Digest {
 public:
  Digest();
  ~Digest();
  Digest(const Digest&) = delete;
  Digest& operator=(const Digest&) = delete;

  /// The length of `bytes` counts as well, so that pieces cannot be shifted.
  void add(std::string_view bytes);
  /// 32 hex digits. The object is used up.
  std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace govreport::pdf
