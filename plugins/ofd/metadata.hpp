/// What the file says of the report as a whole.
#pragma once

#include "settings.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

/// A property of the document, or nothing.
std::string_view property(const sdk::Document& document, std::string_view name);

/// The property Author, or the body that reports.
std::string_view author_of(const sdk::Document& document);

/// The property Keywords, word by word, as people separate them in Chinese or English.
std::vector<std::string> keywords_of(const sdk::Document& document);

/// A CustomData of DocInfo (GB/T 33190-2016, 7.4): metadata that has no element of its own.
struct Metadatum {
  const char* name;
  std::string value;  ///< not empty
};

/// Form, year and the like under names of ours; in the archive profile instead what an archive
/// registers, under the names of DA/T 46-2009, as GB/T 42133-2022, 6.2.1 b, wants it.
std::vector<Metadatum> custom_data_of(const sdk::Document& document, const Settings& settings);

}  // namespace govreport::ofd
