#include "syntax.hpp"

#include <gtest/gtest.h>

namespace govreport::pdf {
namespace {

template <class Value>
std::string written(const Value& value) {
  std::string out;
  append(out, value);
  return out;
}

TEST(PdfSyntax, ANameEscapesWhatWouldEndIt) {
  EXPECT_EQ(written(Name{"A B#/(é)"}), "/A#20B#23#2F#28#C3#A9#29");
  EXPECT_EQ(written(Name{"application/xml"}), "/application#2Fxml");
}

TEST(PdfSyntax, WordsAreUtf16WithAMark) {
  EXPECT_EQ(written(TextString{"年A"}), "<FEFF5E740041>");
  EXPECT_EQ(written(TextString{"\U0002000B"}), "<FEFFD840DC0B>");
  EXPECT_EQ(written(TextString{""}), "<FEFF>");
}

TEST(PdfSyntax, BytesAreLiteralWherePrintable) {
  EXPECT_EQ(written(ByteString{"a(b)\\c"}), "(a\\(b\\)\\\\c)");
  EXPECT_EQ(written(ByteString{"年"}), "<E5B9B4>");
}

TEST(PdfSyntax, LengthsAreExactToAThousandthOfAPoint) {
  EXPECT_EQ(written(Points{12700}), "1");
  EXPECT_EQ(written(Points{-6350}), "-0.5");
  EXPECT_EQ(written(Points{1}), "0");
  EXPECT_EQ(written(Points{210 * 36000}), "595.276");
}

TEST(PdfSyntax, ASpaceStandsOnlyWhereTokensWouldRunTogether) {
  Dictionary inner;
  inner.set(Name{"K"}, Integer{0});
  Dictionary dictionary(Name{"T"});
  dictionary.set(Name{"P"}, Reference{5}).set(Name{"D"}, inner).set(Name{"B"}, Boolean{true});
  EXPECT_EQ(written(dictionary), "<</Type/T/P 5 0 R/D<</K 0>>/B true>>");
  Array array;
  array.add(Integer{1}).add(Integer{-2}).add(ByteString{"x"}).add(Name{"N"}).add(Reference{3});
  EXPECT_EQ(written(array), "[1 -2(x)/N 3 0 R]");
}

}  // namespace
}  // namespace govreport::pdf
