/// A small form with a table whose rows come with the report, beside one of one row: the rows are
/// three levels deep, one column adds up others.
#pragma once

#include "form/read_form.hpp"
#include "govreport/form.hpp"

#include <memory>
#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace govreport::test {

constexpr const char* open_rows_template = R"xml(<form id="accounts" version="1" first-year="2020"
      language="en" title="Accounts" authority="Order No. 1">
  <report-title text="{body}: accounts {year}"/>
  <vocabulary>
    <not-applicable>n/a</not-applicable>
    <title-ending>accounts</title-ending>
    <note-prefix>Note: </note-prefix>
  </vocabulary>
  <sections>
    <section id="income" number="1 " heading="Income" table="income"/>
    <section id="rest" number="2 " heading="Rest" table="rest"/>
  </sections>
  <table id="income" title="Income by kind" sheet="Income">
    <look widths="20mm 60mm 20mm 20mm 20mm" head-style="head" label-style="label" data-style="head"
          padding-x="1mm" padding-y="0.8mm" rule="0.5pt"/>
    <columns>
      <column id="all" label="All" type="decimal" rule="INCOME-ROW" formula="sum(of)"/>
      <group id="of" label="Of which">
        <column id="taxes" label="Taxes" type="decimal"/>
        <column id="fees" label="Fees" type="decimal" minimum="none"/>
      </group>
    </columns>
    <open-rows code-head="Code" name-head="Kind" digits="3 5 7" rule="INCOME-TREE" blank-rows="4">
      <total id="total" label="Total" rule="INCOME-TOTAL" clause="Order No. 1, 2"/>
      <empty-note>There was no income.</empty-note>
    </open-rows>
  </table>
  <table id="rest" title="Rest" sheet="Rest">
    <look widths="40mm" head-style="head" label-style="label" data-style="head"
          padding-x="1mm" padding-y="0.8mm" rule="0.5pt"/>
    <columns><column id="left" label="Left"/></columns>
  </table>
  <roles><role id="serif" label="Serif"><family>AR PL UMing CN</family></role></roles>
  <styles>
    <style id="text" role="serif" size="16pt" line-pitch="10mm"/>
    <style id="head" role="serif" size="10.5pt" line-pitch="13.5pt" alignment="centre"/>
    <style id="label" role="serif" size="10.5pt" line-pitch="13.5pt"/>
  </styles>
  <style-use>
    <use for="title" style="text"/><use for="heading-1" style="text"/>
    <use for="heading-2" style="text"/><use for="body" style="text"/>
    <use for="note" style="label"/><use for="signature" style="text"/>
    <use for="date" style="text"/>
  </style-use>
  <pages>
    <page id="a4" width="210mm" height="297mm" top="37mm" right="26mm" bottom="35mm" left="28mm"
          number-style="head" number-pattern="{page}" number-distance="7mm"/>
  </pages>
</form>
)xml";

inline Form open_rows_form() {
  Findings findings;
  auto model = internal::read_form(open_rows_template, "accounts.xml", findings);
  for (const Finding& finding : findings)
    ADD_FAILURE() << finding.place.line << ": " << render(finding, Language::english).message;
  return Form(std::make_shared<const internal::FormModel>(std::move(*model)));
}

inline Report open_rows_report() {
  Report report;
  report.form = "accounts";
  report.version = 1;
  report.year = 2025;
  report.body = "The town";
  report.sections = {{"income", "", {}, 0}, {"rest", "", {}, 0}};
  report.cells["rest/left"] = Value::number(Decimal(3));
  return report;
}

inline void add_row(Report& report,
                    const std::string& code,
                    const std::string& name,
                    std::int64_t taxes,
                    std::int64_t fees) {
  report.rows["income"].push_back({code, name, {}});
  const std::string row = "income/" + code + "/";
  report.cells[row + "of.taxes"] = Value::number(Decimal(taxes));
  report.cells[row + "of.fees"] = Value::number(Decimal(fees));
  report.cells[row + "all"] = Value::number(Decimal(taxes + fees));
}

/// Five rows of three levels, all sums written down and right.
inline Report five_rows() {
  Report report = open_rows_report();
  add_row(report, "201", "General services", 45, 7);
  add_row(report, "20103", "Offices", 45, 7);
  add_row(report, "2010301", "Administration", 40, 2);
  add_row(report, "2010302", "Other", 5, 5);
  add_row(report, "208", "Welfare", 100, 0);
  report.cells["income/total/of.taxes"] = Value::number(Decimal(145));
  report.cells["income/total/of.fees"] = Value::number(Decimal(7));
  report.cells["income/total/all"] = Value::number(Decimal(152));
  return report;
}

}  // namespace govreport::test
