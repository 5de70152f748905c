#include "page_labels.hpp"

#include <gtest/gtest.h>

namespace govreport::pdf {
namespace {

std::string labels(const std::vector<std::string>& printed) {
  std::vector<PlacedPage> pages;
  for (const std::string& label : printed)
    pages.emplace_back().label = label;
  std::string out;
  append(out, page_labels(pages));
  return out;
}

TEST(PageLabels, PagesInSuccessionShareARange) {
  EXPECT_EQ(labels({"1", "2", "3"}), "<</Nums[0<</S/D/St 1>>]>>");
}

TEST(PageLabels, ABreakInTheNumbersBeginsARange) {
  EXPECT_EQ(labels({"1", "5", "6"}), "<</Nums[0<</S/D/St 1>>1<</S/D/St 5>>]>>");
}

TEST(PageLabels, OtherLabelsStandAsTheyAre) {
  EXPECT_EQ(labels({"封", "01"}), "<</Nums[0<</P<FEFF5C01>>>1<</P<FEFF00300031>>>]>>");
}

}  // namespace
}  // namespace govreport::pdf
