#include "base/catalogue.hpp"

#include <array>

namespace govreport::internal {
namespace {

constexpr auto parts_entries = std::to_array<CatalogueEntry>({
    {"form.part-namespace",
     "文件中有 xi:include，根元素却没有 {declaration}=\"{namespace}\"",
     "the file holds xi:include, but its outermost element lacks {declaration}=\"{namespace}\"",
     "请在根元素上加上这一声明",
     "add that declaration to the outermost element"},
    {"form.part-attribute",
     "xi:include 中的 {name} 不予读取",
     "{name} is not read in xi:include",
     "只能有 href 和 xpointer",
     "it may have href and xpointer, and nothing else"},
    {"form.part-pointer",
     "xpointer=\"{value}\" 不予读取",
     "xpointer=\"{value}\" is not read",
     "引用整个根元素时不写 xpointer，引用根元素之内的各元素时写 {known}",
     "leave it out to include the outermost element, or write {known} for the elements in it"},
    {"form.part-place",
     "不能引用 {file}：它不是表样文件夹之内的相对路径",
     "{file} is not included: it is no relative path inside the folder of templates",
     "只用字母、数字、- _ . / 书写，且不能超出表样文件夹",
     "write it with letters, digits and - _ . / only, and stay inside the folder of templates"},
    {"form.part-missing",
     "所引用的 {file} 不存在",
     "{file}, which is included here, is not there",
     "路径从本文件所在的文件夹算起",
     "the path counts from the folder of this file"},
    {"form.part-unreadable",
     "所引用的 {file} 不能读取",
     "{file}, which is included here, cannot be read",
     "它应当是一个可以读取的普通文件",
     "it has to be a regular file that may be read"},
    {"form.part-in-itself",
     "{file} 引用了自己，或引用了引用它的文件",
     "{file} includes itself, directly or by what it includes",
     "请删除其中一处引用",
     "remove one of these includes"},
    {"form.part-limit",
     "没有引用 {file}：超出了限度",
     "{file} is not included: it is beyond the limits",
     "一个表样最多引用 {parts} 次，最多嵌套 {nested} 层，每个文件最大 {size} MiB",
     "a template has at most {parts} includes, {nested} levels of them, {size} MiB a file"},
});

}  // namespace

std::span<const CatalogueEntry> parts_catalogue() {
  return parts_entries;
}

}  // namespace govreport::internal
