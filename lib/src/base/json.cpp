#include "base/json.hpp"

#include <cassert>

#include <nlohmann/json.hpp>

namespace govreport::internal {

/// Turns a tree of ours into one of the library's, which knows how to escape.
struct JsonText {
  using Tree = nlohmann::ordered_json;

  Tree operator()(const Json::Items& items) const {
    Tree tree = Tree::array();
    for (const Json& item : items)
      tree.push_back(std::visit(*this, item.value_));
    return tree;
  }
  Tree operator()(const Json::Members& members) const {
    Tree tree = Tree::object();
    for (const auto& [name, value] : members)
      tree[name] = std::visit(*this, value.value_);
    return tree;
  }
  template <class Scalar>
  Tree operator()(const Scalar& scalar) const {
    return Tree(scalar);
  }

  static std::string of(const Json& json) {
    constexpr int on_one_line = -1;
    return std::visit(JsonText(), json.value_)
        .dump(on_one_line, ' ', false, Tree::error_handler_t::replace);
  }
};

Json Json::array() {
  Json json;
  json.value_ = Items();
  return json;
}

Json Json::object() {
  Json json;
  json.value_ = Members();
  return json;
}

Json& Json::add(Json item) {
  assert(std::holds_alternative<Items>(value_));
  std::get_if<Items>(&value_)->push_back(std::move(item));
  return *this;
}

Json& Json::set(std::string_view name, Json value) {
  assert(std::holds_alternative<Members>(value_));
  std::get_if<Members>(&value_)->emplace_back(std::string(name), std::move(value));
  return *this;
}

std::string Json::to_text() const {
  return JsonText::of(*this);
}

}  // namespace govreport::internal
