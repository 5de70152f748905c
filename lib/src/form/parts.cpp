#include "form/parts.hpp"

#include "base/files.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace govreport::internal {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view include_name = "xi:include";
constexpr std::string_view xinclude_namespace = "http://www.w3.org/2001/XInclude";
constexpr std::string_view children_of_root = "xpointer(/*/*)";

// No template needs a tenth of these; they keep a hostile folder from costing time.
constexpr std::size_t most_parts = 64;
constexpr std::size_t most_nested = 8;
constexpr std::size_t longest_part = std::size_t{1} << 20;

/// Elements nested deeper are refused as too deep anyway.
constexpr int deepest_include = 40;

void collect_includes(const XmlElement& parent, int levels, std::vector<XmlElement>& found) {
  for (const XmlElement& element : parent.children()) {
    if (element.name() == include_name) {
      found.push_back(element);
    } else if (levels > 0) {
      collect_includes(element, levels - 1, found);
    }
  }
}

/// A path that means the same on every system, and nothing but a path.
bool is_plain_path(std::string_view href) {
  constexpr std::string_view allowed =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./";
  return !href.empty() && href.front() != '/' && href.find_first_not_of(allowed) == href.npos;
}

bool is_inside(const fs::path& file, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first ==
         folder.end();
}

/// Without `.`, `..` and links, as far as the path exists.
fs::path real_path(const fs::path& path) {
  std::error_code ignored;
  fs::path real = fs::weakly_canonical(path, ignored);
  return real.empty() ? path.lexically_normal() : real;
}

/// Real paths of files. Resolving one asks the system about each folder on the way, and parts stand
/// in the same few folders: those are resolved once.
class RealPaths {
 public:
  fs::path of(const fs::path& file) {
    std::error_code ignored;
    if (fs::is_symlink(file, ignored)) return real_path(file);
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    const auto [known, is_new] = folders_.try_emplace(folder);
    if (is_new) known->second = real_path(folder);
    return known->second / file.filename();
  }

 private:
  std::map<fs::path, fs::path> folders_;
};

class Inclusion {
 public:
  Inclusion(const fs::path& library, TemplateFiles& files, Faults& faults)
      : library_(library.empty() ? library : real_path(library)), files_(files), faults_(faults) {}

  void include_in(XmlDocument& document, const fs::path& file) {
    open_.push_back(real_paths_.of(file));
    std::vector<XmlElement> includes;
    collect_includes(document.root(), deepest_include, includes);
    if (!includes.empty()) check_declaration(document.root());
    for (const XmlElement& element : includes)
      include(document, element, file);
    open_.pop_back();
  }

 private:
  using Included = XmlDocument::Included;

  void check_declaration(const XmlElement& root) {
    if (root.attribute(xinclude_declaration) != xinclude_namespace)
      faults_.add(root.line(),
                  "form.part-namespace",
                  {{"declaration", std::string(xinclude_declaration)},
                   {"namespace", std::string(xinclude_namespace)}});
  }

  void include(XmlDocument& document, const XmlElement& element, const fs::path& from) {
    std::unique_ptr<XmlDocument> part;
    if (says_only_what_is_read(element)) part = read_part(element, from);
    if (part == nullptr) return document.leave_out(element);
    document.include(element,
                     std::move(part),
                     element.has("xpointer") ? Included::children_of_root : Included::root);
  }

  bool says_only_what_is_read(const XmlElement& element) {
    const std::size_t before = faults_.count();
    for (const XmlAttribute& attribute : element.attributes()) {
      if (attribute.name != "href" && attribute.name != "xpointer")
        add(element, "form.part-attribute", {{"name", std::string(attribute.name)}});
    }
    for (const XmlElement& child : element.children())
      add(element, "form.part-attribute", {{"name", std::string(child.name())}});
    const std::string_view pointer = element.attribute("xpointer");
    if (element.has("xpointer") && pointer != children_of_root)
      add(element,
          "form.part-pointer",
          {{"value", std::string(pointer)}, {"known", std::string(children_of_root)}});
    return faults_.count() == before;
  }

  /// Null, with a fault, where it cannot be read.
  std::unique_ptr<XmlDocument> read_part(const XmlElement& element, const fs::path& from) {
    const std::string_view href = element.attribute("href");
    const fs::path file = (from.parent_path() / href).lexically_normal();
    if (!may_be_included(element, href, file)) return nullptr;
    const Result<std::string> bytes = read_file(file);
    if (!bytes) {
      add(element,
          bytes.error().code == ErrorCode::not_found ? "form.part-missing" : "form.part-unreadable",
          {{"file", std::string(href)}});
      return nullptr;
    }
    if (bytes->size() > longest_part) return add_limit(element, href), nullptr;
    return parse_part(*bytes, file);
  }

  bool may_be_included(const XmlElement& element, std::string_view href, const fs::path& file) {
    const fs::path real = real_paths_.of(file);
    const std::vector<Argument> arguments = {{"file", std::string(href)}};
    if (!is_plain_path(href) || library_.empty() || !is_inside(real, library_))
      return add(element, "form.part-place", arguments), false;
    if (std::find(open_.begin(), open_.end(), real) != open_.end())
      return add(element, "form.part-in-itself", arguments), false;
    if (open_.size() > most_nested || ++parts_ > most_parts) return add_limit(element, href), false;
    return true;
  }

  std::unique_ptr<XmlDocument> parse_part(const std::string& bytes, const fs::path& file) {
    const std::uint32_t before = files_.add(file.string(), bytes);
    Result<XmlDocument> parsed = XmlDocument::parse(bytes, file.string(), before);
    if (!parsed) {
      faults_.add(parsed.error());
      return nullptr;
    }
    auto part = std::make_unique<XmlDocument>(std::move(*parsed));
    include_in(*part, file);
    return part;
  }

  void add_limit(const XmlElement& element, std::string_view href) {
    add(element,
        "form.part-limit",
        {{"file", std::string(href)},
         {"parts", std::to_string(most_parts)},
         {"nested", std::to_string(most_nested)},
         {"size", std::to_string(longest_part >> 20U)}});
  }

  void add(const XmlElement& element, std::string_view code, std::vector<Argument> arguments) {
    faults_.add(element.line(), code, std::move(arguments));
  }

  fs::path library_;
  RealPaths real_paths_;
  TemplateFiles& files_;
  Faults& faults_;
  std::vector<fs::path> open_;  ///< the file read, and those that include it
  std::size_t parts_ = 0;
};

}  // namespace

void include_parts(XmlDocument& document,
                   const TemplatePlace& place,
                   TemplateFiles& files,
                   Faults& faults) {
  Inclusion(place.library, files, faults).include_in(document, place.file);
}

}  // namespace govreport::internal
