#include "markup.hpp"

#include "special_characters.hpp"

#include <cassert>
#include <string>

namespace govreport::html {
namespace {

std::string_view entity(char32_t markup) {
  switch (markup) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return "&#39;";
  }
}

std::string reference(char32_t codepoint) {
  return std::string("&#x").append(hexadecimal(codepoint)).append(";");
}

}  // namespace

Markup& Markup::open(std::string_view element) {
  open_void(element);
  open_.push_back(element);
  return *this;
}

Markup& Markup::open_void(std::string_view element) {
  end_tag_of_start();
  output_.add("<");
  output_.add(element);
  in_start_tag_ = true;
  return *this;
}

Markup& Markup::attribute(std::string_view name, std::string_view value) {
  assert(in_start_tag_);
  output_.add(" ");
  output_.add(name);
  output_.add("=\"");
  std::size_t done = 0;
  for (FoundSpecial found = next_special(value, 0); found.kind != Special::none;
       found = next_special(value, done)) {
    output_.add(value.substr(done, found.offset - done));
    if (found.kind == Special::markup) {
      output_.add(entity(found.codepoint));
    } else if (found.kind != Special::unseen) {
      output_.add(reference(found.codepoint));
    }
    done = found.offset + found.size;
  }
  output_.add(value.substr(done));
  output_.add("\"");
  return *this;
}

Markup& Markup::attribute(std::string_view name, std::int64_t value) {
  return attribute(name, sdk::integer(value));
}

Markup& Markup::text(std::string_view words) {
  end_tag_of_start();
  std::size_t done = 0;
  for (FoundSpecial found = next_special(words, 0); found.kind != Special::none;
       found = next_special(words, done)) {
    output_.add(words.substr(done, found.offset - done));
    done = found.offset + found.size;
    if (found.kind == Special::markup) {
      output_.add(entity(found.codepoint));
    } else if (found.kind == Special::line_end) {
      output_.add("<br>");
    } else if (found.kind == Special::unseen) {
      add_unseen(words.substr(found.offset, found.size), found.codepoint);
    } else {
      output_.add(reference(found.codepoint));
    }
  }
  output_.add(words.substr(done));
  return *this;
}

void Markup::add_unseen(std::string_view character, char32_t codepoint) {
  open("span").class_name("unseen").attribute("data-code",
                                              std::string("U+").append(hexadecimal(codepoint)));
  raw(character).close();
}

Markup& Markup::raw(std::string_view markup) {
  end_tag_of_start();
  output_.add(markup);
  return *this;
}

Markup& Markup::close() {
  assert(!open_.empty());
  end_tag_of_start();
  output_.add("</");
  output_.add(open_.back());
  output_.add(">");
  open_.pop_back();
  return *this;
}

void Markup::end_tag_of_start() {
  if (in_start_tag_) output_.add(">");
  in_start_tag_ = false;
}

}  // namespace govreport::html
