#include "form/language.hpp"

#include <array>

namespace govreport::internal {
namespace {

using Words = std::span<const std::string_view>;

constexpr bool required = true;

constexpr auto cell_types = std::to_array<std::string_view>({"count", "decimal", "text", "choice"});
constexpr auto alignments = std::to_array<std::string_view>({"start", "centre", "end", "justify"});
constexpr auto each_words = std::to_array<std::string_view>({"row", "column"});
constexpr auto number_places = std::to_array<std::string_view>({"centre", "outside"});
constexpr auto uses = std::to_array<std::string_view>({"title",
                                                       "heading-1",
                                                       "heading-2",
                                                       "heading-3",
                                                       "heading-4",
                                                       "heading-5",
                                                       "heading-6",
                                                       "body",
                                                       "note",
                                                       "signature",
                                                       "date"});

// ---- words ----

constexpr ElementRule words{{}, {}, true};

constexpr auto alias_children = std::to_array<ChildRule>({{"alias", &words}});

// ---- axes ----

constexpr auto leaf_children = std::to_array<ChildRule>({{"alias", &words}, {"choice", &words}});

constexpr auto column_attributes = std::to_array<AttributeRule>({
    {"id", ValueKind::id, required},
    {"label", ValueKind::text, required},
    {"print"},
    {"span", ValueKind::whole},
    {"type", ValueKind::word, false, Words(cell_types)},
    {"unit"},
    {"minimum", ValueKind::decimal},
    {"maximum", ValueKind::decimal},
    {"formula", ValueKind::formula},
    {"rule"},
    {"clause"},
});
constexpr ElementRule column{column_attributes, leaf_children, false};

constexpr auto row_attributes = std::to_array<AttributeRule>({
    {"id", ValueKind::id, required},
    {"label", ValueKind::text, required},
    {"print"},
    {"type", ValueKind::word, false, Words(cell_types)},
    {"unit"},
    {"minimum", ValueKind::decimal},
    {"maximum", ValueKind::decimal},
    {"formula", ValueKind::formula},
    {"rule"},
    {"clause"},
});
constexpr ElementRule row{row_attributes, leaf_children, false};

constexpr auto column_group_attributes = std::to_array<AttributeRule>({
    {"id", ValueKind::id},
    {"label", ValueKind::text, required},
    {"print"},
});
constexpr auto row_group_attributes = std::to_array<AttributeRule>({
    {"id", ValueKind::id},
    {"label", ValueKind::text, required},
    {"print"},
    {"keep-together", ValueKind::yes_no},
});

extern const ElementRule column_group;
extern const ElementRule row_group;
constexpr auto column_group_children = std::to_array<ChildRule>({
    {"group", &column_group},
    {"column", &column},
    {"alias", &words},
});
constexpr auto row_group_children = std::to_array<ChildRule>({
    {"group", &row_group},
    {"row", &row},
    {"alias", &words},
});
constexpr ElementRule column_group{column_group_attributes, column_group_children, false};
constexpr ElementRule row_group{row_group_attributes, row_group_children, false};

constexpr auto columns_children = std::to_array<ChildRule>({
    {"group", &column_group},
    {"column", &column},
});
constexpr auto rows_children = std::to_array<ChildRule>({{"group", &row_group}, {"row", &row}});
constexpr ElementRule columns{{}, columns_children, false};
constexpr ElementRule rows{{}, rows_children, false};

// ---- tables ----

constexpr auto rule_attributes = std::to_array<AttributeRule>({
    {"id", ValueKind::text, required},
    {"each", ValueKind::word, required, Words(each_words)},
    {"place", ValueKind::path, required},
    {"clause"},
});
constexpr ElementRule rule{rule_attributes, {}, true};

constexpr auto look_attributes = std::to_array<AttributeRule>({
    {"widths", ValueKind::lengths, required},
    {"whole", ValueKind::yes_no},
    {"head-style", ValueKind::id, required},
    {"label-style", ValueKind::id, required},
    {"data-style", ValueKind::id, required},
    {"compact-head-style", ValueKind::id},
    {"compact-label-style", ValueKind::id},
    {"compact-data-style", ValueKind::id},
    {"padding-x", ValueKind::length, required},
    {"padding-y", ValueKind::length, required},
    {"rule", ValueKind::length, required},
});
constexpr ElementRule look{look_attributes, {}, false};

constexpr auto block_attributes = std::to_array<AttributeRule>({{"title"}, {"corner"}});
constexpr auto block_children = std::to_array<ChildRule>({
    {"columns", &columns, 1, 1},
    {"rows", &rows, 0, 1},
    {"rule", &rule},
});
constexpr ElementRule block{block_attributes, block_children, false};

constexpr auto table_attributes = std::to_array<AttributeRule>({
    {"id", ValueKind::id, required},
    {"title", ValueKind::text, required},
    {"sheet", ValueKind::text, required},
    {"corner"},
});
constexpr auto table_children = std::to_array<ChildRule>({
    {"look", &look, 1, 1},
    {"block", &block},
    {"columns", &columns, 0, 1},
    {"rows", &rows, 0, 1},
    {"rule", &rule},
});
constexpr ElementRule table{table_attributes, table_children, false};

// ---- sections and words ----

constexpr auto section_attributes = std::to_array<AttributeRule>({
    {"id", ValueKind::id, required},
    {"number"},
    {"heading", ValueKind::text, required},
    {"table", ValueKind::id},
    {"must-say-something", ValueKind::yes_no},
    {"longest", ValueKind::whole},
});
constexpr ElementRule section{section_attributes, alias_children, false};
constexpr auto sections_children = std::to_array<ChildRule>({{"section", &section, 1}});
constexpr ElementRule sections{{}, sections_children, false};

constexpr auto vocabulary_children = std::to_array<ChildRule>({
    {"not-applicable", &words},
    {"says-nothing", &words},
    {"title-word", &words},
    {"title-ending", &words},
    {"period", &words, 0, 1},
    {"note-prefix", &words, 0, 1},
});
constexpr ElementRule vocabulary{{}, vocabulary_children, false};

constexpr auto report_title_attributes =
    std::to_array<AttributeRule>({{"text", ValueKind::text, required}, {"print"}});
constexpr ElementRule report_title{report_title_attributes, {}, false};

constexpr auto properties_attributes = std::to_array<AttributeRule>({{"subject"}, {"keywords"}});
constexpr ElementRule properties{properties_attributes, {}, false};

// ---- looks ----

constexpr auto family_attributes = std::to_array<AttributeRule>({{"bold", ValueKind::yes_no}});
constexpr ElementRule family{family_attributes, {}, true};
constexpr auto role_attributes = std::to_array<AttributeRule>({
    {"id", ValueKind::id, required},
    {"label", ValueKind::text, required},
});
constexpr auto role_children = std::to_array<ChildRule>({{"family", &family, 1}});
constexpr ElementRule role{role_attributes, role_children, false};
constexpr auto roles_children = std::to_array<ChildRule>({{"role", &role, 1}});
constexpr ElementRule roles{{}, roles_children, false};

constexpr auto style_attributes = std::to_array<AttributeRule>({
    {"id", ValueKind::id, required},
    {"role", ValueKind::id, required},
    {"size", ValueKind::length, required},
    {"line-pitch", ValueKind::length, required},
    {"first-indent", ValueKind::whole},
    {"end-indent", ValueKind::whole},
    {"lines-before", ValueKind::whole},
    {"alignment", ValueKind::word, false, Words(alignments)},
    {"keep-with-next", ValueKind::yes_no},
});
constexpr ElementRule style{style_attributes, {}, false};
constexpr auto styles_children = std::to_array<ChildRule>({{"style", &style, 1}});
constexpr ElementRule styles{{}, styles_children, false};

constexpr auto use_attributes = std::to_array<AttributeRule>({
    {"for", ValueKind::word, required, Words(uses)},
    {"style", ValueKind::id, required},
});
constexpr ElementRule use{use_attributes, {}, false};
constexpr auto style_use_children = std::to_array<ChildRule>({{"use", &use, 1}});
constexpr ElementRule style_use{{}, style_use_children, false};

constexpr auto page_attributes = std::to_array<AttributeRule>({
    {"id", ValueKind::id, required},
    {"width", ValueKind::length, required},
    {"height", ValueKind::length, required},
    {"top", ValueKind::length, required},
    {"right", ValueKind::length, required},
    {"bottom", ValueKind::length, required},
    {"left", ValueKind::length, required},
    {"number-style", ValueKind::id},
    {"number-pattern"},
    {"number-distance", ValueKind::length},
    {"number-place", ValueKind::word, false, Words(number_places)},
});
constexpr ElementRule page{page_attributes, {}, false};
constexpr auto pages_children = std::to_array<ChildRule>({{"page", &page, 1}});
constexpr ElementRule pages{{}, pages_children, false};

// ---- the form ----

constexpr auto form_attributes = std::to_array<AttributeRule>({
    {"id", ValueKind::id, required},
    {"version", ValueKind::whole, required},
    {"title", ValueKind::text, required},
    {"authority", ValueKind::text, required},
    {"first-year", ValueKind::whole, required},
    {"last-year", ValueKind::whole},
    {"language"},
});
constexpr auto form_children = std::to_array<ChildRule>({
    {"report-title", &report_title, 1, 1},
    {"properties", &properties, 0, 1},
    {"vocabulary", &vocabulary, 0, 1},
    {"sections", &sections, 1, 1},
    {"table", &table},
    {"roles", &roles, 1, 1},
    {"styles", &styles, 1, 1},
    {"style-use", &style_use, 1, 1},
    {"pages", &pages, 1, 1},
});
constexpr ElementRule form{form_attributes, form_children, false};

}  // namespace

const ElementRule& form_element() {
  return form;
}

}  // namespace govreport::internal
