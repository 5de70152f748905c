#include "packed_page.hpp"

#include <algorithm>
#include <cassert>

namespace govreport::ofd {
namespace {

class Packer {
 public:
  /// Seven bits a byte, the lowest first; the eighth says that more follow.
  void add(std::uint64_t number) {
    for (; number > 0x7F; number >>= 7U)
      bytes_ += static_cast<char>((number & 0x7FU) | 0x80U);
    bytes_ += static_cast<char>(number);
  }
  /// Small negative numbers take few bytes too: 0, -1, 1, -2 as 0, 1, 2, 3.
  void add_signed(std::int64_t number) {
    const auto bits = static_cast<std::uint64_t>(number);
    add(number < 0 ? ~(bits << 1U) : bits << 1U);
  }
  void add(std::string_view text) {
    add(text.size());
    bytes_ += text;
  }
  void add_steps(const std::vector<Tick>& positions) {
    add(positions.size());
    Tick last = 0;
    for (const Tick position : positions) {
      add_signed(position - last);
      last = position;
    }
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t number() {
    std::uint64_t result = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(next(1).front());
      result |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte <= 0x7F) return result;
    }
  }
  std::uint32_t word() { return static_cast<std::uint32_t>(number()); }
  std::int64_t signed_number() {
    const std::uint64_t bits = number();
    return static_cast<std::int64_t>((bits & 1U) != 0 ? ~(bits >> 1U) : bits >> 1U);
  }
  std::string text() { return std::string(next(number())); }
  std::vector<Tick> positions() {
    std::vector<Tick> result(number());
    Tick last = 0;
    for (Tick& position : result)
      last = position = last + signed_number();
    return result;
  }

 private:
  std::string_view next(std::size_t count) {
    assert(count <= bytes_.size());
    const std::string_view result = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return result;
  }

  std::string_view bytes_;
};

void add(Packer& packer, const PathObject& path) {
  packer.add_signed(path.width);
  packer.add(path.lines.size());
  for (const Line& line : path.lines) {
    for (const Tick each : {line.x0, line.y0, line.x1 - line.x0, line.y1 - line.y0})
      packer.add_signed(each);
  }
}

PathObject path_from(Unpacker& bytes) {
  PathObject path{bytes.signed_number(), {}};
  path.lines.resize(bytes.number());
  for (Line& line : path.lines) {
    line.x0 = bytes.signed_number();
    line.y0 = bytes.signed_number();
    line.x1 = line.x0 + bytes.signed_number();
    line.y1 = line.y0 + bytes.signed_number();
  }
  return path;
}

void add(Packer& packer, const TextObject& text) {
  packer.add(text.node);
  packer.add(text.face);
  packer.add_signed(text.size);
  packer.add((text.alone ? 1U : 0U) | (text.turned ? 2U : 0U));
  packer.add(text.text);
  packer.add(text.glyphs.size());
  for (const std::uint32_t glyph : text.glyphs)
    packer.add(glyph);
  packer.add_steps(text.x);
  packer.add_steps(text.y);
  for (const Tick each : {text.end, text.pivot_x, text.pivot_y})
    packer.add_signed(each);
}

TextObject text_from(Unpacker& bytes) {
  TextObject text;
  text.node = bytes.word();
  text.face = bytes.word();
  text.size = bytes.signed_number();
  const std::uint64_t flags = bytes.number();
  text.alone = (flags & 1U) != 0;
  text.turned = (flags & 2U) != 0;
  text.text = bytes.text();
  text.glyphs.resize(bytes.number());
  std::generate(text.glyphs.begin(), text.glyphs.end(), [&] { return bytes.word(); });
  text.x = bytes.positions();
  text.y = bytes.positions();
  text.end = bytes.signed_number();
  text.pivot_x = bytes.signed_number();
  text.pivot_y = bytes.signed_number();
  return text;
}

}  // namespace

std::string pack(const Page& page) {
  Packer packer;
  packer.add(page.number);
  for (const Tick each : {page.area.left, page.area.top, page.area.right, page.area.bottom})
    packer.add_signed(each);
  packer.add(page.paths.size());
  for (const PathObject& path : page.paths)
    add(packer, path);
  packer.add(page.texts.size());
  for (const TextObject& text : page.texts)
    add(packer, text);
  return packer.take();
}

Page unpack(std::string_view bytes) {
  Unpacker source(bytes);
  Page page;
  page.number = source.word();
  for (Tick* each : {&page.area.left, &page.area.top, &page.area.right, &page.area.bottom})
    *each = source.signed_number();
  page.paths.resize(source.number());
  for (PathObject& path : page.paths)
    path = path_from(source);
  page.texts.resize(source.number());
  for (TextObject& text : page.texts)
    text = text_from(source);
  return page;
}

}  // namespace govreport::ofd
