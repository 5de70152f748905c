#include "xml_part.hpp"

#include <cassert>
#include <utility>
#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

/// The bytes so far and the elements that are open.
class XmlWriter {
 public:
  explicit XmlWriter(std::string start) : bytes_(std::move(start)) {}

  /// Ends what is open deeper than `depth`, and opens an element there. Gives its number.
  std::size_t open(std::size_t depth, const char* name) {
    end_deeper_than(depth);
    end_start_tag();
    bytes_ += '<';
    bytes_ += name;
    in_start_tag_ = true;
    open_.push_back({name, count_});
    return count_++;
  }

  void add_attribute(std::string_view name, std::string_view value) {
    assert(in_start_tag_);
    bytes_ += ' ';
    bytes_ += name;
    bytes_ += "=\"";
    sdk::append_escaped(bytes_, value);
    bytes_ += '"';
  }

  /// For the element just opened: kept until its attributes are written.
  void set_words(std::string_view words) {
    words_ = words;
    has_words_ = true;
  }

  std::string take() {
    end_deeper_than(0);
    return std::move(bytes_);
  }

  bool is_open(std::size_t depth, std::size_t number) const {
    return depth <= open_.size() && open_[depth - 1].number == number;
  }
  bool is_last(std::size_t depth) const { return depth == open_.size(); }

 private:
  struct Open {
    const char* name;
    std::size_t number;
  };

  void end_deeper_than(std::size_t depth) {
    while (open_.size() > depth)
      end_last();
  }

  void end_last() {
    if (in_start_tag_ && !has_words_) {
      bytes_ += "/>";
      in_start_tag_ = false;
    } else {
      end_start_tag();
      bytes_ += "</";
      bytes_ += open_.back().name;
      bytes_ += '>';
    }
    open_.pop_back();
  }

  void end_start_tag() {
    if (!in_start_tag_) return;
    bytes_ += '>';
    if (has_words_) sdk::append_escaped(bytes_, words_);
    in_start_tag_ = false;
    has_words_ = false;
  }

  std::string bytes_;
  std::vector<Open> open_;
  std::string words_;
  std::size_t count_ = 0;
  bool has_words_ = false;
  bool in_start_tag_ = false;
};

Element Element::child(const char* name) const {
  assert(writer_->is_open(depth_, number_));
  return {*writer_, depth_ + 1, writer_->open(depth_, name)};
}

Element Element::child(const char* name, std::string_view words) const {
  const Element added = child(name);
  writer_->set_words(words);
  return added;
}

Element Element::attribute(const char* name, std::string_view value) const {
  assert(writer_->is_open(depth_, number_) && writer_->is_last(depth_));
  writer_->add_attribute(name, value);
  return *this;
}

Element Element::optional_attribute(const char* name, std::string_view value) const {
  return value.empty() ? *this : attribute(name, value);
}

XmlPart::XmlPart(const char* root, const char* prefix, const char* name_space)
    : writer_(std::make_unique<XmlWriter>("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")) {
  writer_->open(0, root);
  writer_->add_attribute(std::string("xmlns:") + prefix, name_space);
}

XmlPart::~XmlPart() = default;

Element XmlPart::root() const {
  return {*writer_, 1, 0};
}

std::string XmlPart::bytes() const {
  return writer_->take();
}

}  // namespace govreport::ofd
