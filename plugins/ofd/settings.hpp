#pragma once

#include "zip_file.hpp"

#include <string>

namespace govreport::ofd {

/// The options in force.
struct Settings {
  std::string created;  ///< YYYY-MM-DD; empty = no date
  std::string doc_id;   ///< 32 hexadecimal digits; empty = from the content
  bool attach = true;
  bool tags = true;
  Compression compression = Compression::deflate;
};

}  // namespace govreport::ofd
