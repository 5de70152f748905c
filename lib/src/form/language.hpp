/// The words of the template language: which element may stand where, with which attributes.
/// One table drives the check of a template, and templates/form.xsd, which says the same to
/// editors, is held against it by a test.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace govreport::internal {

/// What the value of an attribute has to look like.
enum class ValueKind {
  text,     ///< anything but nothing
  id,       ///< a small letter, then small letters, digits and hyphens
  path,     ///< ids with dots between
  formula,  ///< read by expression.hpp
  whole,    ///< a whole number from 0
  decimal,  ///< a decimal number, or "none"
  length,   ///< a number with mm or pt
  lengths,  ///< lengths with spaces between
  digits,   ///< whole numbers from 1 to 20 with spaces between, each larger than the one before
  yes_no,
  word  ///< one of AttributeRule::words
};

struct AttributeRule {
  std::string_view name;
  ValueKind kind = ValueKind::text;
  bool required = false;
  std::span<const std::string_view> words = {};
  std::string_view about = {};
};

struct ElementRule;

constexpr std::uint32_t many = 0xFFFFFFFFU;

struct ChildRule {
  std::string_view name;
  const ElementRule* element;
  std::uint32_t at_least = 0;
  std::uint32_t at_most = many;
};

/// What an element holds.
enum class Content {
  nothing,
  words,     ///< text, and some
  in_order,  ///< elements, in the order of `children`
  any_order  ///< elements as they come
};

struct ElementRule {
  std::string_view type;  ///< its name as a type: one for each rule
  Content content = Content::nothing;
  std::span<const AttributeRule> attributes;
  std::span<const ChildRule> children;
  std::string_view about = {};
};

/// The element every template is.
const ElementRule& form_element();
constexpr std::string_view form_element_name = "form";

}  // namespace govreport::internal
