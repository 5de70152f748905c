/// The written form of PDF values. What a value is decides how it is written: a raw string has no
/// overload, so an escape cannot be forgotten.                      ISO 32000-1:2008, 7.3
#pragma once

#include "govreport/plugin_sdk.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace govreport::pdf {

/// /Name, with #xx where needed.                                     7.3.5
struct Name {
  std::string_view bytes;
};

/// Words for people: UTF-16BE with a byte order mark, in hex.        7.9.2.2
struct TextString {
  std::string_view utf8;
};

/// Bytes that only programs compare; literal where printable.        7.3.4
struct ByteString {
  std::string_view bytes;
};

/// An indirect object of generation 0; number 0 is none.             7.3.10
struct Reference {
  std::uint32_t number = 0;
  explicit operator bool() const { return number != 0; }
  friend bool operator==(Reference, Reference) = default;
};

struct Integer {
  std::int64_t value;
};

struct Boolean {
  bool value;
};

/// A length as a number of points, to a thousandth: 0.0004 mm.
struct Points {
  govreport_emu length;
};

/// numerator / denominator, to a thousandth. Pre: denominator > 0.
struct Quotient {
  std::int64_t numerator;
  std::int64_t denominator;
};

/// A value that is written already.
struct Verbatim {
  std::string_view text;
};

void append(std::string& out, Name name);
void append(std::string& out, TextString words);
void append(std::string& out, ByteString bytes);
void append(std::string& out, Reference reference);
void append(std::string& out, Integer number);
void append(std::string& out, Boolean truth);
void append(std::string& out, Points length);
void append(std::string& out, Quotient number);
void append(std::string& out, Verbatim value);

/// Appends `value` in hex, four digits.
void append_hex(std::string& out, std::uint16_t value);

/// Puts a space at `position` where what stands there would else run into what is before it.
/// Pre: something is before it.
void part(std::string& out, std::size_t position);

class Array {
 public:
  template <class Value>
  Array& add(const Value& value) {
    const std::size_t position = text_.size();
    append(text_, value);
    if (position != 0) part(text_, position);
    ++size_;
    return *this;
  }
  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  std::string_view items() const { return text_; }

 private:
  std::string text_;
  std::size_t size_ = 0;
};

class Dictionary {
 public:
  Dictionary() = default;
  explicit Dictionary(Name type) { set(Name{"Type"}, type); }

  /// Pre: `key` is not set yet.
  template <class Value>
  Dictionary& set(Name key, const Value& value) {
    append(text_, key);
    const std::size_t position = text_.size();
    append(text_, value);
    part(text_, position);
    return *this;
  }
  bool empty() const { return text_.empty(); }
  std::string_view entries() const { return text_; }

 private:
  std::string text_;
};

void append(std::string& out, const Array& array);
void append(std::string& out, const Dictionary& dictionary);

}  // namespace govreport::pdf
