#pragma once

#include "tag_names.hpp"
#include "zip_file.hpp"

#include <string>

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

/// What the file is to be accepted by. docs/ofd-output.md lists what each writes otherwise.
enum class Profile {
  strict,      ///< Annex A of GB/T 33190-2016, in every part
  compatible,  ///< the readers there are, where they and Annex A differ
  archive      ///< OFD-A, GB/T 42133-2022
};

/// The options in force.
struct Settings {
  Profile profile = Profile::strict;
  std::string created;        ///< YYYY-MM-DD; empty = no date
  std::string doc_id;         ///< 32 hexadecimal digits; empty = from the content
  bool attach = true;         ///< the report
  bool attach_files = false;  ///< files that the user names
  bool tags = true;
  TagNames tag_names;
  Compression compression = Compression::deflate;
};

/// Reads the options. REFUSED, with a finding: a DocID, a namespace or names of tags that cannot
/// stand in the file.
sdk::Status read_settings(const sdk::Export& context, Settings& settings);

}  // namespace govreport::ofd
