/// A PDF file made by PoDoFo 0.9.8: objects, stream lengths, cross-reference table, trailer.
#pragma once

#include "object_sink.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::pdf {

class PodofoFile final : public ObjectSink {
 public:
  /// `on_error` hears what PoDoFo has to say when it fails.
  explicit PodofoFile(std::function<void(std::string_view)> on_error)
      : on_error_(std::move(on_error)) {}

  Reference allocate() override;
  void put(Reference reference, const Dictionary& dictionary) override;
  void put(Reference reference, const Array& array) override;
  void put_stream(Reference reference, const Dictionary& dictionary, std::string bytes) override;
  sdk::Status finish(Reference catalogue, const Dictionary& info, std::string& file) override;

 private:
  struct Object {
    std::string text;  ///< the dictionary or array, in PDF syntax
    std::string stream;
    bool is_stream = false;
  };

  std::string digest() const;
  Object& at(Reference reference) { return objects_[reference.number - 1]; }

  std::function<void(std::string_view)> on_error_;
  std::vector<Object> objects_;
};

}  // namespace govreport::pdf
