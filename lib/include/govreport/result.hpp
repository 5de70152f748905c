/// A value or an error: what every function returns that can fail for a reason its caller meets.
#pragma once

#include "govreport/message.hpp"

#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace govreport::inline v1 {

/// Why something could not be done. A closed list: a new one is a compiler warning in the switch
/// that turns codes into statuses.
enum class ErrorCode {
  usage,        ///< the caller asked for something that cannot be
  not_found,    ///< a file, form, format or plugin is not there
  malformed,    ///< input is not what it should be
  unsupported,  ///< understood, but not possible here
  refused,      ///< the report's own findings forbid it
  io,           ///< reading or writing failed
  cancelled,    ///< the caller's progress callback said stop
  limit,        ///< too large, or out of memory
  internal      ///< we broke a promise of our own
};

/// Where something is; empty or zero members are unknown.
struct Place {
  std::string file{};
  std::string cell{};   ///< CellId
  std::string label{};  ///< label path, outermost first, " › " between
  std::string sheet{};  ///< sheet and address in a workbook
  std::uint32_t line = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

/// An error as fields; `render` makes the words.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string id{};  ///< catalogue code, "export.unknown-option"
  std::vector<Argument> arguments{};
  Place place{};
};

/// Shape of std::expected, so that it can become an alias of it.
template <class T>
class [[nodiscard]] Result {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): reads as `return value`
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  // NOLINTNEXTLINE(google-explicit-constructor): reads as `return error`
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  T& value() & { return get(); }
  const T& value() const& { return get(); }
  T&& value() && { return std::move(get()); }
  T& operator*() & { return get(); }
  const T& operator*() const& { return get(); }
  T&& operator*() && { return std::move(get()); }
  T* operator->() { return &get(); }
  const T* operator->() const { return &get(); }
  const Error& error() const& { return failure(); }
  Error&& error() && { return std::move(failure()); }

 private:
  T& get() {
    assert(has_value());
    return *std::get_if<0>(&state_);
  }
  const T& get() const {
    assert(has_value());
    return *std::get_if<0>(&state_);
  }
  Error& failure() {
    assert(!has_value());
    return *std::get_if<1>(&state_);
  }
  const Error& failure() const {
    assert(!has_value());
    return *std::get_if<1>(&state_);
  }

  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): reads as `return error`
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  const Error& error() const& { return *std::get_if<1>(&state_); }
  Error&& error() && { return std::move(*std::get_if<1>(&state_)); }

 private:
  std::variant<std::monostate, Error> state_;
};

/// Returns the error of a Result<void> from the function around it.
#define GOVREPORT_TRY(expression)                                \
  do {                                                           \
    if (auto govreport_result = (expression); !govreport_result) \
      return std::move(govreport_result).error();                \
  } while (false)

}  // namespace govreport::inline v1
