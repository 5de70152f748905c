// Stands in for a fuzzer where there is none: smoke_main COUNT FILE… gives each file, and COUNT
// mutations of it, to the target. The mutations are the same in every run.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

/// A generator whose numbers are the same on every machine (PCG, XSH-RR 32).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2 + 1) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    const auto mixed = static_cast<std::uint32_t>(((state_ >> 18U) ^ state_) >> 27U);
    return limit == 0 ? 0 : mixed % limit;
  }

 private:
  std::uint64_t state_;
};

std::string mutated(std::string bytes, Dice& dice) {
  const std::size_t changes = 1 + dice.below(4);
  for (std::size_t i = 0; i < changes; ++i) {
    const std::size_t at = dice.below(bytes.size());
    const std::size_t length = dice.below(std::min<std::size_t>(bytes.size() - at, 200));
    switch (dice.below(5)) {
      case 0:
        bytes.erase(at, length);
        break;
      case 1:
        bytes.insert(at, bytes.substr(dice.below(bytes.size()), length));
        break;
      case 2:
        bytes.resize(at);
        break;
      case 3:
        bytes.insert(at, 1, "\t|\n#<>&0/ \""[dice.below(11)]);
        break;
      default:
        if (!bytes.empty()) bytes[at] = static_cast<char>(dice.below(256));
        break;
    }
  }
  return bytes;
}

void run(const std::string& bytes) {
  // A copy of exactly this size, so that a sanitizer sees one byte too far.
  const std::vector<std::uint8_t> exact(bytes.begin(), bytes.end());
  LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 2;
  const long mutations = std::strtol(arguments[1], nullptr, 10);
  run("");
  for (int i = 2; i < count; ++i) {
    std::ifstream file(arguments[i], std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)),
                            std::istreambuf_iterator<char>());
    run(bytes);
    for (long n = 0; n < mutations; ++n) {
      Dice dice(static_cast<std::uint64_t>(n));
      run(mutated(bytes, dice));
    }
  }
  std::printf("%ld mutations of %d files\n", mutations, count - 2);
  return 0;
}
