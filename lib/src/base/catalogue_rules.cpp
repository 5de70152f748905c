#include "base/catalogue.hpp"

#include <array>

namespace govreport::internal {
namespace {

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"report-xml.explanation-twice",
     "规则 {rule} 在“{place}”的说明出现了两次，只读取了第一条",
     "rule {rule} is explained twice at \"{place}\"; only the first explanation was read",
     "请合成一条",
     "make one explanation of them"},
});

}  // namespace

std::span<const CatalogueEntry> rules_catalogue() {
  return entries;
}

}  // namespace govreport::internal
