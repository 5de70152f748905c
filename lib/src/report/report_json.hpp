/// The members of a report's JSON: the one place that writer, reader and schema take them from.
/// Tables, rows and cells are those of xml_shape.hpp, as are the words of `state`.
///
///     {"form": …, "version": 2021, "year": 2025, "body": …,
///      "title": …,                        only where it differs from the form's
///      "preamble": [{"p": …}, {"h": …, "level": 2}],
///      "sections": {"overview": {"heading": …, "blocks": […]}, …},
///      "tables": {"requests": {"new": {"natural": "5", …}, …}, …},
///                 "income": {"total": {"amount": "5"},      rows that came with the report
///                            "row": [{"code": "2010301", "name": …, "cells": {"amount": "5"}}]},
///      "signature": …, "date": …,
///      "explanations": [{"rule": "XY-CARRY", "place": "requests/carried-in/natural", "text": …}]}
///
/// A cell is a number that fits its type, as a string of its digits ("4.50"; on reading a JSON
/// number as well, by its digits); with a note, or a unit where
/// the form leaves the choice, it is {"number": "22", "note": …, "unit": …}. A blank is null.
/// All else is said as in XML: {"state": "not-applicable", "text": "/"}. A cell that was left out
/// has no member.
#pragma once

#include <array>
#include <string>

namespace govreport::internal::report_json {

/// "$schema" says where the schema is, for editors; it is no part of the report.
inline const std::array<std::string, 12> report_members = {"form",
                                                           "version",
                                                           "year",
                                                           "body",
                                                           "title",
                                                           "preamble",
                                                           "sections",
                                                           "tables",
                                                           "signature",
                                                           "date",
                                                           "explanations",
                                                           "$schema"};
inline const std::array<std::string, 2> section_members = {"heading", "blocks"};
inline const std::array<std::string, 3> block_members = {"p", "h", "level"};
inline const std::array<std::string, 3> open_row_members = {"code", "name", "cells"};
inline const std::array<std::string, 3> explanation_members = {"rule", "place", "text"};
/// The last where a unit travels with the number, and else unknown.
inline const std::array<std::string, 5> cell_members = {"number", "state", "text", "note", "unit"};

}  // namespace govreport::internal::report_json
