#include "pdf_file.hpp"

#include <memory>
#include <stdexcept>

#include <libdeflate.h>

namespace govreport::test {
namespace {

constexpr std::string_view white = " \n\r\t";
constexpr std::string_view delimiters = "/()<>[] \n\r\t";

class Parser {
 public:
  Parser(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}
  std::size_t at() const { return at_; }

  PdfValue value() {
    skip_white();
    if (take("<<")) return dictionary();
    if (take("[")) return array();
    if (take("<")) return hex_string();
    if (take("(")) return literal_string();
    if (take("/")) return name();
    if (peek("true") || peek("false")) return word(PdfValue::Kind::boolean);
    return number_or_reference();
  }

  bool take(std::string_view token) {
    if (!peek(token)) return false;
    at_ += token.size();
    return true;
  }
  void skip_white() { at_ = std::min(bytes_.find_first_not_of(white, at_), bytes_.size()); }

 private:
  bool peek(std::string_view token) const { return bytes_.substr(at_, token.size()) == token; }

  std::string_view regular() {
    const std::size_t end = std::min(bytes_.find_first_of(delimiters, at_), bytes_.size());
    const std::string_view token = bytes_.substr(at_, end - at_);
    at_ = end;
    return token;
  }

  PdfValue word(PdfValue::Kind kind) {
    PdfValue result;
    result.kind = kind;
    result.text = regular();
    return result;
  }

  PdfValue name() { return word(PdfValue::Kind::name); }

  PdfValue number_or_reference() {
    PdfValue result = word(PdfValue::Kind::number);
    if (result.text.empty()) throw std::runtime_error("no value at " + std::to_string(at_));
    result.integer = std::stoll(result.text);
    if (take(" 0 R")) result.kind = PdfValue::Kind::reference;
    return result;
  }

  PdfValue dictionary() {
    PdfValue result;
    result.kind = PdfValue::Kind::dictionary;
    for (skip_white(); !take(">>"); skip_white()) {
      if (!take("/")) throw std::runtime_error("no key at " + std::to_string(at_));
      const std::string key = name().text;
      if (!result.entries.emplace(key, value()).second)
        throw std::runtime_error("the key " + key + " stands twice");
    }
    return result;
  }

  PdfValue array() {
    PdfValue result;
    result.kind = PdfValue::Kind::array;
    for (skip_white(); !take("]"); skip_white())
      result.items.push_back(value());
    return result;
  }

  PdfValue hex_string() {
    PdfValue result;
    result.kind = PdfValue::Kind::string;
    const std::size_t end = bytes_.find('>', at_);
    for (; at_ < end; at_ += 2)
      result.text += static_cast<char>(std::stoi(std::string(bytes_.substr(at_, 2)), nullptr, 16));
    at_ = end + 1;
    return result;
  }

  PdfValue literal_string() {
    PdfValue result;
    result.kind = PdfValue::Kind::string;
    for (; !take(")"); ++at_) {
      take("\\");
      result.text += bytes_.at(at_);
    }
    return result;
  }

