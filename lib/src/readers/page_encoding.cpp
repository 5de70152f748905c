#include "readers/page_encoding.hpp"

#include "base/ascii.hpp"
#include "base/encoding.hpp"
#include "base/utf8.hpp"
#include "readers/byte_order_mark.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace govreport::internal {
namespace {

/// Declarations stand at the beginning; HTML wants them in the first kilobyte, pages are laxer.
constexpr std::size_t head_size = 4096;

constexpr std::string_view utf8 = "utf-8";
constexpr std::string_view gb18030 = "gb18030";

/// What pages in Chinese are written in, where not in Unicode; the commonest first.
constexpr std::array chinese_encodings = {"GB18030", "Big5"};

bool is_chinese(const std::string& encoding) {
  return std::find(chinese_encodings.begin(), chinese_encodings.end(), encoding) !=
         chinese_encodings.end();
}

/// The word behind the first `key` ("charset=") that has one, in small letters.
std::string word_behind(std::string_view head, std::string_view key) {
  for (std::size_t at = head.find(key); at != std::string_view::npos; at = head.find(key, at + 1)) {
    std::size_t start = at + key.size();
    while (start < head.size() &&
           std::string_view(" =\"'").find(head[start]) != std::string_view::npos)
      ++start;
    std::size_t end = start;
    while (end < head.size() &&
           std::string_view(" \"';/>?\r\n\t").find(head[end]) == std::string_view::npos)
      ++end;
    if (end > start &&
        head.substr(at + key.size(), start - at - key.size()).find('=') != std::string_view::npos)
      return std::string(head.substr(start, end - start));
  }
  return {};
}

/// <meta charset>, <meta http-equiv … content="…; charset=…">, <?xml encoding?>.
std::string declared_encoding(std::string_view bytes) {
  const std::string head = small_letters(bytes.substr(0, head_size));
  if (head.starts_with("<?xml"))
    if (std::string word =
            word_behind(std::string_view(head).substr(0, head.find("?>")), "encoding");
        !word.empty())
      return word;
  return word_behind(head, "charset");
}

/// Under one name all that are read alike.
std::string plain_name(std::string_view name) {
  if (name == "utf8") return std::string(utf8);
  for (const std::string_view gb :
       {"gb2312", "gbk", "gb_2312-80", "x-gbk", "gb18030", "cp936", "euc-cn"})
    if (name == gb) return std::string(gb18030);
  return std::string(name);
}

class PageDecoder {
 public:
  PageDecoder(std::string_view bytes, const std::string& file, ReaderFindings& findings)
      : bytes_(bytes), file_(file), findings_(findings) {}

  Result<std::string> decode() {
    if (auto text = by_mark()) return *std::move(text);
    if (bytes_.find('\0') != std::string_view::npos)
      return Error{ErrorCode::malformed,
                   "read.binary",
                   {{"offset", std::to_string(bytes_.find('\0'))}},
                   {.file = file_}};
    const std::string written = declared_encoding(bytes_);
    const std::string declared = plain_name(written);
    // Bytes that make UTF-8 are UTF-8, whatever is declared: no other text does so by chance.
    if (auto text = try_as(std::string(utf8)))
      return told(*std::move(text), written, declared, "UTF-8");
    if (!declared.empty() && declared != utf8)
      if (auto text = try_as(declared)) return *std::move(text);
    return found_out(written);
  }

 private:
  /// A mark goes before all else.
  std::optional<std::string> by_mark() {
    const auto mark = mark_of(bytes_);
    if (!mark) return std::nullopt;
    const std::string_view all = std::exchange(bytes_, bytes_.substr(mark->bytes.size()));
    auto text = try_as(mark->encoding);
    if (!text) bytes_ = all;
    return text;
  }

  std::optional<std::string> try_as(const std::string& encoding) {
    if (std::find(tried_.begin(), tried_.end(), encoding) != tried_.end()) return std::nullopt;
    tried_.push_back(encoding);
    if (encoding == utf8)
      return first_malformed_utf8(bytes_) ? std::nullopt : std::optional(std::string(bytes_));
    return to_utf8(bytes_, encoding);
  }

  Result<std::string> told(std::string text,
                           const std::string& written,
                           const std::string& declared,
                           const std::string& found) {
    const bool is_ascii = std::none_of(text.begin(), text.end(), [](char c) {
      return (static_cast<unsigned char>(c) & 0x80U) != 0;
    });
    if (!declared.empty() && declared != utf8 && !is_ascii) warn(written, found);
    return text;
  }

  /// The encodings of Chinese text that its characters point to, likeliest first.
  Result<std::string> found_out(const std::string& written) {
    std::vector<std::string> likely = likely_encodings(bytes_);
    std::erase_if(likely, [](const std::string& name) { return !is_chinese(name); });
    likely.insert(likely.end(), chinese_encodings.begin(), chinese_encodings.end());
    for (const std::string& name : likely) {
      auto text = try_as(small_letters(name));
      if (!text) continue;
      if (written.empty()) {
        findings_.add(Severity::note, "page.encoding-found", "", 0, {{"encoding", name}});
      } else {
        warn(written, name);
      }
      return *std::move(text);
    }
    return unknown(written);
  }

  void warn(const std::string& declared, const std::string& found) {
    findings_.add(Severity::warning,
                  "page.encoding-other",
                  "",
                  0,
                  {{"declared", declared}, {"encoding", found}});
  }

  Error unknown(const std::string& written) const {
    std::string tried;
    for (const std::string& name : tried_)
      tried.append(tried.empty() ? "" : ", ").append(name);
    return {ErrorCode::malformed,
            written.empty() ? "page.encoding-unknown" : "page.encoding-wrong",
            {{"tried", tried}, {"declared", written}},
            {.file = file_}};
  }

  std::string_view bytes_;
  const std::string& file_;
  ReaderFindings& findings_;
  std::vector<std::string> tried_;
};

}  // namespace

Result<std::string> page_to_utf8(std::string_view bytes,
                                 const std::string& file,
                                 ReaderFindings& findings) {
  return PageDecoder(bytes, file, findings).decode();
}

}  // namespace govreport::internal
