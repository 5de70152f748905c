/// Members of a record that is read back: each as what it has to be, the first fault kept.
#pragma once

#include "base/json.hpp"
#include "govreport/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// The first fault of a record. Once there is one, what is read is not to be used.
class RecordFault {
 public:
  void add(std::string_view id, std::vector<Argument> arguments);
  const std::optional<Error>& error() const { return error_; }

 private:
  std::optional<Error> error_;
};

/// A value of the record, and where in it that stands (JSON Pointer, RFC 6901).
class RecordField {
 public:
  RecordField(const JsonValue& value, std::string pointer, RecordFault& fault)
      : value_(value), pointer_(std::move(pointer)), fault_(fault) {}

  /// The member of that name; null, with a fault, where there is none.
  RecordField operator[](std::string_view member) const;
  bool has(std::string_view member) const;
  bool is_null() const { return value_.is(JsonValue::Kind::null); }

  std::string text() const;
  /// Empty for null.
  std::string text_or_nothing() const;
  std::optional<std::string> text_if_any() const;
  bool yes() const;
  /// A whole number of at most `most`, not below zero.
  std::uint64_t whole(std::uint64_t most) const;
  int number() const;
  std::optional<int> number_if_any() const;
  /// 64 hex digits in lower case.
  std::string sha256() const;
  std::vector<RecordField> items() const;
  /// Names and values.
  std::vector<std::pair<std::string, RecordField>> members() const;

  /// That the value is not what it should be.
  void refuse(std::string_view wanted) const;

 private:
  const JsonMember* find(std::string_view member) const;
  bool is(JsonValue::Kind kind) const;

  const JsonValue& value_;
  std::string pointer_;
  RecordFault& fault_;
};

}  // namespace govreport::internal
