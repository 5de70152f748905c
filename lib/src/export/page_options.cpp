#include "export/page_options.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace govreport::internal {
namespace {

template <class Value>
struct Named {
  std::string_view name;
  Value value;
};

// The first of each is the default.
constexpr std::array<Named<TableChoice>, 3> table_choices = {{{"auto", TableChoice::automatic},
                                                              {"whole", TableChoice::whole},
                                                              {"split", TableChoice::split}}};
constexpr std::array<Named<LineMode>, 2> line_modes = {
    {{"grid", LineMode::grid}, {"compressed", LineMode::compressed}}};
constexpr std::array<Named<Prohibitions>, 3> levels = {
    {{"basic", Prohibitions::basic}, {"gb", Prohibitions::gb}, {"strict", Prohibitions::strict}}};
constexpr std::int64_t most_title_lines = 5;

template <class Names>
OptionDescription choice(std::string_view id, const Names& names) {
  OptionDescription option;
  option.id = id;
  option.type = "choice";
  option.default_value = names.front().name;
  for (const auto& each : names)
    option.choices.emplace_back(each.name);
  return option;
}

OptionDescription tables_option() {
  OptionDescription option = choice("t3", table_choices);
  option.help_zh =
      "大表怎样分页：auto 一页排得下就排在一页，否则跨页；whole 排在一页；split "
      "从所在处排起，跨页续排";
  option.help_en =
      "large tables: auto keeps one on a page if a page can hold it, else splits it; whole keeps "
      "it on a page; split begins it where it stands and goes on on the next page";
  return option;
}

OptionDescription mode_option() {
  OptionDescription option = choice("mode", line_modes);
  option.help_zh = "正文每行：grid 按 28 字的格排齐；compressed 标点可以挤压";
  option.help_en =
      "lines of prose: grid sets full-width characters on an even grid; compressed lets "
      "punctuation give up its blank half";
  return option;
}

OptionDescription level_option() {
  OptionDescription option = choice("level", levels);
  option.help_zh = "换行禁则：basic 基本；gb 另外分隔号不在行末；strict 另外破折号、省略号不在行首";
  option.help_en =
      "where lines may not break: basic; gb, also not after a slash; strict, also not before a "
      "dash or an ellipsis";
  return option;
}

OptionDescription title_option() {
  OptionDescription option{"title-lines", "integer", "0"};
  option.maximum = most_title_lines;
  option.help_zh = "标题排成几行；0 为按长短自动";
  option.help_en = "number of lines of the title; 0: as many as it needs";
  return option;
}

std::string_view value_of(const std::vector<Setting>& settings, std::string_view id) {
  const auto found = std::find_if(
      settings.begin(), settings.end(), [id](const Setting& setting) { return setting.id == id; });
  assert(found != settings.end());
  return found->value;
}

template <class Names>
auto named(const Names& names, std::string_view name) {
  const auto found = std::find_if(
      names.begin(), names.end(), [name](const auto& each) { return each.name == name; });
  assert(found != names.end());
  return found->value;
}

}  // namespace

std::vector<OptionDescription> page_options() {
  return {tables_option(), mode_option(), level_option(), title_option()};
}

bool is_page_option(std::string_view id) {
  const std::vector<OptionDescription> options = page_options();
  return std::any_of(options.begin(), options.end(), [id](const OptionDescription& option) {
    return option.id == id;
  });
}

LayoutOptions layout_options(const std::vector<Setting>& settings) {
  return {named(table_choices, value_of(settings, "t3")),
          named(line_modes, value_of(settings, "mode")),
          named(levels, value_of(settings, "level")),
          parse_number<std::uint32_t>(value_of(settings, "title-lines")).value_or(0)};
}

}  // namespace govreport::internal
