#include "form/derived.hpp"

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

TEST(Derived, IsMadeOnceForEachTypeAndKept) {
  const Derived derived;
  int made = 0;
  const auto make = [&made] { return std::to_string(++made); };
  const std::string& first = derived.get<std::string>(make);
  EXPECT_EQ(first, "1");
  EXPECT_EQ(&derived.get<std::string>(make), &first);
  EXPECT_EQ(derived.get<int>([] { return 7; }), 7);
  EXPECT_EQ(made, 1);
}

TEST(Derived, OfACopyIsMadeAnew) {
  const Derived derived;
  EXPECT_EQ(derived.get<int>([] { return 1; }), 1);
  Derived copy = derived;
  EXPECT_EQ(copy.get<int>([] { return 2; }), 2);
  copy = derived;
  EXPECT_EQ(copy.get<int>([] { return 3; }), 3);
  EXPECT_EQ(derived.get<int>([] { return 4; }), 1);
}

TEST(Derived, IsMadeOnceForAllThreads) {
  const Derived derived;
  std::atomic<int> made = 0;
  std::vector<const std::string*> seen(8);
  std::vector<std::thread> threads;
  threads.reserve(seen.size());
  for (const std::string*& mine : seen) {
    threads.emplace_back([&derived, &made, &mine] {
      mine = &derived.get<std::string>([&made] { return std::to_string(++made); });
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_EQ(made, 1);
  for (const std::string* const one : seen)
    EXPECT_EQ(one, seen.front());
}

}  // namespace
}  // namespace govreport::internal
