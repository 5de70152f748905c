/// C++ over plugin.h, for plugins: views of the host's tables, output, findings, numbers, XML text.
/// Header only; a plugin needs nothing else of govreport.
#pragma once

#include "govreport/plugin.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <exception>
#include <initializer_list>
#include <new>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace govreport::sdk {

// ---- views of the host's tables ------------------------------------------------------------

inline std::string_view view(govreport_text text) {
  return text.size == 0 ? std::string_view() : std::string_view(text.data, text.size);
}

constexpr govreport_text text(std::string_view words) {
  return {words.data(), words.size()};
}

/// A C array of records, for descriptors: GOVREPORT_ARRAY without its casts of C.
template <class Record, std::size_t count>
constexpr govreport_array array(const Record (&records)[count]) {
  return {records, count, sizeof(Record)};
}

/// No records.
template <class Record>
constexpr govreport_array no_records() {
  return {nullptr, 0, sizeof(Record)};
}

// ---- descriptors ------------------------------------------------------------------------------

/// The same in Chinese and in English.
struct Words {
  std::string_view chinese;
  std::string_view english;
};

/// An option, see govreport_option; `value` is its default. What is given has to outlive the
/// descriptor, as literals do.
constexpr govreport_option option(std::string_view id,
                                  govreport_option_type type,
                                  std::string_view value,
                                  Words help) {
  return {text(id),
          static_cast<std::uint32_t>(type),
          0,
          text(value),
          no_records<govreport_text>(),
          0,
          0,
          text(help.chinese),
          text(help.english)};
}

/// One of `choices`, records of govreport_text.
constexpr govreport_option choice_option(std::string_view id,
                                         govreport_array choices,
                                         std::string_view value,
                                         Words help) {
  govreport_option result = option(id, GOVREPORT_OPTION_CHOICE, value, help);
  result.choices = choices;
  return result;
}

/// Files that the host reads, of `most` bytes together.
constexpr govreport_option files_option(std::string_view id, std::int64_t most, Words help) {
  govreport_option result = option(id, GOVREPORT_OPTION_FILES, "", help);
  result.maximum = most;
  return result;
}

/// What a finding says, see govreport_finding_text; a clause may be left empty.
constexpr govreport_finding_text finding_text(std::string_view code,
                                              govreport_severity severity,
                                              std::string_view clause,
                                              Words message,
                                              Words hint) {
  return {text(code),
          static_cast<std::uint32_t>(severity),
          0,
          text(clause),
          text(message.chinese),
          text(message.english),
          text(hint.chinese),
          text(hint.english)};
}

// ---- records -----------------------------------------------------------------------------------

/// The records of an array, whichever of the two sides knows the longer record: what the host does
/// not have reads as zero.
template <class Record>
class Records {
  static_assert(std::is_trivially_copyable_v<Record>);

 public:
  class Iterator {
   public:
    using value_type = Record;
    using difference_type = std::ptrdiff_t;
    Iterator(const Records* records, std::uint32_t index) : records_(records), index_(index) {}
    Record operator*() const { return (*records_)[index_]; }
    Iterator& operator++() {
      ++index_;
      return *this;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.index_ == b.index_; }

   private:
    const Records* records_;
    std::uint32_t index_;
  };

  Records() = default;
  explicit Records(govreport_array array)
      : data_(static_cast<const std::byte*>(array.data)),
        count_(array.count),
        stride_(array.stride) {}

  std::uint32_t size() const { return count_; }
  bool empty() const { return count_ == 0; }
  /// Pre: index < size().
  Record operator[](std::uint32_t index) const {
    assert(index < count_);
    Record record{};
    govreport_read(&record, sizeof record, {data_, count_, stride_}, index);
    return record;
  }
  /// Pre: the range lies within the records.
  Records slice(govreport_range range) const {
    assert(range.first + range.count <= count_);
    Records part = *this;
    part.data_ += std::size_t{range.first} * stride_;
    part.count_ = range.count;
    return part;
  }
  Iterator begin() const { return Iterator(this, 0); }
  Iterator end() const { return Iterator(this, count_); }

 private:
  const std::byte* data_ = nullptr;
  std::uint32_t count_ = 0;
  std::uint32_t stride_ = 0;
};

/// A copy of a structure that begins with its size; members the other side does not know are zero.
template <class Structure>
Structure copy_sized(const Structure* source) {
  Structure result{};
  const std::size_t known = source->size < sizeof(Structure) ? source->size : sizeof(Structure);
  std::memcpy(&result, source, known);
  return result;
}

/// govreport.document/1 with its tables unpacked.
struct Document {
  explicit Document(const govreport_document* source)
      : head(copy_sized(source)),
        nodes(head.nodes),
        tables(head.tables),
        cells(head.cells),
        header_cells(head.header_cells),
        tokens(head.tokens),
        rules(head.rules),
        choices(head.choices),
        widths(head.widths),
        styles(head.styles),
        roles(head.roles),
        page_setups(head.page_setups),
        properties(head.properties),
        column_names(head.column_names),
        code_digits(head.code_digits),
        explanations(head.explanations),
        families(head.families) {}

  govreport_document head;
  Records<govreport_node> nodes;
  Records<govreport_table> tables;
  Records<govreport_cell> cells;
  Records<govreport_index> header_cells;
  Records<govreport_token> tokens;
  Records<govreport_rule> rules;
  Records<govreport_text> choices;
  Records<govreport_emu> widths;
  Records<govreport_style> styles;
  Records<govreport_role> roles;
  Records<govreport_page_setup> page_setups;
  Records<govreport_property> properties;
  Records<govreport_text> column_names;
  Records<std::uint32_t> code_digits;
  Records<govreport_explanation> explanations;
  Records<govreport_text> families;
};

