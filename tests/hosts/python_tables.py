"""Tables of a report as pandas frames, and back."""

from __future__ import annotations

import unittest
from decimal import Decimal

import python_host

python_host.use()

import govreport  # noqa: E402
import pandas as pd  # noqa: E402
from govreport import NotApplicable, Report  # noqa: E402
from python_host import SAMPLE  # noqa: E402

NEW = "一、本年新收政府信息公开申请数量"
NATURAL = ("申请人情况", "自然人", "")
TOTAL = ("申请人情况", "总计", "")
BUSINESS = ("申请人情况", "法人或其他组织", "商业企业")


def blank() -> Report:
    form = govreport.default_library().form("disclosure-annual-report", year=2025)
    return Report.new(form, body="云汀市人民政府", year=2025)


def values(report: Report, table: str) -> list[object]:
    return [cell.value for cell in report.cells(table)]


class Out(unittest.TestCase):
    def test_has_the_labels_of_the_form(self) -> None:
        frame = Report.read(SAMPLE).table("requests")
        self.assertEqual(frame.shape, (25, 7))
        self.assertEqual(frame.columns[0], NATURAL)
        self.assertEqual(frame.columns[1], BUSINESS)
        self.assertEqual(frame.index[0], (NEW, "", ""))
        self.assertEqual(frame.index[4], ("三、本年度办理结果", "（三）不予公开", "1.属于国家秘密"))

    def test_has_every_number(self) -> None:
        for file in python_host.samples():
            report = Report.read(file)
            for table in report.tables:
                frame, cells = report.table(table), report.cells(table)
                self.assertEqual(frame.notna().sum().sum(),
                                 sum(cell.value is not None for cell in cells))
                by_label = {(row, column): value for column, series in frame.items()
                            for row, value in series.items()}
                for cell in cells:
                    if cell.value is not None:
                        row, column = self._padded(frame, cell)
                        self.assertEqual(by_label[row, column], cell.value, cell.id)

    def _padded(self, frame: pd.DataFrame, cell: govreport.Cell) -> tuple[object, object]:
        def padded(heads: tuple[str, ...], index: pd.Index) -> object:
            if index.nlevels == 1:
                return "".join(heads)
            return heads + ("",) * (index.nlevels - len(heads))
        return padded(cell.row_heads, frame.index), padded(cell.column_heads, frame.columns)

    def test_counts_are_whole_numbers_that_can_be_summed(self) -> None:
        frame = Report.read(SAMPLE).table("requests")
        self.assertEqual({str(each) for each in frame.dtypes}, {"Int64"})
        inputs = frame.drop(columns=[TOTAL]).loc[(NEW, "", "")]
        self.assertEqual(inputs.sum(), frame.loc[(NEW, "", ""), TOTAL])

    def test_decimals_keep_their_digits(self) -> None:
        frame = Report.read(SAMPLE).table("proactive")
        decimals = [value for value in frame.to_numpy().ravel() if isinstance(value, Decimal)]
        self.assertEqual(list(map(str, decimals)),
                         [cell.text for cell in Report.read(SAMPLE).cells("proactive")
                          if cell.type == "decimal"])
        self.assertEqual(len(decimals), 1)

    def test_what_is_blank_or_no_number_stays_so(self) -> None:
        report = Report.read(SAMPLE)
        report.set("requests/new/natural", None)
        report.set("requests/new/legal.business", NotApplicable("/"))
        row = report.table("requests").loc[(NEW, "", "")]
        self.assertTrue(pd.isna(row[NATURAL]))
        self.assertIsInstance(row[BUSINESS], NotApplicable)


