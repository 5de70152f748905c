#include "form/language.hpp"

#include <array>

namespace govreport::internal {
namespace {

using Words = std::span<const std::string_view>;

constexpr auto cell_types = std::to_array<std::string_view>({"count", "decimal", "text", "choice"});
constexpr auto alignments = std::to_array<std::string_view>({"start", "centre", "end", "justify"});
constexpr auto each_words = std::to_array<std::string_view>({"row", "column"});
constexpr auto whole_words = std::to_array<std::string_view>({"yes", "no", "choice"});
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

// Short ways to say the attributes below.
constexpr AttributeRule needed(std::string_view name, ValueKind kind, std::string_view about) {
  return {name, kind, true, {}, about};
}
constexpr AttributeRule allowed(std::string_view name, ValueKind kind, std::string_view about) {
  return {name, kind, false, {}, about};
}
constexpr AttributeRule one_of(std::string_view name, Words words, std::string_view about) {
  return {name, ValueKind::word, false, words, about};
}
constexpr AttributeRule needed_one_of(std::string_view name, Words words, std::string_view about) {
  return {name, ValueKind::word, true, words, about};
}

// ---- words ----

constexpr ElementRule alias{
    "alias", Content::words, {}, {}, "Other words met for it in reports that are read."};
constexpr ElementRule choice{"choice", Content::words, {}, {}, "What a choice may be."};
constexpr auto unit_attributes = std::to_array<AttributeRule>({
    allowed("times",
            ValueKind::whole,
            "How many of the smallest unit it is: 1, 10, 100 and so on; default 1."),
});
constexpr ElementRule travelling_unit{
    "unit",
    Content::words,
    unit_attributes,
    {},
    "A unit its numbers may be in, which then travels with each; the usual one first."};

// ---- axes ----

constexpr auto leaf_children = std::to_array<ChildRule>({
    {"alias", &alias},
    {"choice", &choice},
    {"unit", &travelling_unit},
});

constexpr auto label = needed("label", ValueKind::text, "As prescribed, word for word.");
constexpr auto print =
    allowed("print", ValueKind::text, "The same with | where it is best broken in print.");
constexpr auto leaf_id =
    needed("id", ValueKind::id, "Its part of the names of its cells; the only one of its group.");
constexpr auto group_id = allowed(
    "id", ValueKind::id, "Its part of the names of its cells; a group without one adds nothing.");
constexpr auto cell_type = one_of("type", Words(cell_types), "What its cells hold; default count.");
constexpr auto unit =
    allowed("unit", ValueKind::text, "Of all its numbers, if the form names one.");
constexpr auto minimum =
    allowed("minimum", ValueKind::decimal, "Of its numbers; default 0, none for no limit.");
constexpr auto maximum = allowed("maximum", ValueKind::decimal, "Of its numbers; default none.");
constexpr auto formula =
    allowed("formula", ValueKind::formula, "What its cells are computed from; needs a rule.");
constexpr auto formula_rule =
    allowed("rule", ValueKind::text, "Id of the rule the formula stands for.");
constexpr auto clause = allowed(
    "clause", ValueKind::text, "Where the rule is prescribed; default the form's authority.");

constexpr auto column_attributes = std::to_array<AttributeRule>({
    leaf_id,
    label,
    print,
    allowed("span", ValueKind::whole, "Columns of the table's grid it takes, 1 to 256; default 1."),
    cell_type,
    unit,
    minimum,
    maximum,
    formula,
    formula_rule,
    clause,
});
constexpr ElementRule column{
    "column", Content::in_order, column_attributes, leaf_children, "A column."};

constexpr auto row_attributes = std::to_array<AttributeRule>({
    leaf_id,
    label,
    print,
    cell_type,
    unit,
    minimum,
    maximum,
    formula,
    formula_rule,
    clause,
});
constexpr ElementRule row{"row",
                          Content::in_order,
                          row_attributes,
                          leaf_children,
                          "A row. One that has a type overrides the types of the columns."};

constexpr auto column_group_attributes = std::to_array<AttributeRule>({group_id, label, print});
constexpr auto row_group_attributes = std::to_array<AttributeRule>({
    group_id,
    label,
    print,
    allowed("keep-together", ValueKind::yes_no, "Not to be split between pages; default no."),
});

extern const ElementRule column_group;
extern const ElementRule row_group;
constexpr auto column_group_children = std::to_array<ChildRule>({
    {"group", &column_group},
    {"column", &column},
    {"alias", &alias},
});
constexpr auto row_group_children = std::to_array<ChildRule>({
    {"group", &row_group},
    {"row", &row},
    {"alias", &alias},
});
constexpr ElementRule column_group{"column-group",
                                   Content::any_order,
                                   column_group_attributes,
                                   column_group_children,
                                   "Columns under one head."};
constexpr ElementRule row_group{"row-group",
                                Content::any_order,
                                row_group_attributes,
                                row_group_children,
                                "Rows beside one head."};

constexpr auto columns_children = std::to_array<ChildRule>({
    {"group", &column_group},
    {"column", &column},
});
constexpr auto rows_children = std::to_array<ChildRule>({{"group", &row_group}, {"row", &row}});
constexpr ElementRule columns{
    "columns", Content::any_order, {}, columns_children, "The tree of columns, left to right."};
constexpr ElementRule rows{"rows",
                           Content::any_order,
                           {},
                           rows_children,
                           "The tree of rows, top to bottom. Without it there is one row of data."};

// ---- rows that come with the report ----

constexpr auto total_attributes = std::to_array<AttributeRule>({
    leaf_id,
    label,
    print,
    needed("rule", ValueKind::text, "Id of the rule that it is the sum of the outermost rows."),
    clause,
});
constexpr auto total_children = std::to_array<ChildRule>({{"alias", &alias}});
constexpr ElementRule total{"total",
                            Content::in_order,
                            total_attributes,
                            total_children,
                            "The prescribed row: the sum of the outermost of those below it."};
constexpr ElementRule empty_note{
    "empty-note", Content::words, {}, {}, "What stands under a table that has no rows."};

constexpr auto open_rows_attributes = std::to_array<AttributeRule>({
    needed("code-head", ValueKind::text, "Head of the column of codes."),
    needed("name-head", ValueKind::text, "Head of the column of names."),
    needed("digits", ValueKind::digits, "Of the codes of each level, outermost first."),
    needed("rule",
           ValueKind::text,
           "Id of the rule that a row is the sum of those right below it, if there are any."),
    clause,
    allowed("blank-rows", ValueKind::whole, "In a blank form, 1 to 1000; default 20."),
});
constexpr auto open_rows_children = std::to_array<ChildRule>({
    {"total", &total, 1, 1},
    {"empty-note", &empty_note, 0, 1},
});
constexpr ElementRule open_rows{"open-rows",
                                Content::in_order,
                                open_rows_attributes,
                                open_rows_children,
                                "Rows that come with the report, a tree by code."};

// ---- tables ----

constexpr auto rule_attributes = std::to_array<AttributeRule>({
    needed("id", ValueKind::text, "What findings call it."),
    needed_one_of("each",
                  Words(each_words),
                  "It holds in each row (and names columns), or the other way round."),
    needed("place", ValueKind::path, "The one that should follow from the others."),
    clause,
    allowed("may-be-explained",
            ValueKind::yes_no,
            "There are lawful exceptions: a report may explain why it does not hold; default no."),
});
constexpr ElementRule rule{
    "rule", Content::words, rule_attributes, {}, "left = right: two sums that have to be equal."};

constexpr auto look_attributes = std::to_array<AttributeRule>({
    needed("widths", ValueKind::lengths, "One a column of the grid, those of labels first."),
    one_of("whole",
           Words(whole_words),
           "It stands on one page, or may be split between pages, or as the user chooses; "
           "default no."),
    needed("head-style", ValueKind::id, "Style of column heads, corners and block titles."),
    needed("label-style", ValueKind::id, "Style of row labels."),
    needed("data-style", ValueKind::id, "Style of data."),
    allowed("compact-head-style", ValueKind::id, "What to shrink to where it does not fit."),
    allowed("compact-label-style", ValueKind::id, "What to shrink to where it does not fit."),
    allowed("compact-data-style", ValueKind::id, "What to shrink to where it does not fit."),
    needed("padding-x", ValueKind::length, "Between a cell's text and its rules, left and right."),
    needed("padding-y", ValueKind::length, "Between a cell's text and its rules, above and below."),
    needed("rule", ValueKind::length, "Width of the rules."),
});
constexpr ElementRule look{"look", Content::nothing, look_attributes, {}, "The table in print."};

constexpr auto corner =
    allowed("corner", ValueKind::text, "What the cell above the row labels says.");
constexpr auto block_attributes = std::to_array<AttributeRule>({
    allowed("title", ValueKind::text, "A row across the table, above the block."),
    corner,
});
constexpr auto block_children = std::to_array<ChildRule>({
    {"columns", &columns, 1, 1},
    {"rows", &rows, 0, 1},
    {"rule", &rule},
});
constexpr ElementRule block{"block",
                            Content::in_order,
                            block_attributes,
                            block_children,
                            "A part of a table with heads of its own, on the table's one grid."};

constexpr auto table_attributes = std::to_array<AttributeRule>({
    needed("id", ValueKind::id, "First part of the names of its cells."),
    needed("title", ValueKind::text, "What to call it, for readers that cannot see it."),
    needed("sheet", ValueKind::text, "Name of its worksheet, at most 31 characters."),
    corner,
});
constexpr auto table_children = std::to_array<ChildRule>({
    {"look", &look, 1, 1},
    {"block", &block},
    {"columns", &columns, 0, 1},
    {"rows", &rows, 0, 1},
    {"open-rows", &open_rows, 0, 1},
    {"rule", &rule},
});
constexpr ElementRule table{"table",
                            Content::in_order,
                            table_attributes,
                            table_children,
                            "Either blocks, or columns, rows and rules of its own."};

// ---- sections and words ----

constexpr auto section_attributes = std::to_array<AttributeRule>({
    needed("id", ValueKind::id, "What reports call it."),
    allowed("number", ValueKind::text, "Before the heading, with its mark."),
    needed("heading", ValueKind::text, "As prescribed, without the number."),
    allowed("table", ValueKind::id, "The table it shows; without one it is prose."),
    allowed("must-say-something", ValueKind::yes_no, "Empty is an error; default no."),
    allowed("optional", ValueKind::yes_no, "Reports may leave it out; default no."),
    allowed("longest", ValueKind::whole, "Characters it should not exceed."),
    allowed("page", ValueKind::id, "Its pages, where they are not the report's."),
});
constexpr auto section_children = std::to_array<ChildRule>({{"alias", &alias}});
constexpr ElementRule section{
    "section", Content::in_order, section_attributes, section_children, "A section of the report."};
constexpr auto sections_children = std::to_array<ChildRule>({{"section", &section, 1}});
constexpr ElementRule sections{
    "sections", Content::in_order, {}, sections_children, "The sections, in order."};

constexpr ElementRule not_applicable{
    "not-applicable", Content::words, {}, {}, "A mark for: does not apply."};
constexpr ElementRule says_nothing{
    "says-nothing", Content::words, {}, {}, "A whole text that amounts to no text."};
constexpr ElementRule title_word{
    "title-word", Content::words, {}, {}, "A word that a report's title must hold."};
constexpr ElementRule title_ending{
    "title-ending", Content::words, {}, {}, "What titles of this form end with."};
constexpr ElementRule year_word{
    "year-word", Content::words, {}, {}, "What may stand behind the year in a title."};
constexpr ElementRule period{
    "period", Content::words, {}, {}, "Words that tell the year reported on, with {year}."};
constexpr ElementRule note_prefix{
    "note-prefix", Content::words, {}, {}, "Before a note under a table."};
constexpr auto vocabulary_children = std::to_array<ChildRule>({
    {"not-applicable", &not_applicable},
    {"says-nothing", &says_nothing},
    {"title-word", &title_word},
    {"title-ending", &title_ending},
    {"year-word", &year_word},
    {"period", &period, 0, 1},
    {"note-prefix", &note_prefix, 0, 1},
});
constexpr ElementRule vocabulary{
    "vocabulary", Content::in_order, {}, vocabulary_children, "Words that readers need."};

constexpr auto report_title_attributes = std::to_array<AttributeRule>({
    needed("text", ValueKind::text, "With {body} and {year}."),
    print,
});
constexpr ElementRule report_title{
    "report-title", Content::nothing, report_title_attributes, {}, "The title of every report."};

constexpr auto properties_attributes = std::to_array<AttributeRule>({
    allowed("subject", ValueKind::text, "Subject in the files' properties."),
    allowed("keywords", ValueKind::text, "Keywords in the files' properties."),
});
constexpr ElementRule properties{
    "properties", Content::nothing, properties_attributes, {}, "What the files say of themselves."};

// ---- looks ----

constexpr auto family_attributes = std::to_array<AttributeRule>({
    allowed("bold", ValueKind::yes_no, "Its bold face; default no."),
});
constexpr ElementRule family{
    "family", Content::words, family_attributes, {}, "Name of a font family."};
constexpr auto role_attributes = std::to_array<AttributeRule>({
    needed("id", ValueKind::id, "What styles call it."),
    needed("label", ValueKind::text, "As the standard calls it."),
});
constexpr auto role_children = std::to_array<ChildRule>({{"family", &family, 1}});
constexpr ElementRule role{"role",
                           Content::in_order,
                           role_attributes,
                           role_children,
                           "A kind of type: families, tried in order."};
constexpr auto roles_children = std::to_array<ChildRule>({{"role", &role, 1}});
constexpr ElementRule roles{"roles", Content::in_order, {}, roles_children, "The kinds of type."};

constexpr auto style_attributes = std::to_array<AttributeRule>({
    needed("id", ValueKind::id, "What uses and looks call it."),
    needed("role", ValueKind::id, "A kind of type."),
    needed("size", ValueKind::length, "Of the characters."),
    needed("line-pitch", ValueKind::length, "Base line to base line."),
    allowed("first-indent", ValueKind::whole, "Of the first line, in characters; default 0."),
    allowed("end-indent", ValueKind::whole, "Kept free at the line's end, in characters."),
    allowed("lines-before", ValueKind::whole, "Empty lines above; default 0."),
    one_of("alignment", Words(alignments), "Default start."),
    allowed("keep-with-next", ValueKind::yes_no, "Never last on a page; default no."),
});
constexpr ElementRule style{"style", Content::nothing, style_attributes, {}, "How text is set."};
constexpr auto styles_children = std::to_array<ChildRule>({{"style", &style, 1}});
constexpr ElementRule styles{"styles", Content::in_order, {}, styles_children, "The styles."};

constexpr auto use_attributes = std::to_array<AttributeRule>({
    needed_one_of("for", Words(uses), "A kind of text."),
    needed("style", ValueKind::id, "The style it takes."),
});
constexpr ElementRule use{"use", Content::nothing, use_attributes, {}, "A style put to use."};
constexpr auto run_in_attributes = std::to_array<AttributeRule>({
    needed("number", ValueKind::text, "A sample of its numbers: 一 and 1 stand for any numeral."),
    needed("style", ValueKind::id, "The style whose kind of type it takes."),
    allowed("longest", ValueKind::whole, "Characters, longer is no heading; default any."),
});
constexpr ElementRule run_in{"run-in",
                             Content::nothing,
                             run_in_attributes,
                             {},
                             "A heading that runs on into its paragraph, up to its first 。"};
constexpr auto style_use_children =
    std::to_array<ChildRule>({{"use", &use, 1}, {"run-in", &run_in}});
constexpr ElementRule style_use{
    "style-use", Content::in_order, {}, style_use_children, "Which text takes which style."};

constexpr auto page_attributes = std::to_array<AttributeRule>({
    needed("id", ValueKind::id, "What to call it."),
    needed("width", ValueKind::length, "Of the paper."),
    needed("height", ValueKind::length, "Of the paper."),
    needed("top", ValueKind::length, "Margin."),
    needed("right", ValueKind::length, "Margin."),
    needed("bottom", ValueKind::length, "Margin."),
    needed("left", ValueKind::length, "Margin."),
    allowed("number-style", ValueKind::id, "Style of the page number; without it there is none."),
    allowed("number-pattern", ValueKind::text, "With {page}."),
    allowed("number-distance", ValueKind::length, "From the type area down to the page number."),
    one_of("number-place", Words(number_places), "outside: right on odd pages, left on even."),
    allowed(
        "turned",
        ValueKind::yes_no,
        "The sheet lies on its side, what was its left edge on top; its page number stays where "
        "it would stand upright. Default no."),
});
constexpr ElementRule page{"page", Content::nothing, page_attributes, {}, "Paper and margins."};
constexpr auto pages_children = std::to_array<ChildRule>({{"page", &page, 1}});
constexpr ElementRule pages{
    "pages", Content::in_order, {}, pages_children, "Page set-ups; the first is the report's."};

// ---- prose ----

constexpr auto note_rules = std::to_array<std::string_view>(
    {"NOTE-LEVEL", "NOTE-UNIT", "NOTE-CHANGE", "NOTE-CONTRADICTION"});
constexpr auto directions = std::to_array<std::string_view>({"up", "down"});

constexpr ElementRule says{
    "says", Content::words, {}, {}, "A pattern of words: docs/template-language.md, Prose."};
constexpr auto says_children = std::to_array<ChildRule>({{"says", &says, 1}});
constexpr auto about = allowed(
    "about", ValueKind::text, "One of these stands in the paragraph up to its end; | between.");
constexpr auto without = allowed(
    "without", ValueKind::text, "None of these stands in its clause up to its end; | between.");

constexpr ElementRule prose_unit{
    "prose-unit", Content::words, {}, {}, "What numbers in the text are followed by."};
constexpr ElementRule rough{
    "rough", Content::words, {}, {}, "Beside a number: it is not meant exactly."};
constexpr ElementRule elsewhere{"elsewhere",
                                Content::words,
                                {},
                                {},
                                "A pattern: a sentence with it speaks of another time or body."};
constexpr ElementRule aside{
    "aside", Content::words, {}, {}, "A pattern: words in which elsewhere does not count."};

constexpr auto claim_attributes = std::to_array<AttributeRule>({
    allowed("id", ValueKind::id, "What after and contradicts call it."),
    allowed("after", ValueKind::id, "Only where this claim is the last with an id before it."),
    allowed("equals", ValueKind::formula, "Sums of cells; | between: any of them will do."),
    allowed("of", ValueKind::formula, "What a share said behind it is of, likewise."),
    allowed("part", ValueKind::id, "The division it is one part of."),
    allowed("parts", ValueKind::id, "The division it is the whole of."),
    allowed("ten-thousands", ValueKind::yes_no, "Its cells count ten thousands; default no."),
    about,
    without,
});
constexpr ElementRule claim{"claim",
                            Content::in_order,
                            claim_attributes,
                            says_children,
                            "A number in the text that is one of the tables'."};

constexpr auto words_attributes = std::to_array<AttributeRule>({about, without});
constexpr ElementRule share{"share",
                            Content::in_order,
                            words_attributes,
                            says_children,
                            "The share of the claim before it, with {p}."};
constexpr auto change_attributes = std::to_array<AttributeRule>({
    one_of("direction", Words(directions), "Default up."),
    about,
    without,
});
constexpr ElementRule change{"change",
                             Content::in_order,
                             change_attributes,
                             says_children,
                             "The change of the claim before it since last year, {p} or {n}."};
constexpr auto list_attributes = std::to_array<AttributeRule>({
    allowed("until", ValueKind::text, "The list ends before one of these; | between."),
    about,
    without,
});
constexpr ElementRule list{"list",
                           Content::in_order,
                           list_attributes,
                           says_children,
                           "Numbers that add up to the first, with {list}."};
constexpr auto nothing_attributes = std::to_array<AttributeRule>({
    allowed("zero", ValueKind::formula, "Sums of cells that have to be 0; | between."),
    allowed("contradicts", ValueKind::id, "A claim that is then not made with more than 0."),
    about,
    without,
});
constexpr ElementRule nothing{"nothing",
                              Content::in_order,
                              nothing_attributes,
                              says_children,
                              "A statement that there was none."};
constexpr auto year_attributes = std::to_array<AttributeRule>({
    allowed("alone",
            ValueKind::yes_no,
            "Only where its paragraph does not name the report's year; default no."),
    allowed("near", ValueKind::text, "Sections in which the years before and after will do."),
    about,
    without,
});
constexpr ElementRule year{"year",
                           Content::in_order,
                           year_attributes,
                           says_children,
                           "Words with {year} that has to be the report's."};

constexpr auto optional_says = std::to_array<ChildRule>({{"says", &says}});
constexpr auto plausible_attributes = std::to_array<AttributeRule>({
    needed_one_of("rule", Words(note_rules), "Which note it is."),
    needed("where", ValueKind::formula, "The sum of cells that is looked at."),
    allowed("body", ValueKind::text, "The body's name holds one of these; | between."),
    allowed("unless", ValueKind::text, "The body's name holds none of these; | between."),
    allowed("over", ValueKind::decimal, "The sum is more than this."),
    allowed("zero", ValueKind::yes_no, "The sum is 0; default no."),
    allowed("factor", ValueKind::whole, "It is more than so many times last year's, or less."),
    allowed("from", ValueKind::decimal, "The larger of this and last year's is this, or more."),
    about,
    without,
});
constexpr ElementRule plausible{"plausible",
                                Content::in_order,
                                plausible_attributes,
                                optional_says,
                                "Worth a note where all that it says is so."};

constexpr auto prose_attributes = std::to_array<AttributeRule>(
    {allowed("gap", ValueKind::whole, "The longest … in patterns, in letters; default 12.")});
constexpr auto prose_children = std::to_array<ChildRule>({
    {"unit", &prose_unit},
    {"rough", &rough},
    {"elsewhere", &elsewhere},
    {"aside", &aside},
    {"claim", &claim},
    {"share", &share},
    {"change", &change},
    {"list", &list},
    {"nothing", &nothing},
    {"year", &year},
    {"plausible", &plausible},
});
constexpr ElementRule prose{"prose",
                            Content::in_order,
                            prose_attributes,
                            prose_children,
                            "What the text says of the tables."};

// ---- the form ----

constexpr auto form_attributes = std::to_array<AttributeRule>({
    needed("id", ValueKind::id, "The name of its folder."),
    needed("version", ValueKind::whole, "The name of the folder inside that."),
    needed("title", ValueKind::text, "Of the form."),
    needed("authority", ValueKind::text, "The document that prescribes it."),
    needed("first-year", ValueKind::whole, "The first report year it is for."),
    allowed("last-year", ValueKind::whole, "The last; without it the form is in use."),
    allowed("language", ValueKind::text, "Of its words (BCP 47); default zh-CN."),
});
constexpr auto form_children = std::to_array<ChildRule>({
    {"report-title", &report_title, 1, 1},
    {"properties", &properties, 0, 1},
    {"vocabulary", &vocabulary, 0, 1},
    {"sections", &sections, 1, 1},
    {"table", &table},
    {"prose", &prose, 0, 1},
    {"roles", &roles, 1, 1},
    {"styles", &styles, 1, 1},
    {"style-use", &style_use, 1, 1},
    {"pages", &pages, 1, 1},
});
constexpr ElementRule form{
    "form", Content::in_order, form_attributes, form_children, "A prescribed form, one version."};

}  // namespace

const ElementRule& form_element() {
  return form;
}

}  // namespace govreport::internal
