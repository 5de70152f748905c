#include "base/catalogue.hpp"

#include <array>

namespace govreport::internal {
namespace {

constexpr std::array<CatalogueEntry, 0> entries = {};

}  // namespace

std::span<const CatalogueEntry> export_catalogue() {
  return entries;
}

}  // namespace govreport::internal
