/// The structure tree of the sample, and its pages as they are marked.
#include "golden.hpp"
#include "pdf_export.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using PdfStructure = PdfExport;

std::filesystem::path golden(const char* name) {
  return source_folder() / "tests/unit/pdf/golden" / name;
}

TEST_F(PdfStructure, IsTheDocumentElementByElement) {
  expect_golden(golden("sample.structure"), run().structure());
}

TEST_F(PdfStructure, ThePagesAreDrawnAsMarked) {
  const PdfFile file = run();
  expect_golden(golden("sample.content"), contents_of(file));
}

/// (page, MCID) → the object number of the element that owns it, by walking the tree.
using Owners = std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t>;

void collect_owners(const PdfFile& file, std::int64_t number, Owners& owners) {
  const PdfValue& element = file.object(number).value;
  for (const PdfValue& kid : element.kids()) {
    if (kid.has("Obj")) continue;
    if (kid.kind == PdfValue::Kind::reference) {
      collect_owners(file, kid.integer, owners);
      continue;
    }
    const bool is_reference = kid.kind == PdfValue::Kind::dictionary;
    const std::int64_t page = (is_reference ? kid["Pg"] : element["Pg"]).integer;
    const std::int64_t mcid = is_reference ? kid["MCID"].integer : kid.integer;
    EXPECT_TRUE(owners.emplace(std::pair(page, mcid), number).second)
        << "MCID " << mcid << " has two owners";
  }
}

TEST_F(PdfStructure, EachMarkBelongsToOneElementAndBack) {
  const PdfFile file = run();
  const PdfValue& root = file.resolve(file.catalogue()["StructTreeRoot"]);
  Owners owners;
  collect_owners(file, root["K"].integer, owners);

  std::size_t marks = 0;
  const auto parents = file.tree(root["ParentTree"], "Nums");
  const std::vector<PdfValue>& pages_of_file =
      file.resolve(file.catalogue()["Pages"])["Kids"].items;
  ASSERT_EQ(parents.size(), pages_of_file.size() + 1) << "the pages, and a link";
  for (const auto& [key, elements] : parents) {
    if (elements.kind == PdfValue::Kind::reference) continue;
    const PdfValue& page = pages_of_file.at(static_cast<std::size_t>(key.integer));
    EXPECT_EQ(file.resolve(page)["StructParents"].integer, key.integer);
    for (std::size_t mcid = 0; mcid < elements.items.size(); ++mcid, ++marks) {
      const std::pair mark(page.integer, static_cast<std::int64_t>(mcid));
      EXPECT_EQ(owners.at(mark), elements.items[mcid].integer) << "MCID " << mcid;
    }
  }
  EXPECT_EQ(marks, owners.size());
  EXPECT_EQ(root["ParentTreeNextKey"].integer, static_cast<std::int64_t>(parents.size()));
}

TEST_F(PdfStructure, EveryElementNamesItsParent) {
  const PdfFile file = run();
  const PdfValue& root = file.catalogue()["StructTreeRoot"];
  std::vector<std::pair<std::int64_t, std::int64_t>> open{
      {file.resolve(root)["K"].integer, root.integer}};
  std::size_t seen = 0;
  while (!open.empty()) {
    const auto [number, parent] = open.back();
    open.pop_back();
    const PdfValue& element = file.object(number).value;
    EXPECT_EQ(element["P"].integer, parent);
    ++seen;
    for (const PdfValue& kid : element.kids())
      if (kid.kind == PdfValue::Kind::reference) open.emplace_back(kid.integer, number);
  }
  EXPECT_GT(seen, document.cells.size());
}

/// TH and TD in reading order.
void collect_cells(const PdfFile& file,
                   const PdfValue& reference,
                   std::vector<const PdfValue*>& out) {
  const PdfValue& element = file.resolve(reference);
  const std::string& type = element["S"].text;
  if (type == "TH" || type == "TD") out.push_back(&element);
  for (const PdfValue& kid : element.kids())
    if (kid.kind == PdfValue::Kind::reference) collect_cells(file, kid, out);
}

