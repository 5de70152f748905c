#include "digest.hpp"

#include <array>
#include <cstdint>
#include <new>

#include <openssl/evp.h>

namespace govreport::pdf {

struct Digest::State {
  State() : context(EVP_MD_CTX_new()) {
    // The only way for SHA-256 not to be there.
    if (context == nullptr || EVP_DigestInit_ex(context, EVP_sha256(), nullptr) != 1)
      throw std::bad_alloc();
  }
  ~State() { EVP_MD_CTX_free(context); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  EVP_MD_CTX* context;
};

Digest::Digest() : state_(std::make_unique<State>()) {}
Digest::~Digest() = default;

void Digest::add(std::string_view bytes) {
  const std::string length = std::to_string(bytes.size()) + " ";
  EVP_DigestUpdate(state_->context, length.data(), length.size());
  EVP_DigestUpdate(state_->context, bytes.data(), bytes.size());
}

std::string Digest::hex() {
  constexpr std::string_view digits = "0123456789abcdef";
  std::array<std::uint8_t, 32> digest{};
  EVP_DigestFinal_ex(state_->context, digest.data(), nullptr);
  std::string result;
  for (std::size_t i = 0; i < 16; ++i) {
    result += digits[digest[i] >> 4U];
    result += digits[digest[i] & 0x0FU];
  }
  return result;
}

}  // namespace govreport::pdf
