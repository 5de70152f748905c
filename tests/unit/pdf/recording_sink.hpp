#pragma once

#include "object_sink.hpp"

#include <string>
#include <utility>
#include <vector>

namespace govreport::test {

/// Keeps what is put, as text, in the order of its numbers.
class RecordingSink final : public pdf::ObjectSink {
 public:
  std::vector<std::string> objects;
  std::vector<std::string> streams;

  pdf::Reference allocate() override {
    objects.emplace_back();
    streams.emplace_back();
    return {static_cast<std::uint32_t>(objects.size())};
  }
  void put(pdf::Reference reference, const pdf::Dictionary& dictionary) override {
    append(objects[reference.number - 1], dictionary);
  }
  void put(pdf::Reference reference, const pdf::Array& array) override {
    append(objects[reference.number - 1], array);
  }
  void put_stream(pdf::Reference reference,
                  const pdf::Dictionary& dictionary,
                  std::string bytes) override {
    put(reference, dictionary);
    streams[reference.number - 1] = std::move(bytes);
  }
  sdk::Status finish(pdf::Reference, const pdf::Dictionary&, std::string&) override {
    return GOVREPORT_OK;
  }
};

}  // namespace govreport::test
