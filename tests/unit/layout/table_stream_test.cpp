/// Long tables, page by page: what is held does not grow with finished pages, and what is done
/// grows with the rows and no faster.
#include "drawn_table.hpp"
#include "fonts_for_tests.hpp"
#include "layout/layout.hpp"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <new>

#include <gtest/gtest.h>
#include <malloc.h>

namespace {

std::atomic<std::int64_t> live_bytes{0};
std::atomic<std::int64_t> allocations{0};

}  // namespace

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool counts_allocations = false;  // a sanitizer has an allocator of its own
#else
constexpr bool counts_allocations = true;

void* operator new(std::size_t size) {
  void* const memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  live_bytes += static_cast<std::int64_t>(malloc_usable_size(memory));
  ++allocations;
  return memory;
}

void operator delete(void* memory) noexcept {
  if (memory != nullptr) live_bytes -= static_cast<std::int64_t>(malloc_usable_size(memory));
  std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
  operator delete(memory);
}
#endif

namespace govreport::internal {
namespace {

double seconds_of_this_thread() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// What laying a table out came to.
struct Work {
  std::uint32_t pages = 0;
  std::int64_t allocations = 0;
  std::int64_t least_held = std::numeric_limits<std::int64_t>::max();  ///< from the tenth page on
  std::int64_t most_held = 0;
  double seconds = 0;
};

Work lay(const test::DrawnTable& table) {
  const FormModel form = table.form();
  const Document document = table.document();
  Findings findings;
  Work work;
  const double started = seconds_of_this_thread();
  const std::int64_t before = allocations;
  const auto paginator = Paginator::open({form, document, test::system_fonts(), {}}, findings);
  if (!paginator) return work;
  while ((*paginator)->next() != nullptr) {
    if (++work.pages < 10) continue;
    work.least_held = std::min<std::int64_t>(work.least_held, live_bytes);
    work.most_held = std::max<std::int64_t>(work.most_held, live_bytes);
  }
  work.allocations = allocations - before;
  work.seconds = seconds_of_this_thread() - started;
  return work;
}

class TableStream : public testing::Test {
 protected:
  void SetUp() override {
    if (!counts_allocations) {
      GTEST_SKIP() << "skipped, because a sanitizer's allocator cannot be counted";
    }
    for (const char* family : {"AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei"}) {
      GOVREPORT_NEEDS_FONT(family);
    }
    lay(test::grouped_table(100, 5));  // what is made once in a process
  }

  /// Group sizes: many small ones, and one across all rows.
  static std::vector<std::uint32_t> groups(std::uint32_t rows) { return {5, rows}; }
};

TEST_F(TableStream, HoldsNoMoreAfterThousandsOfRowsThanAfterTenPages) {
  for (const std::uint32_t group : groups(10000)) {
    const Work work = lay(test::grouped_table(10000, group));
    EXPECT_GT(work.pages, 250U);
    // Rows of one page are set ahead; they, and its glyphs, come and go.
    EXPECT_LT(work.most_held - work.least_held, 256 * 1024) << "groups of " << group;
  }
}

TEST_F(TableStream, FourTimesTheRowsAreFourTimesTheWork) {
  for (const std::uint32_t group : groups(10000)) {
    const Work quarter = lay(test::grouped_table(2500, std::min(group, 2500U)));
    const Work whole = lay(test::grouped_table(10000, group));
    EXPECT_NEAR(static_cast<double>(whole.allocations),
                4.0 * static_cast<double>(quarter.allocations),
                0.4 * static_cast<double>(quarter.allocations))
        << "groups of " << group;
    EXPECT_LT(whole.seconds, 8 * quarter.seconds) << "sixteen times would be quadratic";
    RecordProperty("ms_for_10000_rows_in_groups_of_" + std::to_string(group),
                   std::to_string(whole.seconds * 1000));
  }
}

}  // namespace
}  // namespace govreport::internal
