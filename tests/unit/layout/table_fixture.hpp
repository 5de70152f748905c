#pragma once

#include "drawn_table.hpp"
#include "fonts_for_tests.hpp"
#include "layout/layout.hpp"
#include "table_checks.hpp"

#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace govreport::test {

/// Lays drawn tables out.
class DrawnTables : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* family : {"AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei"}) {
      GOVREPORT_NEEDS_FONT(family);
    }
  }

  void lay(const DrawnTable& table, internal::LayoutOptions options = {}) {
    findings_.clear();
    form_ = table.form();
    document_.emplace(table.document());
    auto out = internal::lay_out({form_, *document_, system_fonts(), {}, options}, findings_);
    ASSERT_TRUE(out);
    out_.emplace(std::move(*out));
    expect_all_texts_shown(pages(), *document_);
  }

  const internal::Pages& pages() const { return out_->pages; }

  /// What is shown again on a page, in order.
  std::vector<std::string> repeated(std::size_t page) const {
    std::vector<std::string> texts;
    for (const govreport_run& run : pages()[page].runs) {
      if (run.artifact == GOVREPORT_ARTIFACT_REPEATED_HEADER) texts.push_back(text_of(run));
    }
    return texts;
  }

  internal::FormModel form_;
  std::optional<internal::Document> document_;
  std::optional<internal::LaidOut> out_;
  Findings findings_;
};

}  // namespace govreport::test
