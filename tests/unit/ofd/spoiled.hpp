#pragma once

#include "ofd_file.hpp"

#include <ostream>
#include <stdexcept>
#include <string>

namespace govreport::test {

/// One way to spoil a good package: in `part`, the first `from` becomes `to`.
struct Spoiled {
  std::string name;
  std::string part;
  std::string from;
  std::string to;
  std::string fault = {};  ///< what must be said to it, or a piece of that

  /// Throws when the part has no `from`.
  void spoil(OfdFile& file) const {
    std::string& bytes = file.part(part);
    const std::size_t at = bytes.find(from);
    if (at == std::string::npos) throw std::runtime_error("no " + from + " in " + bytes);
    bytes.replace(at, from.size(), to);
  }
};

inline std::ostream& operator<<(std::ostream& out, const Spoiled& spoiled) {
  return out << spoiled.name;
}

}  // namespace govreport::test
