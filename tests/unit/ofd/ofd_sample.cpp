#include "ofd_sample.hpp"

namespace govreport::test {
namespace {

constexpr govreport_emu millimetre = 36000;
constexpr govreport_emu point = 12700;
constexpr govreport_emu left = 28 * millimetre;

}  // namespace

void OfdSample::fill_document() {
  document.head.form = document.keep("waterworks-report");
  document.head.form_version = 2021;
  document.head.year = 2024;
  document.head.body = document.keep("云溪县水务局");
  document.head.title = document.keep("云溪县水务局2024年度报告");
  document.head.language = document.keep("zh-CN");
  document.properties = {{document.keep("Subject"), document.keep("年度报告")},
                         {document.keep("Keywords"), document.keep("水务；公开, 年报")}};
  title = document.node(GOVREPORT_NODE_TITLE, 0, "云溪县水务局2024年度报告");
  const govreport_index first = document.section("overview", "一、总体情况");
  first_heading = document.nodes[first].first_child;
  document.paragraph(first, "本局公开水价<每月>一次。");
  paragraph = document.nodes[first_heading].next_sibling;
  const govreport_index second = document.section("figures", "二、数字");
  second_heading = document.nodes[second].first_child;
  document.table(
      second,
      {.id = "wells",
       .title = "水井",
       .sheet = "水井",
       .rows = 2,
       .columns = 2,
       .header_rows = 1,
       .label_columns = 1,
       .widths_mm = {60, 40},
       .cells = {{.row = 0, .column = 0, .role = GOVREPORT_ROLE_CORNER, .text = "项目"},
                 {.row = 0, .column = 1, .role = GOVREPORT_ROLE_COLUMN_HEADER, .text = "口"},
                 {.row = 1, .column = 0, .role = GOVREPORT_ROLE_ROW_HEADER, .text = "新打"},
                 {.row = 1, .column = 1, .text = "37", .id = "wells/new/count"}}});
}

void OfdSample::draw_pages() {
  pages.page()
      .run({.node = title,
            .text = "云溪县水务局",
            .line = 0,
            .x = left,
            .y = 50 * millimetre,
            .size = 22 * point})
      .run({.node = first_heading,
            .text = "一、总体情况",
            .line = 1,
            .x = left,
            .y = 70 * millimetre})
      .run({.node = paragraph, .text = "本局公开水价", .line = 2, .x = left, .y = 80 * millimetre})
      .run({.node = paragraph, .text = "<每月>一次。", .line = 3, .x = left, .y = 90 * millimetre})
      .run({.text = "1",
            .line = 4,
            .x = 100 * millimetre,
            .y = 280 * millimetre,
            .artifact = GOVREPORT_ARTIFACT_PAGE_NUMBER});
  pages.page().run(
      {.node = second_heading, .text = "二、数字", .line = 0, .x = left, .y = 50 * millimetre});
  draw_table();
}

void OfdSample::draw_table() {
  const auto cell = [&](std::uint32_t index) { return document.cells[index].node; };
  const govreport_emu size = 9 * point;
  pages
      .run({.node = cell(0),
            .text = "项目",
            .line = 1,
            .x = left,
            .y = 60 * millimetre,
            .size = size})
      .run({.node = cell(1),
            .text = "口",
            .line = 1,
            .x = 90 * millimetre,
            .y = 60 * millimetre,
            .size = size})
      .run({.node = cell(2),
            .text = "新打",
            .line = 2,
            .x = left,
            .y = 66 * millimetre,
            .size = size})
      .run({.node = cell(3),
            .text = "37",
            .line = 2,
            .x = 90 * millimetre,
            .y = 66 * millimetre,
            .size = size});
  for (const govreport_emu y : {56 * millimetre, 62 * millimetre, 68 * millimetre})
    pages.stroke({left, y, left + 100 * millimetre, y, point / 2, GOVREPORT_ARTIFACT_RULE, 0});
}

}  // namespace govreport::test
