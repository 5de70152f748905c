#include "readers/title.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "readers/section_writer.hpp"
#include "readers/words.hpp"

#include <algorithm>
#include <utility>

namespace govreport::internal {
namespace {

constexpr std::size_t most_title_lines = 3;

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0x3000 || c == 0xA0;
}

bool is_latin(char32_t c) {
  return c < 0x250 && !is_blank(c) && (c < '0' || c > '9');
}

/// Without the spaces that stand beside Chinese characters or digits, digits narrowed: titles are
/// spaced out at will, and no name of a body holds such a space.
std::string tidy(std::string_view text) {
  std::string result;
  bool space = false;
  char32_t last = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    char32_t c = next_codepoint(text, offset);
    if (c >= 0xFF10 && c <= 0xFF19) c = c - 0xFF10 + '0';
    if (is_blank(c)) {
      space = true;
      continue;
    }
    if (space && is_latin(last) && is_latin(c)) result += ' ';
    append_utf8(result, c);
    last = c;
    space = false;
  }
  return result;
}

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// May `text` hold a year? A quick look for a digit, or a full-width one's first byte.
bool may_hold_year(std::string_view text) {
  return std::any_of(
      text.begin(), text.end(), [](char byte) { return is_ascii_digit(byte) || byte == '\xEF'; });
}

/// Where four digits stand alone, from `from` on.
std::size_t find_year(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at + 4 <= text.size(); ++at) {
    std::size_t count = 0;
    while (is_digit_at(text, at + count))
      ++count;
    if (count == 4) return at;
    at += count;
  }
  return std::string_view::npos;
}

int to_year(std::string_view digits) {
  int year = 0;
  for (const char digit : digits.substr(0, 4))
    year = year * 10 + (digit - '0');
  return year;
}

/// Takes year and body from what stands before a title's ending.
void read_head(const FormModel& form, const std::string& head, Title& title) {
  const std::size_t at = find_year(head, 0);
  if (at == std::string::npos) {
    title.body = head;
    return;
  }
  title.year = to_year(std::string_view(head).substr(at));
  std::string after = head.substr(at + 4);
  for (const std::string& word : form.vocabulary.year_words) {
    if (!after.starts_with(word)) continue;
    after.erase(0, word.size());
    break;
  }
  title.body = head.substr(0, at) + after;
}

/// Does `text` end as a title may? A quick look at its last letter: most lines do not.
bool may_be_title(const FormModel& form, std::string_view text) {
  const auto& endings = form.vocabulary.title_endings;
  text = trim(text);
  return std::any_of(endings.begin(), endings.end(), [text](std::string_view ending) {
    const bool is_narrowed = ending.empty() || is_ascii_digit(ending.back());
    return is_narrowed || (!text.empty() && text.back() == ending.back());
  });
}

std::optional<Title> read_title(const FormModel& form, const std::string& text) {
  if (!may_be_title(form, text)) return std::nullopt;
  const std::string title_text = tidy(text);
  for (const std::string& ending : form.vocabulary.title_endings) {
    if (!title_text.ends_with(ending)) continue;
    Title title;
    title.text = text;
    title.ending = ending;
    read_head(form, title_text.substr(0, title_text.size() - ending.size()), title);
    return title;
  }
  return std::nullopt;
}

bool is_title_part(const TextLine& line) {
  return !line.words.empty() && !line.is_row() && !line.is_decoration &&
         line.standing != Standing::aside;
}

/// The title that ends in line `last`: the line itself or, where it lacks the body, with the lines
/// above it.
std::optional<Title> title_ending_at(const FormModel& form,
                                     const std::vector<TextLine>& lines,
                                     std::size_t last) {
  std::optional<Title> best;
  std::string text;
  std::size_t used = 0;
  for (std::size_t first = last + 1; first > 0 && used < most_title_lines; --first) {
    const TextLine& line = lines[first - 1];
    if (line.words.empty()) continue;
    if (!is_title_part(line) || (used > 0 && line.standing == Standing::head)) break;
    text.insert(0, line.words);
    ++used;
    const auto title = read_title(form, text);
    if (!title) break;
    best = title;
    best->first_line = first - 1;
    best->line_count = last - best->first_line + 1;
    if (!title->body.empty()) break;
  }
  return best;
}

/// On a web page the same title stands in several places, and those of other years in a list.
class PageTitle {
 public:
  void consider(const Title& title, const TextLine& line) {
    const int score = score_of(title, line);
    const bool again =
        best_ && same_title(best_->text, title.text) && line.standing == Standing::page;
    if (best_ && score < best_score_ && !again) return;
    best_ = title;
    best_score_ = std::max(score, again ? best_score_ : 0);
  }
  const std::optional<Title>& best() const { return best_; }

 private:
  static int score_of(const Title& title, const TextLine& line) {
    if (line.standing == Standing::head) return 0;
    return 1 + (title.body.empty() ? 0 : 2) + (title.year ? 2 : 0) + (line.depth > 0 ? 1 : 0);
  }

  std::optional<Title> best_;
  int best_score_ = 0;
};

}  // namespace

std::optional<Title> find_title(const FormModel& form,
                                const std::vector<TextLine>& lines,
                                std::size_t end) {
  PageTitle of_page;
  for (std::size_t i = 0; i < end; ++i) {
    if (!is_title_part(lines[i])) continue;
    auto title = title_ending_at(form, lines, i);
    if (title && lines[i].standing == Standing::text) return title;
    if (title) of_page.consider(*title, lines[i]);
  }
  return of_page.best();
}

std::string prescribed_title(const FormModel& form, std::string_view body, int year) {
  std::string title = form.report_title.text;
  const auto fill = [&title](std::string_view name, std::string_view value) {
    const std::size_t at = title.find(name);
    if (at != std::string::npos) title.replace(at, name.size(), value);
  };
  fill("{body}", body);
  fill("{year}", std::to_string(year));
  return title;
}

bool same_title(std::string_view a, std::string_view b) {
  return comparable(a) == comparable(b);
}

namespace {

/// The first ideograph of `text`, which comparing leaves as it is; empty if there is none.
std::string_view first_ideograph(std::string_view text) {
  const auto* const lead = std::find_if(
      text.begin(), text.end(), [](char byte) { return byte >= '\xE4' && byte <= '\xE9'; });
  return text.substr(static_cast<std::size_t>(lead - text.begin())).substr(0, 3);
}

}  // namespace

std::vector<int> period_years(const FormModel& form, const std::vector<TextLine>& lines) {
  const std::string period = comparable(form.vocabulary.period);
  const std::size_t place = period.find("{year}");
  std::vector<int> years;
  if (place == std::string::npos) return years;
  const std::string before = period.substr(0, place);
  std::string after = period.substr(place + std::string_view("{year}").size());
  after.erase(std::min(after.find("{year}"), after.size()));
  const std::string_view mark = first_ideograph(period);
  for (const TextLine& line : lines) {
    if (line.words.find(mark) == std::string::npos || !may_hold_year(line.words)) continue;
    if (line.is_row() || line.is_aside() || is_date(line.words)) continue;
    const std::string words = comparable(line.words);
    for (std::size_t at = find_year(words, 0); at != std::string::npos;
         at = find_year(words, at + 4)) {
      if (std::string_view(words).substr(0, at).ends_with(before) &&
          std::string_view(words).substr(at + 4).starts_with(after))
        years.push_back(to_year(std::string_view(words).substr(at)));
    }
  }
  return years;
}

}  // namespace govreport::internal
