"""The benchmark's tables, in Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from figures import Figure

CHOICES = {"truetype": "two TrueType faces", "cff": "five faces with CFF outlines"}
Figures = dict[str, Figure]


def table(head: list[str], rows: Iterable[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def milliseconds(figure: Figure | None) -> str:
    if figure is None:
        return "–"
    if figure.cpu_ms is None:
        return f"*skipped, because {figure.skipped}*"
    return f"{figure.cpu_ms:.2f}" if figure.cpu_ms < 10 else f"{figure.cpu_ms:.1f}"


def ratio(ours: Figure | None, other: Figure | None) -> str:
    if not ours or not other or not ours.cpu_ms or not other.cpu_ms:
        return "–"
    return f"{ours.cpu_ms / other.cpu_ms:.2f}"


def stages(figures: Figures) -> str:
    names = {"form": "load the form", "read": "read the text", "check": "check", "bind": "bind",
             "layout/truetype": f"lay out, {CHOICES['truetype']}",
             "layout/cff": f"lay out, {CHOICES['cff']}", "xml": "XML", "html": "HTML", "xlsx": "XLSX"}
    return table(["stage", "ms"],
                 [[words, milliseconds(figures.get(name))] for name, words in names.items()])


def workbooks(figures: Figures) -> str:
    modes = {"report": "the report", "fill-in": "to fill in"}
    return table(["workbook", "whole export, ms", "plugin alone", "bare libxlsxwriter",
                  "plugin × bare"],
                 [[words, *(milliseconds(figures.get(f"workbook{part}/{mode}"))
                            for part in ("", "-plugin", "-bare")),
                   ratio(figures.get(f"workbook-plugin/{mode}"),
                         figures.get(f"workbook-bare/{mode}"))]
                  for mode, words in modes.items()])


def paged(figures: Figures, peers: Callable[[str, str], list[tuple[str, Figure]]]) -> str:
    rows = []
    for choice, words in CHOICES.items():
        for format_id in ("pdf", "ofd"):
            ours = figures.get(f"{format_id}/{choice}")
            floor = figures.get(f"{format_id}-floor/{choice}")
            rows.append([f"{format_id.upper()}, {words}", milliseconds(ours), milliseconds(floor),
                         ratio(ours, floor), _peers(ours, peers(format_id, choice))])
        rows.append([f"all five, {words}", milliseconds(figures.get(f"all/{choice}")), "–", "–", ""])
    return table(["format, faces", "ms", "floor", "× floor", "peers: ms (× ours)"], rows)


def _peers(ours: Figure | None, others: list[tuple[str, Figure]]) -> str:
    return "; ".join(
        f"{name} {milliseconds(figure)}"
        + (f" ({ratio(figure, ours)})" if ratio(figure, ours) != "–" else "")
        for name, figure in others
    )


def sizes(figures: Figures, peers: Callable[[str, str], list[tuple[str, Figure]]]) -> str:
    """A file should be no larger than 1.05 × its deflated subsets + 12 KB."""
    rows = []
    for choice, words in CHOICES.items():
        for format_id in ("pdf", "ofd"):
            floor = figures.get(f"{format_id}-floor/{choice}")
            name = f"{format_id.upper()}, {words}"
            if floor is None or "file" not in floor.counters:
                rows.append([name, milliseconds(floor), "", "", ""])
                continue
            subsets = floor.counters["subsets"]
            others = [f"{peer} {figure.counters['bytes'] / 1000:.0f}"
                      for peer, figure in peers(format_id, choice) if "bytes" in figure.counters]
            rows.append([name, f"{floor.counters['file'] / 1000:.1f}", f"{subsets / 1000:.1f}",
                         f"{(1.05 * subsets + 12_000) / 1000:.1f}", ", ".join(others)])
    return table(["file", "KB", "its subsets, deflated", "1.05 × these + 12", "peers"], rows)


def processes(rows: list[tuple[str, Figure]]) -> str:
    def cells(name: str, figure: Figure) -> list[str]:
        if figure.cpu_ms is None:
            return [name, milliseconds(figure), "", ""]
        return [name, f"{figure.wall_ms:.0f}", f"{figure.cpu_ms:.0f}", f"{figure.megabytes:.0f}"]
    return table(["whole process", "wall ms", "CPU ms", "peak MB"],
                 [cells(name, figure) for name, figure in rows])


def counts(instructions: dict[str, int]) -> str:
    rows = []
    for name, count in instructions.items():
        floor = instructions.get(name.replace("/", "-floor/"))
        rows.append([name, f"{count / 1e6:.2f}", f"{count / floor:.2f}" if floor else "–"])
    return table(["work", "million instructions", "× floor"], rows)
