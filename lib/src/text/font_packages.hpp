#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// The Debian package that brings `family`; empty: none known here.
std::string_view package_of(std::string_view family);

/// The Debian packages to install for a role none of whose `families` is there: those that bring
/// one of them, or else every package with Chinese faces known here. Names between ", ".
std::string packages_for(const std::vector<std::string_view>& families);

}  // namespace govreport::internal