  std::string_view bytes_;
  std::size_t at_;
};

std::string inflate(std::string_view packed) {
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> inflater(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  std::string bytes(std::size_t{1} << 22U, '\0');
  std::size_t size = 0;
  if (libdeflate_zlib_decompress(
          inflater.get(), packed.data(), packed.size(), bytes.data(), bytes.size(), &size) !=
      LIBDEFLATE_SUCCESS)
    throw std::runtime_error("a stream that is not deflated");
  bytes.resize(size);
  return bytes;
}

PdfObject read_object(std::string_view bytes, std::int64_t number, std::size_t at) {
  Parser parser(bytes, at);
  if (!parser.take(std::to_string(number) + " 0 obj\n"))
    throw std::runtime_error("object " + std::to_string(number) + " is not where it should be");
  PdfObject object;
  object.value = parser.value();
  parser.skip_white();
  if (!parser.take("stream\n")) return object;
  const auto length = static_cast<std::size_t>(object.value["Length"].integer);
  object.stream = bytes.substr(parser.at(), length);
  if (bytes.substr(parser.at() + length, 18) != "\nendstream\nendobj\n")
    throw std::runtime_error("object " + std::to_string(number) + " is of another length");
  if (object.value.has("Filter")) object.stream = inflate(object.stream);
  return object;
}

// The table of a plain file: a line of 20 bytes an object.               ISO 32000-1:2008, 7.5.4
std::map<std::int64_t, PdfObject> read_plain(std::string_view bytes, std::size_t at) {
  at = bytes.find('\n', at + 5) + 1;
  std::map<std::int64_t, PdfObject> result;
  for (std::int64_t number = 0; bytes.substr(at, 7) != "trailer"; ++number, at += 20) {
    if (bytes.at(at + 17) != 'n') continue;
    result.emplace(number,
                   read_object(bytes, number, std::stoul(std::string(bytes.substr(at, 10)))));
  }
  return result;
}

std::int64_t big_endian(std::string_view bytes) {
  std::int64_t value = 0;
  for (const char byte : bytes)
    value = value << 8 | static_cast<unsigned char>(byte);
  return value;
}

// Undoes PNG's filter Up, the only one we write.                          7.4.4.4
std::vector<std::string> rows_of(const PdfObject& table) {
  const auto width = static_cast<std::size_t>(table.value["DecodeParms"]["Columns"].integer);
  std::vector<std::string> rows;
  std::string above(width, '\0');
  for (std::size_t at = 0; at < table.stream.size(); at += width + 1) {
    if (table.stream.at(at) != 2) throw std::runtime_error("a row with another filter");
    for (std::size_t i = 0; i < width; ++i)
      above[i] = static_cast<char>(above[i] + table.stream.at(at + 1 + i));
    rows.push_back(above);
  }
  return rows;
}

PdfValue read_packed_object(const PdfObject& stream, std::size_t index, std::int64_t number) {
  Parser heads(stream.stream, 0);
  for (std::size_t i = 0; i < 2 * index; ++i)
    heads.value();
  if (heads.value().integer != number)
    throw std::runtime_error("object " + std::to_string(number) + " is not in its stream");
  return Parser(stream.stream,
                static_cast<std::size_t>(stream.value["First"].integer + heads.value().integer))
      .value();
}

// The cross-reference stream of a packed file.                            7.5.8
std::map<std::int64_t, PdfObject> read_packed(std::string_view bytes, const PdfObject& table) {
  std::map<std::int64_t, PdfObject> result;
  const std::vector<std::string> rows = rows_of(table);
  if (static_cast<std::int64_t>(rows.size()) != table.value["Size"].integer)
    throw std::runtime_error("a table of another size");
  const auto place_of = [&rows](std::size_t number) {
    return big_endian(std::string_view(rows[number]).substr(1, rows[number].size() - 3));
  };
  for (std::size_t number = 1; number < rows.size(); ++number) {
    if (rows[number][0] != 1) continue;
    const auto key = static_cast<std::int64_t>(number);
    result.emplace(key, read_object(bytes, key, static_cast<std::size_t>(place_of(number))));
  }
  for (std::size_t number = 1; number < rows.size(); ++number) {
    if (rows[number][0] != 2) continue;
    const auto index = static_cast<std::size_t>(
        big_endian(std::string_view(rows[number]).substr(rows[number].size() - 2)));
    const auto key = static_cast<std::int64_t>(number);
    result.emplace(key, PdfObject{read_packed_object(result.at(place_of(number)), index, key), {}});
  }
  return result;
}

void append_utf8(std::string& out, unsigned unit) {
  const auto byte = [&out](unsigned bits) { out += static_cast<char>(bits); };
  if (unit < 0x80) return byte(unit);
  if (unit < 0x800) {
    byte(0xC0U | unit >> 6U);
  } else {
    byte(0xE0U | unit >> 12U);
    byte(0x80U | (unit >> 6U & 0x3FU));
  }
  byte(0x80U | (unit & 0x3FU));
}

std::string in_words(const PdfValue& value) {
  if (value.kind == PdfValue::Kind::name) return value.text;
  if (value.kind == PdfValue::Kind::string) return value.words();
  if (value.kind != PdfValue::Kind::array) return value.text;
  std::string list;
  for (const PdfValue& item : value.items)
    list += (list.empty() ? "" : " ") + in_words(item);
  return "[" + list + "]";
}

}  // namespace

const PdfValue& PdfValue::operator[](const std::string& key) const {
  const auto found = entries.find(key);
  if (found == entries.end()) throw std::runtime_error("there is no " + key);
  return found->second;
}

std::vector<PdfValue> PdfValue::kids() const {
  if (!has("K")) return {};
  const PdfValue& kids = entries.at("K");
  return kids.kind == Kind::array ? kids.items : std::vector<PdfValue>{kids};
}

std::string PdfValue::words() const {
  if (text.substr(0, 2) != "\xFE\xFF") return text;
  std::string result;
  for (std::size_t i = 2; i + 1 < text.size(); i += 2)
    append_utf8(result,
                static_cast<unsigned>(static_cast<unsigned char>(text[i])) << 8U |
                    static_cast<unsigned char>(text[i + 1]));
  return result;
}

PdfFile::PdfFile(std::string_view bytes) {
  const std::size_t mark = bytes.rfind("startxref");
  const std::size_t start = std::stoul(std::string(bytes.substr(mark + 9, 20)));
  if (bytes.substr(start, 5) == "xref\n") {
    objects_ = read_plain(bytes, start);
    trailer_ = Parser(bytes, bytes.rfind("trailer") + 7).value();
    return;
  }
  const PdfObject table = read_object(bytes, Parser(bytes, start).value().integer, start);
  objects_ = read_packed(bytes, table);
  trailer_ = table.value;
}

const PdfValue& PdfFile::resolve(const PdfValue& value) const {
  return value.kind == PdfValue::Kind::reference ? object(value.integer).value : value;
}

std::vector<const PdfValue*> PdfFile::pages() const {
  std::vector<const PdfValue*> result;
  for (const PdfValue& kid : resolve(catalogue()["Pages"])["Kids"].items)
    result.push_back(&resolve(kid));
  return result;
}

std::vector<std::pair<PdfValue, PdfValue>> PdfFile::tree(const PdfValue& root,
                                                         const char* key) const {
  std::vector<std::pair<PdfValue, PdfValue>> result;
  const PdfValue& node = resolve(root);
  if (node.has("Kids")) {
    for (const PdfValue& kid : node["Kids"].items) {
      for (auto& entry : tree(kid, key))
        result.push_back(std::move(entry));
    }
    return result;
  }
  const std::vector<PdfValue>& items = node[key].items;
  for (std::size_t i = 0; i + 1 < items.size(); i += 2)
    result.emplace_back(items[i], items[i + 1]);
  return result;
}

std::int64_t PdfFile::page_index(const PdfValue& reference) const {
  const std::vector<PdfValue>& kids = resolve(catalogue()["Pages"])["Kids"].items;
  for (std::size_t i = 0; i < kids.size(); ++i) {
    if (kids[i].integer == reference.integer) return static_cast<std::int64_t>(i);
  }
  throw std::runtime_error("an element on no page");
}

std::string PdfFile::structure() const {
  std::string out;
  for (const PdfValue& kid : resolve(catalogue()["StructTreeRoot"]).kids())
    dump(kid, 0, out);
  return out;
}

void PdfFile::dump(const PdfValue& reference, int depth, std::string& out) const {
  const PdfValue& element = resolve(reference);
  out += std::string(static_cast<std::size_t>(depth) * 2, ' ') + element["S"].text;
  if (element.has("ID")) out += " #" + element["ID"].text;
  if (element.has("Lang")) out += " Lang=" + element["Lang"].text;
  if (element.has("A")) {
    for (const auto& [key, value] : element["A"].entries)
      if (key != "O") out += " " + key + "=" + in_words(value);
  }
  std::vector<PdfValue> elements;
  for (const PdfValue& kid : element.kids()) {
    if (kid.kind == PdfValue::Kind::reference) {
      elements.push_back(kid);
      continue;
    }
    if (kid.has("Obj")) {
      out += " link";
      continue;
    }
    const bool is_reference = kid.kind == PdfValue::Kind::dictionary;
    const PdfValue& page = is_reference ? kid["Pg"] : element["Pg"];
    const std::int64_t mcid = is_reference ? kid["MCID"].integer : kid.integer;
    out += " " + std::to_string(page_index(page) + 1) + ":" + std::to_string(mcid);
  }
  out += '\n';
  for (const PdfValue& kid : elements)
    dump(kid, depth + 1, out);
}

}  // namespace govreport::test
