#include "text/han_shaping.hpp"

#include <array>

#include <hb-ot.h>

namespace govreport::internal {

namespace {

using HbShapePlan = std::unique_ptr<hb_shape_plan_t, HarfBuzzRelease<hb_shape_plan_destroy>>;

constexpr std::array off_features = {
    hb_feature_t{HB_TAG('k', 'e', 'r', 'n'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    hb_feature_t{HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    hb_feature_t{HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}};

constexpr std::array tables_of_rules = {HB_OT_TAG_GSUB, HB_OT_TAG_GPOS};
constexpr std::array tables_of_other_rules = {
    HB_TAG('m', 'o', 'r', 'x'), HB_TAG('m', 'o', 'r', 't'), HB_TAG('k', 'e', 'r', 'x')};

hb_segment_properties_t han_properties() {
  hb_segment_properties_t properties = HB_SEGMENT_PROPERTIES_DEFAULT;
  properties.direction = HB_DIRECTION_LTR;
  properties.script = HB_SCRIPT_HAN;
  properties.language = hb_language_from_string("zh-Hans", -1);
  return properties;
}

void add_glyphs(hb_face_t* face, hb_tag_t table, hb_codepoint_t lookup, hb_set_t* glyphs) {
  hb_ot_layout_lookup_collect_glyphs(face, table, lookup, glyphs, glyphs, glyphs, nullptr);
}

}  // namespace

std::span<const hb_feature_t> han_features() {
  return off_features;
}

void begin_han_run(hb_buffer_t* buffer) {
  static const hb_segment_properties_t properties = han_properties();
  hb_buffer_reset(buffer);
  hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_segment_properties(buffer, &properties);
  hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
}

HbSet glyphs_with_rules(hb_face_t* face) {
  HbSet glyphs(hb_set_create());
  for (const hb_tag_t table : tables_of_other_rules) {
    if (!TableBytes(face, table).bytes.empty()) hb_set_invert(glyphs.get());
    if (!hb_set_is_empty(glyphs.get())) return glyphs;
  }
  const hb_segment_properties_t properties = han_properties();
  const HbShapePlan plan(
      hb_shape_plan_create(face, &properties, off_features.data(), off_features.size(), nullptr));
  for (const hb_tag_t table : tables_of_rules) {
    const HbSet lookups(hb_set_create());
    hb_ot_shape_plan_collect_lookups(plan.get(), table, lookups.get());
    hb_codepoint_t lookup = HB_SET_VALUE_INVALID;
    while (hb_set_next(lookups.get(), &lookup) != 0)
      add_glyphs(face, table, lookup, glyphs.get());
  }
  return glyphs;
}

}  // namespace govreport::internal