// The identifiers go through the IDTree, as a reader's do.
TEST_F(PdfStructure, EachCellIsHeadedByTheCellsTheDocumentSays) {
  const PdfFile file = run();
  const PdfValue& root = file.resolve(file.catalogue()["StructTreeRoot"]);
  std::map<std::string, std::int64_t> by_id;
  for (const auto& [id, element] : file.tree(root["IDTree"], "Names"))
    by_id.emplace(id.text, element.integer);
  std::vector<const PdfValue*> cells;
  collect_cells(file, root["K"], cells);
  ASSERT_EQ(cells.size(), document.cells.size());

  for (std::size_t i = 0; i < cells.size(); ++i) {
    const govreport_cell& cell = document.cells[i];
    std::vector<const PdfValue*> heads;
    if ((*cells[i])["A"].has("Headers")) {
      for (const PdfValue& id : (*cells[i])["A"]["Headers"].items)
        heads.push_back(&file.object(by_id.at(id.text)).value);
    }
    std::vector<const PdfValue*> expected;
    for (std::uint32_t k = 0; k < cell.headers.count; ++k)
      expected.push_back(cells[document.header_cells[cell.headers.first + k]]);
    EXPECT_EQ(heads, expected) << "cell " << i;
  }
}

// A table as a reader lays it out: each cell in the first free place of its row.
// ISO 32000-1:2008, 14.8.5.7
class Grid {
 public:
  void add_row(const PdfFile& file, const PdfValue& row) {
    reserve(row_ + 1);
    std::size_t column = 0;
    for (const PdfValue& kid : row.kids()) {
      const PdfValue& cell = file.resolve(kid);
      while (column < cells_[row_].size() && cells_[row_][column] != 0)
        ++column;
      claim(column, span(cell, "RowSpan"), span(cell, "ColSpan"));
    }
    ++row_;
  }
  /// Every row as wide as the first, every place taken once.
  bool is_regular() const {
    return cells_.size() == row_ &&
           std::all_of(cells_.begin(), cells_.end(), [this](const std::vector<int>& row) {
             return row.size() == cells_.front().size() &&
                    std::all_of(row.begin(), row.end(), [](int cells) { return cells == 1; });
           });
  }
  std::pair<std::size_t, std::size_t> size() const {
    return {cells_.size(), cells_.empty() ? 0 : cells_.front().size()};
  }

 private:
  static std::size_t span(const PdfValue& cell, const char* name) {
    return cell["A"].has(name) ? static_cast<std::size_t>(cell["A"][name].integer) : 1;
  }
  void reserve(std::size_t rows) {
    if (cells_.size() < rows) cells_.resize(rows);
  }
  void claim(std::size_t column, std::size_t rows, std::size_t columns) {
    reserve(row_ + rows);
    for (std::size_t row = row_; row < row_ + rows; ++row) {
      if (cells_[row].size() < column + columns) cells_[row].resize(column + columns);
      for (std::size_t i = column; i < column + columns; ++i)
        ++cells_[row][i];
    }
  }

  std::vector<std::vector<int>> cells_;  // how many cells lie there
  std::size_t row_ = 0;
};

/// The elements of one type under `reference`, in reading order, not looking into what is found.
std::vector<const PdfValue*> elements_of_type(const PdfFile& file,
                                              const PdfValue& reference,
                                              const char* type) {
  std::vector<const PdfValue*> found;
  const PdfValue& element = file.resolve(reference);
  if (element["S"].text == type) return {&element};
  for (const PdfValue& kid : element.kids()) {
    if (kid.kind != PdfValue::Kind::reference) continue;
    for (const PdfValue* inner : elements_of_type(file, kid, type))
      found.push_back(inner);
  }
  return found;
}

