/// What every part of the file is written through.
#pragma once

#include "deflate.hpp"
#include "object_sink.hpp"

#include <string>
#include <string_view>

namespace govreport::pdf {

/// An ObjectSink with compression. Not thread-safe.
class Writer {
 public:
  /// Streams are compressed by `deflater`; as they are if there is none. Both outlive the writer.
  Writer(ObjectSink& sink, Deflater* deflater) : sink_(&sink), deflater_(deflater) {}

  Reference allocate() { return sink_->allocate(); }
  void put(Reference reference, const Dictionary& dictionary) { sink_->put(reference, dictionary); }
  Reference put(const Dictionary& dictionary) { return sink_->put_new(dictionary); }
  void put(Reference reference, const Array& array) { sink_->put(reference, array); }

  /// A stream, compressed unless the user wants to read it.
  void put_stream(Reference reference, Dictionary dictionary, std::string_view bytes) {
    if (deflater_ == nullptr) return sink_->put_stream(reference, dictionary, std::string(bytes));
    dictionary.set(Name{"Filter"}, Name{"FlateDecode"});
    sink_->put_stream(reference, dictionary, deflater_->compress(bytes));
  }
  Reference put_stream(Dictionary dictionary, std::string_view bytes) {
    const Reference reference = allocate();
    put_stream(reference, std::move(dictionary), bytes);
    return reference;
  }
  /// A stream that must not be filtered.
  Reference put_plain_stream(const Dictionary& dictionary, std::string bytes) {
    const Reference reference = allocate();
    sink_->put_stream(reference, dictionary, std::move(bytes));
    return reference;
  }

 private:
  ObjectSink* sink_;
  Deflater* deflater_;
};

}  // namespace govreport::pdf
