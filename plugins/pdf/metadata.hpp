/// What the file says about itself, twice and in step: Info and XMP.
/// ISO 32000-1:2008, 14.3; ISO 19005-3:2012, 6.6; ISO 14289-1:2014, 5 and 7.1
#pragma once

#include "options.hpp"
#include "syntax.hpp"

#include <string>
#include <string_view>

namespace govreport::pdf {

struct Metadata {
  Profile profile = Profile::a3a;
  std::string title;
  std::string author;
  std::string subject;
  std::string keywords;
  std::string language;
  std::string producer;
  std::string created;  ///< YYYY-MM-DD, or empty
};

Metadata metadata_of(const sdk::Document& document, const Options& options);

Dictionary info_dictionary(const Metadata& metadata);
/// The XMP packet.
std::string xmp_packet(const Metadata& metadata);

/// "2025-01-31" as a PDF date at midnight, UTC.                            7.9.4
std::string info_date(std::string_view date);

}  // namespace govreport::pdf