TEST_F(PdfStructure, TablesAreRegularGridsOfTheSizeTheDocumentSays) {
  const PdfFile file = run();
  const auto tables =
      elements_of_type(file, file.resolve(file.catalogue()["StructTreeRoot"])["K"], "Table");
  ASSERT_EQ(tables.size(), document.tables.size());
  for (std::size_t i = 0; i < tables.size(); ++i) {
    Grid grid;
    for (const PdfValue& part : tables[i]->kids())
      for (const PdfValue* row : elements_of_type(file, part, "TR"))
        grid.add_row(file, *row);
    EXPECT_TRUE(grid.is_regular()) << "table " << i;
    EXPECT_EQ(
        grid.size(),
        std::pair(std::size_t{document.tables[i].rows}, std::size_t{document.tables[i].columns}))
        << "table " << i;
  }
}

TEST_F(PdfStructure, TheHeadingAboveATableIsItsCaption) {
  const PdfFile file = run();
  const PdfValue& root = file.resolve(file.catalogue()["StructTreeRoot"])["K"];
  for (const PdfValue* table : elements_of_type(file, root, "Table")) {
    const PdfValue& caption = file.resolve(table->kids().front());
    ASSERT_EQ(caption["S"].text, "Caption");
    EXPECT_EQ(file.resolve(caption.kids().front())["S"].text, "H2");
    EXPECT_EQ(caption.kids().size(), 1U);
  }
}

TEST_F(PdfStructure, ATableUnderAParagraphHasNoCaption) {
  const auto heading =
      std::find_if(document.nodes.begin(), document.nodes.end(), [this](const auto& node) {
        return node.kind == GOVREPORT_NODE_HEADING && node.next_sibling != GOVREPORT_NONE &&
               document.nodes[node.next_sibling].kind == GOVREPORT_NODE_TABLE;
      });
  heading->kind = GOVREPORT_NODE_PARAGRAPH;
  document.seal();
  const PdfFile file = run();
  const PdfValue& root = file.resolve(file.catalogue()["StructTreeRoot"])["K"];
  EXPECT_EQ(elements_of_type(file, root, "Caption").size(), document.tables.size() - 1);
}

/// "P 3:0 3:1" → "P *": which mark it is does not matter.
std::string without_marks(std::string_view structure) {
  std::string result;
  for (const char character : structure) {
    const bool is_digit = character >= '0' && character <= '9';
    if ((is_digit || character == ':') && result.ends_with('*')) continue;
    result += is_digit && result.ends_with(' ') ? '*' : character;
  }
  return result;
}

TEST_F(PdfStructure, ANumberedListHasItsNumbersApart) {
  const govreport_index section = document.section("steps", "七、步骤");
  const govreport_index list = document.list(section);
  const govreport_index first = document.item(list, "1.", "先看。");
  const govreport_index inner = document.list(first);
  document.item(inner, "（1）", "近看。");
  document.item(inner, "（2）", "远看。");
  document.item(list, "2.", "再写，写到行末换行为止，方才知道一项可以有两行。");
  document.seal();
  pages = std::make_unique<DocumentPages>(document);
  host.pages = pages.get();
  const PdfFile file = run();
  std::string structure = file.structure();
  structure.erase(0, structure.find("    L "));
  EXPECT_EQ(without_marks(structure),
            "    L ListNumbering=Decimal\n"
            "      LI\n"
            "        Lbl *\n"
            "        LBody *\n"
            "          L ListNumbering=Decimal\n"
            "            LI\n"
            "              Lbl *\n"
            "              LBody *\n"
            "            LI\n"
            "              Lbl *\n"
            "              LBody *\n"
            "      LI\n"
            "        Lbl *\n"
            "        LBody *\n");
}

