// Stands in for a fuzzer where there is none: smoke_main COUNT FILE… gives each file, and COUNT
// mutations of it, to the target. The mutations are the same in every run.
#include "mutations.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

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
      govreport::test::Dice dice(static_cast<std::uint64_t>(n));
      run(govreport::test::mutated_bytes(bytes, dice));
    }
  }
  std::printf("%ld mutations of %d files\n", mutations, count - 2);
  return 0;
}
