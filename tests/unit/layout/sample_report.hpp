#pragma once

#include "document/document.hpp"
#include "form/model.hpp"
#include "govreport/form.hpp"
#include "test_folders.hpp"

#include <string>
#include <utility>

namespace govreport::test {

/// The annual report prescribed from 2021 on, on the faces its own order finds on this machine.
inline const internal::FormModel& annual_report_form_as_shipped() {
  static const Form form = [] {
    Findings findings;
    return FormLibrary(templates_folder()).load("disclosure-annual-report", 2021, findings).value();
  }();
  return form.model();
}

/// A form on fonts that scripts/install-dependencies installs for building and no others that may
/// be there: what tests of measures and of faces by name lay out.
inline internal::FormModel on_pinned_fonts(internal::FormModel form) {
  for (internal::FontRole& role : form.roles) {
    std::erase_if(role.families, [](const internal::FontFamily& family) {
      return family.name != "AR PL UMing CN" && family.name != "AR PL UKai CN" &&
             family.name != "WenQuanYi Zen Hei";
    });
  }
  return form;
}

/// The annual report so.
inline const internal::FormModel& annual_report_form() {
  static const internal::FormModel pinned = on_pinned_fonts(annual_report_form_as_shipped());
  return pinned;
}

/// A report with a different number in every cell (no identity holds) and some prose.
inline Report numbered_report() {
  const internal::FormModel& form = annual_report_form();
  Report report;
  report.form = form.id;
  report.version = form.version;
  report.year = 2024;
  report.body = "云汀市人民政府";
  report.preamble = {
      {BlockKind::paragraph,
       0,
       "本报告说明2024年的工作，统计期限为2024年1月1日至2024年12月31日。"
       "全文登在“政府信息公开年报”栏目，查阅请联系市政府办公室（电话：0000－1234567）。"}};
  std::int64_t next = 100;
  for (const internal::CellSpec& cell : form.cells) {
    report.cells[cell.id] = Value::number(Decimal(next++));
  }
  for (const internal::SectionSpec& section : form.sections) {
    SectionText text{section.id};
    if (section.kind == internal::SectionKind::prose) {
      text.blocks = {{BlockKind::heading, 2, "（一）主要做法"},
                     {BlockKind::paragraph,
                      0,
                      "全年新收申请24103件，比上年多3.5%；按国办公开办函〔2021〕30号的要求——"
                      "条条有着落……件件有回音，GovReport用户说：“找得到、看得懂！”"}};
    }
    report.sections.push_back(std::move(text));
  }
  report.signature = "云汀市人民政府办公室";
  report.date = "2025年1月20日";
  return report;
}

inline internal::Document bound(const Report& report) {
  Findings findings;
  return internal::bind(annual_report_form(), report, findings);
}

}  // namespace govreport::test
