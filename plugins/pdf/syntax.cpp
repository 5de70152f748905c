#include "syntax.hpp"

#include "unicode.hpp"

#include <algorithm>

namespace govreport::pdf {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

void append_hex_byte(std::string& out, unsigned char byte) {
  out += hex_digits[byte >> 4];
  out += hex_digits[byte & 15];
}

// 7.2.2: delimiters, white space and # are written as #xx in a name, and so is all that is not
// printable ASCII.
bool is_plain_in_name(char character) {
  return character > ' ' && character <= '~' &&
         std::string_view("()<>[]{}/%#").find(character) == std::string_view::npos;
}

bool is_printable(char character) {
  return character >= ' ' && character <= '~';
}

void append_literal(std::string& out, std::string_view bytes) {
  out += '(';
  for (const char character : bytes) {
    if (character == '(' || character == ')' || character == '\\') out += '\\';
    out += character;
  }
  out += ')';
}

}  // namespace

void append(std::string& out, Name name) {
  out += '/';
  for (const char character : name.bytes) {
    if (is_plain_in_name(character)) {
      out += character;
    } else {
      out += '#';
      append_hex_byte(out, static_cast<unsigned char>(character));
    }
  }
}

void append(std::string& out, TextString words) {
  out += "<FEFF";
  append_utf16_hex(out, words.utf8);
  out += '>';
}

void append(std::string& out, ByteString bytes) {
  if (std::all_of(bytes.bytes.begin(), bytes.bytes.end(), is_printable)) {
    append_literal(out, bytes.bytes);
    return;
  }
  out += '<';
  for (const char character : bytes.bytes)
    append_hex_byte(out, static_cast<unsigned char>(character));
  out += '>';
}

void append(std::string& out, Reference reference) {
  sdk::append_integer(out, reference.number);
  out += " 0 R";
}

void append(std::string& out, Integer number) {
  sdk::append_integer(out, number.value);
}

void append(std::string& out, Boolean truth) {
  out += truth.value ? "true" : "false";
}

void append(std::string& out, Points length) {
  sdk::append_points(out, length.length, 3);
}

void append(std::string& out, Quotient number) {
  sdk::append_quotient(out, number.numerator, number.denominator, 3);
}

void append(std::string& out, Verbatim value) {
  out += value.text;
}

void append_hex(std::string& out, std::uint16_t value) {
  append_hex_byte(out, static_cast<unsigned char>(value >> 8));
  append_hex_byte(out, static_cast<unsigned char>(value & 255));
}

// 7.2.2: only where two regular characters meet.
void part(std::string& out, std::size_t position) {
  constexpr std::string_view delimiters = "/()[]<>";
  const auto is_regular = [&](char character) {
    return delimiters.find(character) == std::string_view::npos;
  };
  if (is_regular(out[position - 1]) && is_regular(out[position])) out.insert(position, 1, ' ');
}

void append(std::string& out, const Array& array) {
  out += '[';
  out += array.items();
  out += ']';
}

void append(std::string& out, const Dictionary& dictionary) {
  out += "<<";
  out += dictionary.entries();
  out += ">>";
}

}  // namespace govreport::pdf
