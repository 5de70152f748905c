#include "search_tree.hpp"

#include <algorithm>
#include <span>

namespace govreport::pdf {

void append(std::string& out, const NumberTreeValue& value) {
  std::visit([&out](const auto& what) { append(out, what); }, value);
}

namespace {

constexpr std::size_t leaf_size = 64;

struct Limits {
  std::string first;
  std::string last;
};

struct Child {
  Reference reference;
  Limits limits;  ///< keys as they are written
};

template <class Key>
std::string written(const Key& key) {
  std::string text;
  append(text, key);
  return text;
}

Array limits_array(const Limits& limits) {
  return Array().add(Verbatim{limits.first}).add(Verbatim{limits.last});
}

Array references(std::span<const Child> children) {
  Array array;
  for (const Child& child : children)
    array.add(child.reference);
  return array;
}

// Groups children under parents until they fit under the root.
Reference write_root(std::vector<Child> children, Writer& writer) {
  while (children.size() > leaf_size) {
    std::vector<Child> parents;
    for (std::size_t first = 0; first < children.size(); first += leaf_size) {
      const auto group =
          std::span(children).subspan(first, std::min(leaf_size, children.size() - first));
      const Limits limits{group.front().limits.first, group.back().limits.last};
      Dictionary node;
      node.set(Name{"Kids"}, references(group)).set(Name{"Limits"}, limits_array(limits));
      parents.push_back({writer.put(node), limits});
    }
    children = std::move(parents);
  }
  Dictionary root;
  root.set(Name{"Kids"}, references(children));
  return writer.put(root);
}

// `key_of` gives an entry's key as a value that can be written.
template <class Entry, class KeyOf>
Reference write_tree(std::span<const Entry> entries, Name key, KeyOf key_of, Writer& writer) {
  std::vector<Child> leaves;
  const bool is_one_leaf = entries.size() <= leaf_size;
  do {
    const auto part = entries.first(std::min(leaf_size, entries.size()));
    entries = entries.subspan(part.size());
    Array pairs;
    for (const Entry& entry : part)
      pairs.add(key_of(entry)).add(entry.second);
    Dictionary leaf;
    leaf.set(key, pairs);
    if (is_one_leaf) return writer.put(leaf);
    const Limits limits{written(key_of(part.front())), written(key_of(part.back()))};
    leaf.set(Name{"Limits"}, limits_array(limits));
    leaves.push_back({writer.put(leaf), limits});
  } while (!entries.empty());
  return write_root(std::move(leaves), writer);
}

}  // namespace

Reference write_number_tree(const NumberTree& entries, Writer& writer) {
  return write_tree(
      std::span(entries),
      Name{"Nums"},
      [](const auto& entry) { return Integer{entry.first}; },
      writer);
}

Reference write_name_tree(NameTree entries, Writer& writer) {
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    return a.first < b.first;
  });
  return write_tree(
      std::span<const NameTree::value_type>(entries),
      Name{"Names"},
      [](const auto& entry) { return ByteString{entry.first}; },
      writer);
}

}  // namespace govreport::pdf
