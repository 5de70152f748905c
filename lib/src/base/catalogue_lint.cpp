#include "base/catalogue.hpp"

#include <array>

namespace govreport::internal {
namespace {

constexpr auto lint_entries = std::to_array<CatalogueEntry>({
    {"form.no-template",
     "{folder} 中没有表样：这里没有 form.xml，下两层文件夹里也没有",
     "there is no template in {folder}: no form.xml here or in the folders one and two below",
     "表样放在 <表的标识>/<版本>/form.xml；请指明其中任一层文件夹",
     "a template stands in <form id>/<version>/form.xml; name any of these folders"},
    {"form.unused",
     "<{element} id=\"{id}\"> 没有用在任何地方",
     "nothing takes <{element} id=\"{id}\">",
     "请用上它，或删除",
     "use it, or remove it"},
    {"form.sample-has-errors",
     "样例 {sample} 按本表核对有 {count} 处错误，第一处：{first}",
     "the sample {sample} has {count} errors against this form, the first: {first}",
     "改正样例或表样；用 govreport check 可看全部",
     "correct the sample or the template; govreport check tells all of them"},
    {"form.sample-unreadable",
     "样例 {sample} 不能按本表读取：{first}",
     "the sample {sample} cannot be read on this form: {first}",
     "改正样例或表样",
     "correct the sample or the template"},
});

}  // namespace

std::span<const CatalogueEntry> lint_catalogue() {
  return lint_entries;
}

}  // namespace govreport::internal
