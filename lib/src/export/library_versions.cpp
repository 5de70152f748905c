#include "export/library_versions.hpp"

#include "base/digest.hpp"
#include "base/html.hpp"
#include "base/json.hpp"
#include "base/nearest.hpp"
#include "base/xml.hpp"
#include "base/zip.hpp"
#include "text/cff.hpp"
#include "text/face_reader.hpp"
#include "text/font_catalogue.hpp"
#include "text/unicode.hpp"

#include <array>

namespace govreport::internal {

std::string library_versions() {
  const std::array versions = {harfbuzz_version(),
                               freetype_version(),
                               icu_version(),
                               fontconfig_version(),
                               pugixml_version(),
                               libxml2_version(),
                               libzip_version(),
                               json_library_version(),
                               openssl_version()};
  return join(versions);
}

}  // namespace govreport::internal