// ---- results ---------------------------------------------------------------------------------

/// A status that must be looked at.
class [[nodiscard]] Status {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): reads as `return GOVREPORT_OK`
  Status(govreport_status code) : code_(code) {}
  explicit operator bool() const { return code_ == GOVREPORT_OK; }
  govreport_status code() const { return code_; }

 private:
  govreport_status code_;
};

/// Returns a failing status from the function around it.
#define GOVREPORT_SDK_TRY(expression)                                                        \
  do {                                                                                       \
    if (const ::govreport::sdk::Status govreport_status_ = (expression); !govreport_status_) \
      return govreport_status_;                                                              \
  } while (false)

// ---- the host --------------------------------------------------------------------------------

struct NamedArgument {
  std::string_view name;
  std::string_view value;
};

/// One call of an export function: the host's services for this report.
class Export {
 public:
  Export(const govreport_host* host, const govreport_request* request)
      : host_(copy_sized(host)), settings_(copy_sized(request).settings) {}

  Status write(std::string_view bytes) const {
    return host_.write(host_.context, bytes.data(), bytes.size());
  }

  void report(std::string_view code,
              govreport_index node = GOVREPORT_NONE,
              std::initializer_list<NamedArgument> arguments = {}) const {
    std::array<govreport_argument, 8> records{};
    std::uint32_t count = 0;
    for (const NamedArgument& argument : arguments) {
      assert(count < records.size());
      records[count++] = {text(argument.name), text(argument.value)};
    }
    const govreport_finding finding = {
        sizeof finding, text(code), node, 0, {records.data(), count, sizeof(govreport_argument)}};
    host_.report(host_.context, &finding);
  }

  /// CANCELLED if the caller wants no more.
  Status progress(std::uint32_t permille) const {
    return host_.progress(host_.context, permille) == 0 ? GOVREPORT_OK : GOVREPORT_CANCELLED;
  }

  /// The value in force of an option the format declares.
  std::string_view option(std::string_view id) const {
    for (const govreport_setting setting : settings_) {
      if (view(setting.id) == id) return view(setting.value);
    }
    return {};
  }
  bool is_on(std::string_view id) const { return option(id) == "yes"; }

  /// The extension's structure, or null if this host does not have it.
  template <class Structure>
  const Structure* extension(const char* name) const {
    return static_cast<const Structure*>(host_.extension(host_.context, name));
  }

 private:
  govreport_host host_;
  Records<govreport_setting> settings_;
};

/// Codes any plugin may report; their words are the host's.
inline constexpr std::string_view finding_internal = "plugin.internal";
inline constexpr std::string_view finding_missing_extension = "plugin.missing-extension";

/// Runs a plugin's body and turns whatever comes out into a status and, on failure, a finding.
/// Nothing thrown gets past it.
template <class Body>
govreport_status run(const govreport_host* host,
                     const govreport_request* request,
                     Body body) noexcept {
  try {
    const Export context(host, request);
    try {
      return Status(body(context)).code();
    } catch (const std::bad_alloc&) {
      return GOVREPORT_LIMIT;
    } catch (const std::exception& error) {
      context.report(finding_internal, GOVREPORT_NONE, {{"what", error.what()}});
    } catch (...) {
      context.report(
          finding_internal, GOVREPORT_NONE, {{"what", "an exception that is no std::exception"}});
    }
  } catch (...) {
    return GOVREPORT_INTERNAL;
  }
  return GOVREPORT_INTERNAL;
}

// ---- numbers ---------------------------------------------------------------------------------

inline void append_integer(std::string& out, std::int64_t value) {
  std::array<char, 24> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  out.append(buffer.data(), end);
}

inline std::string integer(std::int64_t value) {
  std::string out;
  append_integer(out, value);
  return out;
}

/// Appends numerator / denominator with at most `decimals` digits, rounded half away from zero:
/// exact integer arithmetic, no exponent, no locale, no trailing zeros, no "-0".
/// Pre: denominator > 0, 0 <= decimals <= 6, |numerator| < 9e12.
inline void append_quotient(std::string& out,
                            std::int64_t numerator,
                            std::int64_t denominator,
                            int decimals) {
  std::int64_t power = 1;
  for (int i = 0; i < decimals; ++i)
    power *= 10;
  const bool negative = numerator < 0;
  const std::int64_t magnitude = negative ? -numerator : numerator;
  std::int64_t scaled = (magnitude * power + denominator / 2) / denominator;
  if (negative && scaled != 0) out += '-';
  append_integer(out, scaled / power);
  scaled %= power;
  if (scaled == 0) return;
  out += '.';
  for (power /= 10; scaled != 0; power /= 10) {
    out += static_cast<char>('0' + scaled / power);
    scaled %= power;
  }
}

inline constexpr std::int64_t emu_per_millimetre = 36000;
inline constexpr std::int64_t emu_per_point = 12700;

inline void append_millimetres(std::string& out, govreport_emu length, int decimals) {
  append_quotient(out, length, emu_per_millimetre, decimals);
}
inline void append_points(std::string& out, govreport_emu length, int decimals) {
  append_quotient(out, length, emu_per_point, decimals);
}

// ---- XML text --------------------------------------------------------------------------------

/// Appends `words` escaped for XML text and double-quoted attributes. Characters XML 1.0 cannot
/// hold (2.2, Char) must not come in: the host lets none through.
inline void append_escaped(std::string& out, std::string_view words) {
  for (const char character : words) {
    switch (character) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\t':
        out += "&#9;";
        break;
      case '\n':
        out += "&#10;";
        break;
      case '\r':
        out += "&#13;";
        break;
      default:
        out += character;
    }
  }
}

}  // namespace govreport::sdk
