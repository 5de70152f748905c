/// The package before its bytes: every path, every id, and the order of the parts.
#pragma once

#include "fonts.hpp"
#include "ids.hpp"
#include "page_store.hpp"

#include <map>
#include <string>
#include <vector>

namespace govreport::ofd {

/// A part's place. Readers cope with plain relative paths only: no "./", no leading "/".
struct Location {
  std::string folder;    ///< from the package's root, with a slash at its end; may be empty
  std::string relative;  ///< from the part that refers to it

  std::string path() const { return folder + relative; }
};

struct PagePlan {
  PageId id;
  LayerId layer;
  Location content;
  ObjectId first;  ///< of its objects: the rules, then the text
  PageExtent extent;

  ObjectId path(std::size_t index) const { return {first.value + std::uint32_t(index)}; }
  ObjectId text(std::size_t index) const { return path(extent.paths + index); }
};

struct FontPlan {
  FontId id;
  Location file;
};

struct PackagePlan {
  Location package = {"", "OFD.xml"};
  Location document = {"", "Doc_0/Document.xml"};
  Location resources = {"Doc_0/", "PublicRes.xml"};
  std::string resource_folder = "Res";
  Location tags = {"Doc_0/", "Tags/CustomTags.xml"};
  Location tag_file = {"Doc_0/Tags/", "structure.xml"};
  Location attachments = {"Doc_0/", "Attachs/Attachments.xml"};
  std::map<std::uint32_t, FontPlan> fonts;  ///< by the host's number of the face
  std::vector<PagePlan> pages;
  std::uint32_t max_unit_id = 0;
};

PackagePlan plan_package(const PageStore& pages, const Fonts& fonts);

}  // namespace govreport::ofd
