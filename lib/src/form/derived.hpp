#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <typeindex>

namespace govreport::internal {

/// What other modules make of a form, kept with it: one value of a type, made when first asked for.
/// Thread-safe. A copy of the form is another form, of which nothing is made yet.
class Derived {
 public:
  Derived() = default;
  Derived(const Derived&) {}
  Derived& operator=(const Derived&) {
    const std::lock_guard<std::mutex> lock(mutex_);
    values_.clear();
    return *this;
  }
  ~Derived() = default;

  /// `make` gives a Value; it must not ask for another. The result lives as long as the form.
  template <class Value, class Make>
  const Value& get(const Make& make) const {
    const std::lock_guard<std::mutex> lock(mutex_);
    std::shared_ptr<const void>& kept = values_[typeid(Value)];
    if (!kept) kept = std::make_shared<const Value>(make());
    return *static_cast<const Value*>(kept.get());
  }

 private:
  mutable std::mutex mutex_;
  mutable std::map<std::type_index, std::shared_ptr<const void>> values_;
};

}  // namespace govreport::internal
