/// What the user asked of the PDF.
#pragma once

#include "govreport/plugin_sdk.hpp"

#include <string>
#include <string_view>

namespace govreport::pdf {

enum class Profile { a3a, a2a };

struct Options {
  Profile profile = Profile::a3a;
  bool compress = true;
  bool attach = true;
  std::string title;
  std::string author;
  std::string created;  ///< YYYY-MM-DD, or empty
};

/// Reads the settings in force; title and author that were left open come from the document.
/// REFUSED, with a finding, when they contradict each other.
sdk::Status read_options(const sdk::Export& host, const sdk::Document& document, Options& options);

}  // namespace govreport::pdf