class In(unittest.TestCase):
    def test_every_table_of_every_sample_comes_back(self) -> None:
        for file in python_host.samples():
            report = Report.read(file)
            wanted = report.xml()
            for table in report.tables:
                report.set_table(table, report.table(table))
            self.assertEqual(report.xml(), wanted, file.name)

    def test_a_new_report_is_filled_by_tables(self) -> None:
        report, filled = Report.read(SAMPLE), blank()
        for table in report.tables:
            filled.set_table(table, report.table(table), derived=False)
            self.assertEqual(values(filled, table), values(report, table))
        computed = [cell for cell in filled.cells() if cell.computed]
        self.assertEqual(len(computed), 34)
        # The text is all that is missing.
        self.assertEqual({finding.code for finding in filled.check().errors}, {"section"})

    def test_a_changed_number_is_checked_against_what_follows_from_it(self) -> None:
        report = Report.read(SAMPLE)
        self.assertEqual(report.check().errors, ())
        frame = report.table("requests")
        frame.iloc[0, 0] += 1
        report.set_table("requests", frame)
        self.assertIn("T3-ROW", [finding.rule for finding in report.check().errors])

    def test_some_rows_in_any_order_leave_the_rest_as_it_is(self) -> None:
        report = Report.read(SAMPLE)
        before = values(report, "requests")
        frame = report.table("requests").iloc[[5, 2]][[BUSINESS, NATURAL]] + 1
        report.set_table("requests", frame)
        changed = sum(a != b for a, b in zip(before, values(report, "requests"), strict=True))
        self.assertEqual(changed, 4)

    def test_missing_values_leave_cells_as_they_are(self) -> None:
        report = Report.read(SAMPLE)
        wanted = report.xml()
        frame = report.table("requests").astype("object")
        for number, missing in enumerate((None, float("nan"), pd.NA, pd.NaT)):
            frame.iloc[number, :] = missing
        report.set_table("requests", frame)
        self.assertEqual(report.xml(), wanted)

    def test_a_number_with_a_unit_of_its_own_is_left_alone_or_refused(self) -> None:
        report = Report.read(next(f for f in python_host.samples() if f.stem == "qixiawan-2020"))
        cell = next(cell for cell in report.cells("proactive") if cell.unit)
        frame = report.table("proactive")
        report.set_table("proactive", frame)
        self.assertIn(cell, report.cells())
        changed = frame.map(lambda value: value * 2 if isinstance(value, Decimal) else value)
        with self.assertRaisesRegex(ValueError, cell.unit):
            report.set_table("proactive", changed)
        self.assertIn(cell, report.cells())

    def test_whole_numbers_may_have_become_floats_on_the_way(self) -> None:
        report = Report.read(SAMPLE)
        disputes = report.table("disputes").astype("float64")
        filled = blank()
        filled.set_table("disputes", disputes, derived=False)
        self.assertEqual(values(filled, "disputes"), values(report, "disputes"))


class BadInput(unittest.TestCase):
    def setUp(self) -> None:
        self.report = Report.read(SAMPLE)
        self.wanted = self.report.xml()
        self.frame = self.report.table("requests")

    def tearDown(self) -> None:
        self.assertEqual(self.report.xml(), self.wanted, "something was set")

    def test_a_label_that_is_not_the_forms_is_named(self) -> None:
        self.frame.iloc[:, 0] += 1
        renamed = self.frame.rename(columns={"自然人": "自燃人"})
        with self.assertRaisesRegex(KeyError, "申请人情况 › 自燃人"):
            self.report.set_table("requests", renamed)
        with self.assertRaises(KeyError):
            self.report.set_table("requests", self.frame.reset_index(drop=True))

    def test_a_label_that_comes_twice_is_named(self) -> None:
        with self.assertRaisesRegex(KeyError, "twice"):
            self.report.set_table("requests", pd.concat([self.frame, self.frame.iloc[[0]] + 1]))

    def test_what_is_no_value_or_no_frame_is_refused(self) -> None:
        with self.assertRaises(KeyError):
            self.report.set_table("request", self.frame)
        with self.assertRaises(KeyError):
            self.report.table("request")
        for given in (None, {"a": 1}, self.frame.iloc[:, 0]):
            with self.assertRaises(TypeError):
                self.report.set_table("requests", given)
        for value in (1.5, float("inf"), pd.Timestamp(2026, 1, 1), b"1", "\0", "\ud800"):
            frame = self.frame.iloc[[0]].astype("object")
            frame.iloc[0, 0] = 1
            frame.iloc[0, 6] = value
            with self.assertRaises((TypeError, ValueError), msg=repr(value)):
                self.report.set_table("requests", frame)


if __name__ == "__main__":
    unittest.main()
