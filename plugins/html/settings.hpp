/// The options of an export, looked through.
#pragma once

#include <string_view>

#include <govreport/plugin_sdk.hpp>

namespace govreport::html {

enum class Charset { utf8, gb18030 };
enum class Data { none, json, xml };

/// Points into the request, which outlives the export.
struct Settings {
  bool fragment = false;
  std::string_view prefix;
  Charset charset = Charset::utf8;
  Data data = Data::none;
  std::string_view data_href;  ///< empty: the report's file name
};

/// Errors, each with a finding: REFUSED, for a prefix that cannot begin a class name, an address
/// that is not to be linked to, data that a fragment cannot hold.
sdk::Status read_settings(const sdk::Export& context, Settings& settings);

}  // namespace govreport::html
