#pragma once

#include <cstdint>

namespace govreport::internal {

/// What a face's maker allows to be done with it in a document (OpenType 1.9, OS/2 fsType), from
/// the most to the least.
enum class Embedding { installable, editable, preview_and_print, restricted };

struct FontLicence {
  Embedding embedding = Embedding::installable;
  bool subsets = true;        ///< part of its glyphs may be embedded without the others
  bool bitmaps_only = false;  ///< its outlines may not be embedded

  /// Is what we do allowed, that is, embedding the outlines of some glyphs?
  bool allows_subsets() const {
    return embedding != Embedding::restricted && subsets && !bitmaps_only;
  }
};

/// By `fs_type` of an OS/2 table of version `version`. A face without that table says nothing,
/// that is, 0. Versions before 3 let several rights stand together, and the widest holds; after
/// that they exclude each other, and a face that claims several has the narrowest (ours).
FontLicence licence_of(std::uint32_t fs_type, std::uint32_t version);

}  // namespace govreport::internal
