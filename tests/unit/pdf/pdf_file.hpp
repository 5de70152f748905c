#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::test {

/// A value of a PDF file. Which members count follows from `kind`.
struct PdfValue {
  enum class Kind { null, boolean, number, name, string, array, dictionary, reference };
  Kind kind = Kind::null;
  std::string text;  ///< of a name, without the slash; bytes of a string; digits of a number
  std::int64_t integer = 0;  ///< of a number, its whole part; the number of a reference
  std::vector<PdfValue> items;
  std::map<std::string, PdfValue> entries;

  bool has(const std::string& key) const { return entries.count(key) != 0; }
  const PdfValue& operator[](const std::string& key) const;
  /// Of a structure element: what its /K holds.
  std::vector<PdfValue> kids() const;
  /// The string's words if they are UTF-16 with a mark, in UTF-8.
  std::string words() const;
};

struct PdfObject {
  PdfValue value;
  std::string stream;
};

/// A file, plain or packed, read back: enough for tests, and only for files of our own. Streams are
/// inflated. Faults are exceptions.
class PdfFile {
 public:
  explicit PdfFile(std::string_view bytes);

  const PdfObject& object(std::int64_t number) const { return objects_.at(number); }
  /// `value`, or what it refers to.
  const PdfValue& resolve(const PdfValue& value) const;
  const PdfObject& target(const PdfValue& reference) const { return object(reference.integer); }
  std::size_t size() const { return objects_.size(); }
  const PdfValue& trailer() const { return trailer_; }
  const PdfValue& catalogue() const { return resolve(trailer_["Root"]); }
  std::vector<const PdfValue*> pages() const;
  /// The leaves of a number or name tree, key and value.
  std::vector<std::pair<PdfValue, PdfValue>> tree(const PdfValue& root, const char* key) const;

  /// The structure as text: an element a line, indented, with its attributes and "page:MCID"s.
  std::string structure() const;

 private:
  void dump(const PdfValue& reference, int depth, std::string& out) const;
  std::int64_t page_index(const PdfValue& reference) const;

  std::map<std::int64_t, PdfObject> objects_;
  PdfValue trailer_;
};

}  // namespace govreport::test
