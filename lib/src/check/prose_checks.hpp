/// The kinds of claims, each in a file of its own.
#pragma once

#include "check/prose_facts.hpp"

#include <vector>

namespace govreport::internal {

using Paragraphs = std::vector<Paragraph>;

/// PROSE-COUNT.
void check_counts(const Subject& subject, const Paragraphs& paragraphs, Findings& findings);

/// PROSE-PERCENT: shares, and changes where `previous` is not null.
void check_shares(const Subject& subject, const Paragraphs& paragraphs, Findings& findings);
void check_changes(const Subject& subject,
                   const Figures* previous,
                   const Paragraphs& paragraphs,
                   Findings& findings);

/// PROSE-PARTS: wholes and their parts, and lists.
void check_parts(const Subject& subject, const Paragraphs& paragraphs, Findings& findings);

/// PROSE-NONE.
void check_nothings(const Subject& subject, const Paragraphs& paragraphs, Findings& findings);

/// PROSE-YEAR; not where `findings` have something about the year of that line already.
void check_years(const Subject& subject, const Paragraphs& paragraphs, Findings& findings);

}  // namespace govreport::internal
