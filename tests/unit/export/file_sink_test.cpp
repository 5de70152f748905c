#include "govreport/export.hpp"
#include "test_folders.hpp"

#include <fstream>
#include <iterator>

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace govreport {
namespace {

namespace fs = std::filesystem;

class FileSinkTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("govreport-sink-") + test->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), {}));
  }
  static std::string content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  }

  fs::path folder_;
};

TEST_F(FileSinkTest, WritesNothingUnderTheNameBeforeCommit) {
  auto sink = FileSink::create(folder_ / "a.pdf");
  ASSERT_TRUE(sink);
  ASSERT_TRUE(sink->write("new"));
  EXPECT_FALSE(fs::exists(folder_ / "a.pdf"));
  ASSERT_TRUE(sink->commit());
  EXPECT_EQ(content(folder_ / "a.pdf"), "new");
  EXPECT_EQ(files(), 1U);
}

TEST_F(FileSinkTest, AnAbandonedFileLeavesTheOldOneAndNoOther) {
  std::ofstream(folder_ / "a.pdf") << "old";
  {
    auto sink = FileSink::create(folder_ / "a.pdf");
    ASSERT_TRUE(sink);
    ASSERT_TRUE(sink->write("new"));
  }
  EXPECT_EQ(content(folder_ / "a.pdf"), "old");
  EXPECT_EQ(files(), 1U);
}

TEST_F(FileSinkTest, KeepsThePermissionsOfTheFileItReplaces) {
  std::ofstream(folder_ / "a.pdf") << "old";
  fs::permissions(folder_ / "a.pdf", fs::perms::owner_read | fs::perms::owner_write);
  auto sink = FileSink::create(folder_ / "a.pdf");
  ASSERT_TRUE(sink);
  ASSERT_TRUE(sink->commit());
  EXPECT_EQ(fs::status(folder_ / "a.pdf").permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(FileSinkTest, AMissingFolderIsAnErrorThatNamesTheTarget) {
  const auto sink = FileSink::create(folder_ / "no" / "a.pdf");
  ASSERT_FALSE(sink);
  EXPECT_EQ(sink.error().code, ErrorCode::io);
  EXPECT_EQ(sink.error().place.file, (folder_ / "no" / "a.pdf").string());
}

TEST_F(FileSinkTest, AFolderOfThatNameIsNotWrittenOver) {
  fs::create_directory(folder_ / "a.pdf");
  const auto sink = FileSink::create(folder_ / "a.pdf");
  ASSERT_FALSE(sink);
  EXPECT_EQ(sink.error().id, "file.target-is-folder");
}

}  // namespace
}  // namespace govreport
