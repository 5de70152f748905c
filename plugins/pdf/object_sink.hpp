/// Where the objects of a PDF file go. The one seam between what the file says, which is ours, and
/// the library that gives it its shape.
#pragma once

#include "syntax.hpp"

#include <string>

namespace govreport::pdf {

/// Not thread-safe; one a file.
class ObjectSink {
 public:
  ObjectSink() = default;
  ObjectSink(const ObjectSink&) = delete;
  ObjectSink& operator=(const ObjectSink&) = delete;
  virtual ~ObjectSink() = default;

  /// A number for an object that is put later. Numbers count from 1.
  virtual Reference allocate() = 0;

  /// Pre, for all that follow: `reference` was allocated here and nothing was put at it.
  virtual void put(Reference reference, const Dictionary& dictionary) = 0;
  virtual void put(Reference reference, const Array& array) = 0;
  /// `bytes` as they are to stand in the file; a filter they have been through is in `dictionary`,
  /// /Length is not.
  virtual void put_stream(Reference reference, const Dictionary& dictionary, std::string bytes) = 0;

  /// Makes the file of all that was put. `info` gets a digest of the content, so that two files
  /// have one identifier only if they say the same. Call it once, last.
  virtual sdk::Status finish(Reference catalogue, const Dictionary& info, std::string& file) = 0;

  Reference put_new(const Dictionary& dictionary) {
    const Reference reference = allocate();
    put(reference, dictionary);
    return reference;
  }
};

}  // namespace govreport::pdf
