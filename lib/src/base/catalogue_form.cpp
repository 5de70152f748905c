#include "base/catalogue.hpp"

#include <array>

namespace govreport::internal {
namespace {

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"xml.not-utf8",
     "第 {what} 个字节不是 UTF-8 编码",
     "the byte at offset {what} is not UTF-8",
     "请把文件另存为 UTF-8 编码后再试",
     "save the file as UTF-8"},
    {"xml.malformed",
     "XML 不完整或写法有误：{what}",
     "the XML is not well-formed: {what}",
     "请检查这一行的标签与引号是否成对",
     "see that the tags and quotes on this line are paired"},
    {"xml.doctype",
     "XML 中有 DOCTYPE 声明，出于安全不予读取",
     "the XML has a document type declaration, which is not read for safety",
     "请删除 DOCTYPE 声明",
     "remove the DOCTYPE declaration"},
    {"xml.no-root", "XML 中没有任何元素", "the XML holds no element", "", ""},
});

}  // namespace

std::span<const CatalogueEntry> form_catalogue() {
  return entries;
}

}  // namespace govreport::internal