TEST_F(PdfStructure, ACellWithANoteIsALinkToIt) {
  const PdfFile file = run();
  const PdfValue& root = file.resolve(file.catalogue()["StructTreeRoot"]);
  const auto references = elements_of_type(file, root["K"], "Reference");
  ASSERT_EQ(references.size(), 1U);
  EXPECT_EQ(file.resolve((*references[0])["P"])["S"].text, "TD");
  const PdfValue link_reference = references[0]->kids().at(0);
  const PdfValue& link = file.resolve(link_reference);
  EXPECT_EQ(link["S"].text, "Link");
  ASSERT_EQ(link.kids().size(), 2U) << "the figure and the annotation";
  const PdfValue annotation_reference = link.kids().at(1)["Obj"];
  const PdfValue& annotation = file.resolve(annotation_reference);
  EXPECT_EQ(annotation["Contents"].words(), "注：22（其中修订16件）");
  const PdfValue& annotations = file.resolve(link["Pg"])["Annots"];
  EXPECT_EQ(annotations.items.at(0).integer, annotation_reference.integer);
  // From the annotation back to the element, as a reader goes.
  const auto parents = file.tree(root["ParentTree"], "Nums");
  const auto entry = std::find_if(parents.begin(), parents.end(), [&](const auto& pair) {
    return pair.first.integer == annotation["StructParent"].integer;
  });
  ASSERT_NE(entry, parents.end());
  EXPECT_EQ(entry->second.integer, link_reference.integer);
  // It leads to the page of the note.
  const PdfValue& note = *elements_of_type(file, root["K"], "Note").at(0);
  EXPECT_EQ(annotation["Dest"].items.at(0).integer, note["Pg"].integer);
}

TEST_F(PdfStructure, ScopesFollowFromRoles) {
  const PdfFile file = run();
  std::vector<const PdfValue*> cells;
  collect_cells(file, file.resolve(file.catalogue()["StructTreeRoot"])["K"], cells);
  ASSERT_EQ(cells.size(), document.cells.size());
  const std::map<std::uint32_t, std::string> scopes{{GOVREPORT_ROLE_CORNER, "Both"},
                                                    {GOVREPORT_ROLE_TITLE, "Column"},
                                                    {GOVREPORT_ROLE_COLUMN_HEADER, "Column"},
                                                    {GOVREPORT_ROLE_ROW_HEADER, "Row"}};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool is_data = document.cells[i].role == GOVREPORT_ROLE_DATA;
    EXPECT_EQ((*cells[i])["S"].text, is_data ? "TD" : "TH");
    EXPECT_EQ((*cells[i])["A"].has("Scope"), !is_data);
    if (is_data) continue;
    EXPECT_EQ((*cells[i])["A"]["Scope"].text, scopes.at(document.cells[i].role));
  }
}

TEST_F(PdfStructure, BookmarksAreTheHeadingsWhereTheyStand) {
  const PdfFile file = run();
  const PdfValue& outline = file.resolve(file.catalogue()["Outlines"]);
  std::vector<std::string> titles;
  const PdfValue* item = &file.resolve(outline["First"]);
  while (true) {
    titles.push_back((*item)["Title"].words());
    EXPECT_EQ(file.resolve((*item)["SE"])["S"].text, "H2");
    EXPECT_EQ(file.resolve((*item)["Dest"].items.at(0))["Type"].text, "Page");
    if (!item->has("Next")) break;
    item = &file.resolve((*item)["Next"]);
  }
  std::vector<std::string> headings;
  for (const govreport_node& node : document.nodes)
    if (node.kind == GOVREPORT_NODE_HEADING) headings.emplace_back(node.text.data, node.text.size);
  EXPECT_EQ(titles, headings);
  EXPECT_EQ(outline["Count"].integer, static_cast<std::int64_t>(headings.size()));
}

TEST_F(PdfStructure, AForeignNodeHasItsLanguage) {
  const auto paragraph =
      std::find_if(document.nodes.begin(), document.nodes.end(), [](const govreport_node& node) {
        return node.kind == GOVREPORT_NODE_PARAGRAPH;
      });
  paragraph->language = document.keep("bo");
  document.seal();
  EXPECT_NE(run().structure().find("P Lang=bo "), std::string::npos);
}

TEST_F(PdfStructure, AForeignRunHasItsLanguage) {
  pages->runs(0).front().language = document.keep("en");
  const PdfFile file = run();
  const std::string& content = file.target((*file.pages().front())["Contents"]).stream;
  EXPECT_NE(content.find("/Span<</Lang(en)>>BDC\n"), std::string::npos);
}

}  // namespace
}  // namespace govreport::test
