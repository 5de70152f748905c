#pragma once

#include "govreport/result.hpp"

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace govreport::internal {

/// Values by name, each made when first asked for and kept; what could not be made is tried again.
/// Thread-safe: who asks for a value that another thread is making waits for it, and for no other.
template <class Value>
class Memo {
 public:
  /// `make` gives a Result<Value>. It must not ask for the same name.
  template <class Make>
  Result<Value> get(const std::string& name, const Make& make) {
    Slot& slot = slot_of(name);
    const std::lock_guard<std::mutex> lock(slot.mutex);
    if (!slot.value) {
      Result<Value> made = make();
      if (!made) return made;
      slot.value.emplace(*std::move(made));
    }
    return *slot.value;
  }

 private:
  struct Slot {
    std::mutex mutex;
    std::optional<Value> value;
  };

  Slot& slot_of(const std::string& name) {
    const std::lock_guard<std::mutex> lock(mutex_);
    return slots_[name];
  }

  std::mutex mutex_;
  std::map<std::string, Slot> slots_;
};

}  // namespace govreport::internal
