#include "digest.hpp"

#include <new>

#include <openssl/evp.h>

namespace govreport::ofd {

struct Sha256::State {
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

Sha256::Sha256() : state_(std::make_unique<State>()) {}
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
  EVP_DigestUpdate(state_->context, bytes.data(), bytes.size());
}

std::array<std::uint8_t, 32> Sha256::finish() {
  std::array<std::uint8_t, 32> digest{};
  EVP_DigestFinal_ex(state_->context, digest.data(), nullptr);
  return digest;
}

std::string uuid_of(std::array<std::uint8_t, 32> digest) {
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  digest[6] = static_cast<std::uint8_t>((digest[6] & 0x0FU) | 0x80U);
  digest[8] = static_cast<std::uint8_t>((digest[8] & 0x3FU) | 0x80U);
  std::string result;
  for (std::size_t i = 0; i < 16; ++i) {
    result += hexadecimal[digest[i] >> 4U];
    result += hexadecimal[digest[i] & 0x0FU];
  }
  return result;
}

}  // namespace govreport::ofd
