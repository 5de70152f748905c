/// The reader meets bytes no one would write: it may refuse them, and nothing else.
#include "form/read_form.hpp"
#include "golden.hpp"
#include "test_folders.hpp"

#include <filesystem>
#include <random>
#include <string>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

const std::filesystem::path file_2021 =
    test::templates_folder() / "disclosure-annual-report/2021/form.xml";

std::string form_2021() {
  return test::read_file(file_2021);
}

/// Reads `bytes`; what is refused must come with a reason.
void expect_read_or_refused(const std::string& bytes) {
  Findings findings;
  const Result<FormModel> form = read_form(bytes, file_2021, findings, test::templates_folder());
  if (form) return;
  ASSERT_EQ(form.error().code, ErrorCode::malformed);
  ASSERT_TRUE(!findings.empty() || form.error().id != "form.faulty");
}

TEST(MutatedTemplate, IsReadOrRefusedWhereverItIsCutOff) {
  const std::string form = form_2021();
  for (std::size_t end = 0; end < form.size(); end += 97)
    expect_read_or_refused(form.substr(0, end));
}

TEST(MutatedTemplate, IsReadOrRefusedWithAnyPieceMovedOrGone) {
  const std::string form = form_2021();
  std::mt19937 random(20210926);  // the same mutations every time
  for (int round = 0; round < 400; ++round) {
    std::string mutated = form;
    const std::size_t from = random() % mutated.size();
    const std::string piece = mutated.substr(from, 1 + random() % 60);
    if (round % 3 != 0) mutated.erase(from, piece.size());
    if (round % 3 != 1) mutated.insert(random() % mutated.size(), piece);
    expect_read_or_refused(mutated);
  }
}

TEST(MutatedTemplate, IsReadOrRefusedWithAnyValueExchanged) {
  const std::string form = form_2021();
  std::mt19937 random(49);
  for (int round = 0; round < 400; ++round) {
    std::string mutated = form;
    const std::size_t open = mutated.find('"', random() % mutated.size());
    const std::size_t close = open == mutated.npos ? open : mutated.find('"', open + 1);
    if (close == mutated.npos) continue;
    const char* const values[] = {"", "0", "999999999", "sum(sum)", "total", "- - -", "a.b.c", "{"};
    mutated.replace(open + 1, close - open - 1, values[random() % std::size(values)]);
    expect_read_or_refused(mutated);
  }
}

}  // namespace
}  // namespace govreport::internal
