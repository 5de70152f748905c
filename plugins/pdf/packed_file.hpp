/// A PDF file with object streams and a cross-reference stream: a third of the size of a report's
/// structure, which is a thousand small objects.        ISO 32000-1:2008, 7.5.7 and 7.5.8
#pragma once

#include "deflate.hpp"
#include "object_sink.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace govreport::pdf {

/// Objects leave in the order in which they are put; what is held is the file so far, and the
/// object stream at hand.
class PackedFile final : public ObjectSink {
 public:
  /// `deflater` outlives the file.
  explicit PackedFile(Deflater& deflater);

  Reference allocate() override;
  void put(Reference reference, const Dictionary& dictionary) override;
  void put(Reference reference, const Array& array) override;
  void put_stream(Reference reference, const Dictionary& dictionary, std::string bytes) override;
  sdk::Status finish(Reference catalogue, const Dictionary& info, std::string& file) override;

 private:
  // Where an object is: at `place` of the file, or the `index`-th of the object stream `place`.
  struct Entry {
    enum class Kind : std::uint8_t { none = 0, in_file = 1, in_stream = 2 };
    Kind kind = Kind::none;
    std::uint64_t place = 0;
    std::uint64_t index = 0;
  };

  Entry& at(Reference reference) { return entries_[reference.number - 1]; }
  template <class Value>
  void pack(Reference reference, const Value& value);
  void end_object_stream();
  void place_here(Reference reference);
  void write_stream(Reference reference, const Dictionary& dictionary, std::string_view bytes);
  std::string cross_references(std::size_t place_width) const;

  Deflater& deflater_;
  std::string file_;
  std::vector<Entry> entries_;  // by number, from 1
  Reference object_stream_;     // the one at hand; none when nothing is packed
  std::size_t packed_ = 0;      // objects in it
  std::string heads_;           // their numbers and offsets
  std::string bodies_;
};

}  // namespace govreport::pdf
