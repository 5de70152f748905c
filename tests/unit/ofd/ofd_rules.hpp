#pragma once

#include "ofd_file.hpp"

#include <string>
#include <vector>

namespace govreport::test {

/// What is wrong with the package that no schema can see: each fault a line, in no words but
/// these: "<part>: <what>".
///
/// - OFD.xml stands first; paths are plain, relative, of ASCII; each once
/// - every path a part names is there, and every part is named by another
/// - parts are UTF-8 and say so, and have no document type
/// - elements of the standard carry the prefix `ofd`, attributes none
/// - one DocBody; DocID is 32 hexadecimal digits
/// - ids are unique, MaxUnitID is the greatest of them; what refers to one finds it
/// - boundaries lie within the page; text and paths within their boundary
/// - DeltaX and DeltaY have one value fewer than the text characters; glyphs cover the text
/// - a character outside the BMP stands in an object of its own
/// - paths say their line width
/// - an outline has entries; tags name objects of the page they name, each object once at most
std::vector<std::string> faults_of(const OfdFile& file);

}  // namespace govreport::test
