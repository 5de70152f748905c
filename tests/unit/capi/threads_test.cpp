/// One library and one form, many threads.
#include "capi_fixture.hpp"

#include <thread>
#include <vector>

namespace govreport::capi_test {
namespace {

std::string exported(const govreport_library* library,
                     const std::string& bytes,
                     govreport_text format = text("xml")) {
  govreport_filing_input input = {};
  input.size = sizeof input;
  input.bytes = text(bytes);
  input.file = text("a.md");
  govreport_filing* filing = nullptr;
  if (govreport_filing_read(library, &input, &filing) != GOVREPORT_OK) return "not read";
  govreport_export_request request = {};
  request.size = sizeof request;
  request.format = format;
  govreport_text result = {};
  const bool done = govreport_filing_export_to_memory(filing, &request, &result) == GOVREPORT_OK;
  std::string copy = done ? std::string(view(result)) : "not exported";
  govreport_filing_close(filing);
  return copy;
}

TEST_F(CApi, ThreadsShareALibrary) {
  const std::string bytes = sample();
  const std::string wanted = exported(library_, bytes);
  ASSERT_TRUE(wanted.starts_with("<?xml"));
  std::vector<std::string> results(8);
  std::vector<std::thread> threads;
  for (std::string& result : results)
    threads.emplace_back([&, this] { result = exported(library_, bytes); });
  for (std::thread& thread : threads)
    thread.join();
  for (const std::string& result : results)
    EXPECT_EQ(result, wanted);
}

/// The report in every format that is installed.
std::vector<std::string> all_exported(const govreport_library* library, const std::string& bytes) {
  govreport_array list = {};
  govreport_library_formats(library, &list);
  std::vector<std::string> results;
  for (const auto& format : sdk::Records<govreport_format_details>(list))
    if (format.installed != 0) results.push_back(exported(library, bytes, format.id));
  return results;
}

TEST_F(CApi, EightThreadsExportEveryFormatToTheSameBytes) {
  const std::string bytes = sample();
  std::vector<std::vector<std::string>> results(8);
  std::vector<std::thread> threads;
  for (auto& result : results)
    threads.emplace_back([&, this] { result = all_exported(library_, bytes); });
  for (std::thread& thread : threads)
    thread.join();
  const std::vector<std::string> wanted = all_exported(library_, bytes);
  ASSERT_FALSE(wanted.empty());
  for (const auto& result : results)
    EXPECT_EQ(result, wanted);
}

TEST_F(CApi, ThreadsShareAForm) {
  create();
  const govreport_filing_head head = {sizeof head, text("云汀市档案局"), 2025, 0};
  std::vector<int> statuses(8);
  std::vector<std::thread> threads;
  for (int& status : statuses) {
    threads.emplace_back([&, this] {
      govreport_filing* own = nullptr;
      govreport_filing_create(library_, form_, &head, &own);
      govreport_filing_set_count(own, text("requests/new/natural"), 3);
      status = static_cast<int>(govreport_filing_check(own, nullptr));
      govreport_filing_close(own);
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  for (const int status : statuses)
    EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace govreport::capi_test
