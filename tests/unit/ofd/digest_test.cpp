#include "../../../plugins/ofd/digest.hpp"

#include <string>

#include <gtest/gtest.h>

namespace govreport::ofd {
namespace {

std::string hexadecimal(const std::string& message) {
  Sha256 digest;
  digest.add(message);
  std::string result;
  for (const std::uint8_t byte : digest.finish()) {
    result += "0123456789abcdef"[byte >> 4U];
    result += "0123456789abcdef"[byte & 0x0FU];
  }
  return result;
}

// The examples of FIPS 180-4's companion page, and the lengths around a block's end.
TEST(OfdDigest, IsSha256) {
  EXPECT_EQ(hexadecimal(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hexadecimal("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hexadecimal("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(hexadecimal(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(OfdDigest, IsTheSameHoweverItIsFed) {
  const std::string message(200, 'x');
  for (std::size_t cut = 0; cut <= message.size(); ++cut) {
    Sha256 parts;
    parts.add(std::string_view(message).substr(0, cut));
    parts.add(std::string_view(message).substr(cut));
    Sha256 whole;
    whole.add(message);
    EXPECT_EQ(parts.finish(), whole.finish()) << cut;
  }
}

TEST(OfdDigest, AUuidSaysItsVersionAndVariant) {
  EXPECT_EQ(uuid_of({}), "00000000000080008000000000000000");
  std::array<std::uint8_t, 32> ones{};
  ones.fill(0xFF);
  EXPECT_EQ(uuid_of(ones), "ffffffffffff8fffbfffffffffffffff");
}

}  // namespace
}  // namespace govreport::ofd
