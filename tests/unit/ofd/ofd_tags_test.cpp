#include "ofd_sample.hpp"

#include <map>
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::IsEmpty;

/// The text of the objects a tag names, read as a program would: from page and object.
class TaggedFile {
 public:
  explicit TaggedFile(const OfdFile& file) : tags_(parse(file.part("Doc_0/Tags/structure.xml"))) {
    const auto document = parse(file.part("Doc_0/Document.xml"));
    for (const pugi::xml_node page : all(document, "ofd:Page")) {
      const std::string path = std::string("Doc_0/") + page.attribute("BaseLoc").value();
      const auto content = parse(file.part(path));
      for (const pugi::xml_node object : all(content, "ofd:TextObject"))
        texts_[object.attribute("ID").as_uint()] = object.child_value("ofd:TextCode");
    }
  }

  const pugi::xml_document& tags() const { return tags_; }
  pugi::xml_node one(const char* name) const { return all(tags_, name).at(0); }
  std::string text(const pugi::xml_node& tag) const {
    std::string result;
    for (const pugi::xml_node reference : tag.children("ofd:ObjectRef"))
      result += texts_.at(reference.text().as_uint());
    return result;
  }
  pugi::xml_node by_id(const std::string& id) const {
    return tags_.find_node(
        [&](const pugi::xml_node& node) { return id == node.attribute("Id").value(); });
  }

 private:
  pugi::xml_document tags_;
  std::map<unsigned, std::string> texts_;
};

TEST(OfdTags, TagEachPieceOfTheReport) {
  OfdSample sample;
  const TaggedFile file(sample.unpacked());
  EXPECT_EQ(file.text(file.one("t:title")), "云溪县水务局");
  EXPECT_EQ(file.text(file.one("t:heading")), "一、总体情况");
  EXPECT_EQ(file.text(file.one("t:paragraph")), "本局公开水价<每月>一次。") << "over two lines";
  EXPECT_EQ(file.text(file.one("t:header-cell")), "项目");
}

TEST(OfdTags, ADataCellNamesItsCellAndItsHeads) {
  OfdSample sample;
  const TaggedFile file(sample.unpacked());
  const pugi::xml_node cell = file.one("t:data-cell");
  EXPECT_EQ(file.text(cell), "37");
  EXPECT_STREQ(cell.attribute("CellId").value(), "wells/new/count");
  EXPECT_STREQ(cell.attribute("Row").value(), "2");
  EXPECT_STREQ(cell.attribute("Column").value(), "2");
  std::istringstream heads(cell.attribute("Headers").value());
  std::string column;
  std::string row;
  heads >> column >> row;
  EXPECT_EQ(file.text(file.by_id(column)), "口");
  EXPECT_EQ(file.text(file.by_id(row)), "新打");
}

TEST(OfdTags, AListHasItsItemsAndAnItemItsLabel) {
  OfdSample sample;
  const govreport_index list = sample.document.list(sample.document.nodes[sample.paragraph].parent);
  sample.document.item(list, "1.", "先修水渠。");
  const govreport_index outer = sample.document.item(list, "2.", "再修水塔：");
  sample.document.item(sample.document.list(outer), "（1）", "东塔。");
  sample.document.seal();
  const TaggedFile file(sample.unpacked());
  const auto items = all(file.tags(), "t:list-item");
  ASSERT_EQ(items.size(), 3U);
  EXPECT_EQ(items[0].parent(), file.one("t:list"));
  EXPECT_STREQ(items[0].child("t:paragraph").attribute("Label").value(), "1.");
  EXPECT_EQ(items[2].parent().parent(), items[1]) << "a list inside an item";
  EXPECT_STREQ(items[2].child("t:paragraph").attribute("Label").value(), "（1）");
}

TEST(OfdTags, DecorationIsNotTagged) {
  OfdSample sample;
  const OfdFile whole = sample.unpacked();
  std::size_t tagged = all(parse(whole.part("Doc_0/Tags/structure.xml")), "ofd:ObjectRef").size();
  std::size_t objects = 0;
  for (const char* page : {"1", "2"}) {
    const std::string path = std::string("Doc_0/Pages/Page_") + page + "/Content.xml";
    objects += all(parse(whole.part(path)), "ofd:TextObject").size();
  }
  EXPECT_EQ(tagged + 1, objects) << "all but the page number";
}

TEST(OfdTags, ACellThatShowsNothingIsStillThere) {
  OfdSample sample;
  sample.pages = DrawnPages();
  sample.pages.page().run({.node = sample.first_heading, .text = "一"});
  const TaggedFile file(sample.unpacked());
  EXPECT_THAT(file.text(file.one("t:data-cell")), IsEmpty());
  EXPECT_STREQ(file.one("t:data-cell").attribute("CellId").value(), "wells/new/count");
}

TEST(OfdTags, TheNamespaceIsTheOneTheListNames) {
  OfdSample sample;
  const OfdFile file = sample.unpacked();
  const auto list = parse(file.part("Doc_0/Tags/CustomTags.xml"));
  const auto tags = parse(file.part("Doc_0/Tags/structure.xml"));
  EXPECT_STREQ(all(list, "ofd:CustomTag").at(0).attribute("NameSpace").value(),
               tags.document_element().attribute("xmlns:t").value());
}

}  // namespace
}  // namespace govreport::test
