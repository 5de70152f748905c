/// What a user may choose for the pages. The host has these options for every paged format, after
/// the plugin's own; layout heeds them, and plugins do not see them.
#pragma once

#include "export/options.hpp"
#include "layout/layout_options.hpp"

#include <string_view>
#include <vector>

namespace govreport::internal {

/// In the order they are listed.
std::vector<OptionDescription> page_options();

/// Whether `id` is one of them, so that no paged format may have an option of its own by that name.
bool is_page_option(std::string_view id);

/// The layout asked for. Pre: `settings` are settled; those of the plugin are passed over.
LayoutOptions layout_options(const std::vector<Setting>& settings);

}  // namespace govreport::internal
