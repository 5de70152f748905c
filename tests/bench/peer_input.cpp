/// Prints the bound report as JSON, for the peers to make the same document from: headings,
/// paragraphs, tables with their spans and header cells, in reading order; and the choices of
/// faces, so that they set it with the same.
///
///     peer_input > report.json
#include "base/json.hpp"
#include "document/document.hpp"
#include "workload.hpp"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>

namespace govreport::bench {
namespace {

using internal::Document;
using internal::Json;
using internal::view;

std::string_view kind_of(const govreport_node& node) {
  switch (node.kind) {
    case GOVREPORT_NODE_TITLE:
      return "title";
    case GOVREPORT_NODE_HEADING:
      return "heading";
    case GOVREPORT_NODE_SIGNATURE:
    case GOVREPORT_NODE_DATE:
      return "signature";
    case GOVREPORT_NODE_TABLE:
      return "table";
    case GOVREPORT_NODE_PARAGRAPH:
    case GOVREPORT_NODE_NOTE:
      return "paragraph";
    default:
      return {};
  }
}

Json cell_json(const govreport_cell& cell) {
  Json json = Json::object();
  json.set("text", view(cell.text)).set("header", cell.role != GOVREPORT_ROLE_DATA);
  json.set("scope", cell.role == GOVREPORT_ROLE_ROW_HEADER ? "row" : "col");
  json.set("row_span", cell.row_span).set("column_span", cell.column_span);
  return json;
}

Json rows_json(const Document& document, const govreport_table& table) {
  std::vector<Json> rows(table.rows, Json::array());
  for (std::uint32_t i = 0; i < table.cells.count; ++i) {
    const govreport_cell& cell = document.cells[table.cells.first + i];
    rows[cell.row].add(cell_json(cell));
  }
  Json json = Json::array();
  for (Json& row : rows)
    json.add(std::move(row));
  return json;
}

void add_table(const Document& document, const govreport_table& table, Json& block) {
  Json widths = Json::array();
  for (std::uint32_t i = 0; i < table.widths.count; ++i)
    widths.add(Json(std::int64_t{document.widths[table.widths.first + i]}));
  block.set("title", view(table.title)).set("header_rows", table.header_rows);
  block.set("widths", std::move(widths)).set("rows", rows_json(document, table));
}

Json document_json(const Document& document) {
  Json blocks = Json::array();
  for (const govreport_node& node : document.nodes) {
    const std::string_view kind = kind_of(node);
    if (kind.empty()) continue;
    Json block = Json::object();
    block.set("kind", kind).set("level", node.level).set("text", view(node.text));
    if (node.kind == GOVREPORT_NODE_TABLE) add_table(document, document.tables[node.table], block);
    blocks.add(std::move(block));
  }
  Json json = Json::object();
  json.set("title", view(document.head.title)).set("body", view(document.head.body));
  return json.set("blocks", std::move(blocks));
}

Json faces_json() {
  Json json = Json::object();
  for (const FaceChoice& choice : face_choices()) {
    Json families = Json::object();
    for (const auto& [role, family] : choice.families)
      families.set(role, family);
    json.set(choice.name, std::move(families));
  }
  return json;
}

int print() {
  const Workload workload = Workload::open();
  Findings findings;
  const Document document =
      internal::bind(workload.read.form.model(), workload.read.report, findings);
  const Json json = document_json(document).set("faces", faces_json());
  const std::string text = json.to_text() + "\n";
  return std::fputs(text.c_str(), stdout) < 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}

}  // namespace
}  // namespace govreport::bench

int main() {
  try {
    return govreport::bench::print();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "peer_input: %s\n", error.what());
    return EXIT_FAILURE;
  }
}
