/// Where the page goes: to the host, in portions, in the encoding asked for.
#pragma once

#include "gb18030.hpp"
#include "settings.hpp"

#include <optional>
#include <string>
#include <string_view>

#include <govreport/plugin_sdk.hpp>

namespace govreport::html {

/// Takes text in UTF-8. After the host has refused some, the rest is dropped: `finish` says so.
class Output {
 public:
  Output(const sdk::Export& context, Charset charset);

  /// Whole characters only.
  void add(std::string_view words) {
    waiting_ += words;
    if (waiting_.size() >= portion) send();
  }
  /// How far the report is, of 1000.
  void set_progress(std::uint32_t permille) { permille_ = permille; }
  /// Nothing more is wanted.
  bool has_failed() const { return status_ != GOVREPORT_OK; }
  /// Sends what is left. What the host said, if it refused any of it.
  sdk::Status finish();

 private:
  static constexpr std::size_t portion = std::size_t{1} << 16;
  void send();

  const sdk::Export& context_;
  std::optional<Gb18030> encoder_;
  std::string waiting_;
  govreport_status status_ = GOVREPORT_OK;
  std::uint32_t permille_ = 0;
};

}  // namespace govreport::html
