#include "text/face_store.hpp"

#include "font_folder_test.hpp"

#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

class SharedFaces : public test::FontFolderTest {
 protected:
  /// How often the process has the file mapped, by the system's own account.
  static int mappings_of(const std::filesystem::path& file) {
    std::ifstream maps("/proc/self/maps");
    int count = 0;
    for (std::string line; std::getline(maps, line);)
      count += line.ends_with(std::filesystem::canonical(file).string()) ? 1 : 0;
    return count;
  }
};

TEST_F(SharedFaces, AFileIsMappedOnceForItsFacesItsBooksAndItsThreads) {
  test::SmallFont second;
  second.family = "Second";
  write("both.ttc", test::font_collection({test::SmallFont{}, second}));
  const auto first_book = open();
  const std::vector<std::filesystem::path> folders = {folder_};
  const auto second_book = first_book->with_folders(folders).value();
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i) {
      threads.emplace_back([&book = i % 2 == 0 ? *first_book : *second_book] {
        Findings findings;
        EXPECT_NE(book.find({"Small"}, findings), nullptr);
        EXPECT_NE(book.find({"Second"}, findings), nullptr);
      });
    }
  }
  Findings findings;
  EXPECT_EQ(first_book->find({"Second"}, findings), second_book->find({"Second"}, findings));
  EXPECT_EQ(mappings_of(folder_ / "both.ttc"), 1);
}

TEST_F(SharedFaces, AFileOfNoFaceInUseIsNotMapped) {
  write("small.ttf", test::SmallFont{});
  const auto book = open();
  EXPECT_EQ(mappings_of(folder_ / "small.ttf"), 0);
  EXPECT_FALSE(book->installed().empty());
}

TEST_F(SharedFaces, ALinkToAFileIsThatFile) {
  write("small.ttf", test::SmallFont{});
  std::filesystem::create_symlink("small.ttf", folder_ / "link.ttf");
  FaceStore store;
  const auto face = store.open({folder_ / "small.ttf", 0});
  const auto linked = store.open({folder_ / "link.ttf", 0});
  EXPECT_TRUE(face && linked);
  EXPECT_EQ(mappings_of(folder_ / "small.ttf"), 1);
}

TEST_F(SharedFaces, OutliveTheBookThatOpenedThem) {
  write("small.ttf", test::SmallFont{});
  auto first_book = open();
  const auto second_book = first_book->with_folders({}).value();
  Findings findings;
  const Face* const face = first_book->find({"Small"}, findings);
  first_book.reset();
  EXPECT_TRUE(face->glyph_of(U'测'));
}

}  // namespace
}  // namespace govreport::internal
