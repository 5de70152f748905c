#include "export/option_files.hpp"

#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

namespace fs = std::filesystem;

class OptionFiles : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "govreport-files-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder = name;
    OptionDescription option;
    option.id = "attach-files";
    option.type = "files";
    option.maximum = 100;
    format.id = "ofd";
    format.options = {option};
  }
  void TearDown() override { fs::remove_all(folder); }

  std::string file(const std::string& name, const std::string& bytes) {
    std::ofstream(folder / name, std::ios::binary) << bytes;
    return (folder / name).string();
  }
  Result<std::vector<OptionFile>> read(const std::string& value) const {
    return read_option_files(format, {{"attach-files", value}});
  }
  std::string error_of(const std::string& value) const {
    const auto files = read(value);
    return files ? "" : files.error().id;
  }

  fs::path folder;
  FormatDescription format;
};

TEST_F(OptionFiles, AreReadInTheOrderTheyAreNamed) {
  const auto files = read(file("附件二.xml", "<b/>") + "," + file("a.bin", std::string(2, '\0')));
  ASSERT_TRUE(files);
  ASSERT_EQ(files->size(), 2U);
  EXPECT_EQ((*files)[0].option, "attach-files");
  EXPECT_EQ((*files)[0].name, "附件二.xml");
  EXPECT_EQ((*files)[0].bytes, "<b/>");
  EXPECT_EQ((*files)[1].name, "a.bin");
  EXPECT_EQ((*files)[1].bytes, std::string(2, '\0'));
}

TEST_F(OptionFiles, NoneIsNamedByAnEmptyValueOrACommaTooMany) {
  EXPECT_EQ(read("")->size(), 0U);
  EXPECT_EQ(read(file("a", "1") + ",")->size(), 1U);
}

TEST_F(OptionFiles, OfAnotherTypeOfOptionAreNotRead) {
  format.options[0].type = "string";
  EXPECT_EQ(read(file("a", "1"))->size(), 0U);
}

TEST_F(OptionFiles, AMissingOneIsNamed) {
  const auto files = read(file("a", "1") + "," + (folder / "none.xml").string());
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().id, "file.not-found");
  EXPECT_EQ(files.error().code, ErrorCode::not_found);
  EXPECT_EQ(files.error().place.file, (folder / "none.xml").string());
}

TEST_F(OptionFiles, AFolderIsNoFile) {
  EXPECT_EQ(error_of(folder.string()), "file.is-folder");
}

TEST_F(OptionFiles, TogetherMayHaveNoMoreBytesThanTheOptionAllows) {
  const std::string half = file("a", std::string(50, 'x'));
  EXPECT_TRUE(read(half + "," + file("b", std::string(50, 'x'))));
  const auto files = read(half + "," + file("c", std::string(51, 'x')));
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().code, ErrorCode::limit);
  EXPECT_EQ(render(files.error(), Language::english).message,
            "the files that option \"attach-files\" of format \"ofd\" names have 101 bytes "
            "together; at most 100 are taken");
}

TEST_F(OptionFiles, AreNamedInTextThatAnXmlCanHold) {
  EXPECT_EQ(error_of(file("a\x01.xml", "1")), "export.file-name");
  EXPECT_EQ(error_of(file("a\xFF.xml", "1")), "export.file-name");
}

}  // namespace
}  // namespace govreport::internal
