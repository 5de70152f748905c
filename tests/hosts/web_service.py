"""The web service of the examples, over HTTP: served by uvicorn, asked by several clients at once."""

from __future__ import annotations

import contextlib
import http.client
import json
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlencode

import python_host

python_host.use()

import govreport  # noqa: E402
from govreport import Report  # noqa: E402
from python_host import FORMATS, PROGRAM, SAMPLE, SOURCE, run  # noqa: E402

EXAMPLE = SOURCE / "examples/web-service"
MOST = 400_000
CREATED = "2026-01-20"


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> dict[str, object]:
        return json.loads(self.body)


class Server:
    def __init__(self, **limits: str | int) -> None:
        self.port = free_port()
        environment = {**python_host.os.environ,
                       **{f"GOVREPORT_{name.upper()}": str(value) for name, value in limits.items()}}
        self._log = tempfile.TemporaryFile()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "uvicorn", "--app-dir", EXAMPLE, "--factory",
             "web_service:create_app", "--port", str(self.port)],
            env=environment, stdout=self._log, stderr=self._log)
        self._wait()

    def _wait(self) -> None:
        for _ in range(600):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port)):
                return
            if self._process.poll() is not None:
                break
            time.sleep(0.05)
        raise AssertionError("the server did not start: " + self.log())

    def log(self) -> str:
        self._log.seek(0)
        return self._log.read().decode("utf-8", "replace")

    def stop(self) -> None:
        self._process.terminate()
        if self._process.wait(20) not in (0, -15):
            raise AssertionError(f"the server ended badly: {self.log()}")
        self._log.close()

    def ask(self, method: str, path: str, body: object = None, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        with contextlib.closing(connection):
            connection.request(method, path, body, {k.replace("_", "-"): v for k, v in headers.items()},
                               encode_chunked=headers.get("Transfer_Encoding") == "chunked")
            answer = connection.getresponse()
            return Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()},
                          answer.read())

    def post(self, path: str, body: bytes, **query: str) -> Answer:
        return self.ask("POST", f"{path}?{urlencode(query)}", body)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Served(unittest.TestCase):
    LIMITS: dict[str, str | int] = {"bytes": MOST}

    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = Path(tempfile.mkdtemp(prefix="govreport-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        run(PROGRAM, "export", SAMPLE, "--to", "xlsx", "-o", cls.folder)
        cls.workbook = cls.folder / "yunting-2025.xlsx"
        cls.form = cls.workbook.read_bytes()
        cls.server = Server(**cls.LIMITS)
        cls.addClassCleanup(cls.server.stop)


class Answers(Served):
    def test_findings_are_those_of_the_program(self) -> None:
        broken = python_host.broken_sample(self.folder)
        for file, code in ((self.workbook, 0), (SAMPLE, 0), (broken, 1)):
            answer = self.server.post("/check", file.read_bytes(), file=file.name)
            self.assertEqual(answer.status, 200)
            wanted = json.loads(run(PROGRAM, "check", "--json", file.name, cwd=file.parent,
                                    code=code))
            told = answer.json
            self.assertEqual([each["place"] for each in told["findings"]],
                             [each["place"] for each in wanted["findings"]])
            for each in (told, wanted):
                del each["findings"]
            self.assertEqual(told, wanted)

    def test_a_workbook_becomes_every_format_with_the_programs_bytes(self) -> None:
        wanted = python_host.by_the_program(self.workbook, self.folder / "wanted")
        for format, data in wanted.items():
            answer = self.server.post(f"/export/{format}", self.form, file="报表 2025.xlsx")
            self.assertEqual(answer.status, 200, answer.body[:200])
            self.assertEqual(answer.body, data, format)
            self.assertEqual(answer.headers["content-disposition"],
                             f"attachment; filename*=UTF-8''{quote(f'报表 2025.{format}')}")
        self.assertEqual(answer.headers["content-type"].partition(";")[0], "application/xml")

    def test_options_come_by_the_query(self) -> None:
        report = Report.from_bytes(self.form, name="a.xlsx")
        answer = self.server.post("/export/pdf", self.form, file="a.xlsx", profile="a2a",
                                  created=CREATED)
        self.assertEqual(answer.body, report.export_bytes(
            "pdf", options={"profile": "a2a", "created": CREATED}))

    def test_the_media_type_tells_what_has_no_name(self) -> None:
        for media_type, body in {
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": self.form,
            "text/markdown; charset=utf-8": SAMPLE.read_bytes(),
            "application/xml": Report.read(SAMPLE).xml(),
        }.items():
            answer = self.server.ask("POST", "/check", body, Content_Type=media_type)
            self.assertEqual((answer.status, answer.json["errors"]), (200, 0), media_type)
        self.assertEqual(self.server.ask("POST", "/check", self.form).status, 415)

    def test_a_body_may_come_in_chunks(self) -> None:
        pieces = (self.form[at:at + 1000] for at in range(0, len(self.form), 1000))
        answer = self.server.ask("POST", "/check?file=a.xlsx", pieces, Transfer_Encoding="chunked")
        self.assertEqual((answer.status, answer.json["errors"]), (200, 0))

    def test_formats_are_listed_without_options_that_name_files(self) -> None:
        told = {each["format"]: each for each in json.loads(self.server.ask("GET", "/formats").body)}
        self.assertEqual(set(told), set(FORMATS))
        self.assertIn("profile", {option["id"] for option in told["pdf"]["options"]})
        self.assertNotIn("files", {o["type"] for each in told.values() for o in each["options"]})


class AtOnce(Served):
    LIMITS = {"bytes": MOST, "threads": 4}

    def test_many_clients_get_what_one_alone_gets(self) -> None:
        wanted = python_host.by_the_program(self.workbook, self.folder / "wanted")
        broken = python_host.broken_sample(self.folder).read_bytes()

        def client(number: int) -> list[str]:
            wrong = []
            for turn in range(4):
                format = FORMATS[(number + turn) % len(FORMATS)]
                answer = self.server.post(f"/export/{format}", self.form, file="a.xlsx")
                if (answer.status, answer.body) != (200, wanted[format]):
                    wrong.append(f"{format}: {answer.status}")
                refused = self.server.post("/export/pdf", broken, file="b.md")
                if refused.status != 422 or not refused.json["findings"]:
                    wrong.append(f"broken: {refused.status}")
            return wrong

        with ThreadPoolExecutor(8) as clients:
            self.assertEqual(list(clients.map(client, range(8))), [[]] * 8)
        self.assertNotIn("Traceback", self.server.log())


class Refused(Served):
    def test_what_is_no_report_is_422_with_findings(self) -> None:
        for name, body in {"a.md": b"milk", "a.xlsx": self.form[:5000], "a.xml": b"\xff\0",
                           "a.json": b"[" * 10_000, "a.docm": b"PK"}.items():
            for path in ("/check", "/export/pdf"):
                answer = self.server.post(path, body, file=name)
                self.assertEqual(answer.status, 422, f"{name}: {answer.body}")
                self.assertEqual(answer.json["findings"][0]["severity"], "error", name)

    def test_a_report_with_errors_is_422_with_findings_unless_a_draft_is_asked_for(self) -> None:
        broken = python_host.broken_sample(self.folder).read_bytes()
        answer = self.server.post("/export/pdf", broken, file="b.md")
        self.assertEqual(answer.status, 422)
        self.assertIn("T3-ROW", [finding["rule"] for finding in answer.json["findings"]])
        answer = self.server.post("/export/pdf", broken, file="b.md", draft="yes")
        self.assertEqual((answer.status, answer.body[:4]), (200, b"%PDF"))

    def test_a_body_that_is_too_large_is_413(self) -> None:
        large = bytes(MOST + 1)
        self.assertEqual(self.server.post("/check", large, file="a.md").status, 413)
        # Not even a request that says little, or nothing, of its length gets more in.
        pieces = (bytes(1000) for _ in range(MOST // 1000 + 1))
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            answer = self.server.ask("POST", "/check?file=a.md", pieces, Transfer_Encoding="chunked")
            self.assertEqual(answer.status, 413)
        self.assertEqual(self.server.post("/check", bytes(MOST), file="a.md").status, 422)

    def test_requests_that_cannot_be_meant(self) -> None:
        for path, query, status in (
            ("/export/docm", {}, 404),
            ("/export/pdf", {"profil": "a2a"}, 422),
            ("/export/pdf", {"profile": "a9"}, 422),
            ("/export/pdf", {"profile": "a2a\0"}, 400),
            ("/export/ofd", {"attach-files": "/etc/passwd"}, 400),
            ("/check", {"file": "a\0.xlsx"}, 400),
        ):
            answer = self.server.post(path, self.form, **{"file": "a.xlsx", **query})
            self.assertEqual(answer.status, status, f"{path} {query}: {answer.body[:300]}")
            self.assertIn("error", answer.json)
        self.assertEqual(self.server.ask("GET", "/check").status, 405)
        self.assertEqual(self.server.post("/check", b"", file="../../etc/passwd.md").status, 422)
        self.assertNotIn("Traceback", self.server.log())


class Slow(Served):
    LIMITS = {"bytes": 100 * MOST, "upload_seconds": 2, "work_seconds": 2, "threads": 1}

    def test_a_body_that_does_not_come_is_408(self) -> None:
        with socket.create_connection(("127.0.0.1", self.server.port), timeout=20) as client:
            client.sendall(b"POST /check?file=a.md HTTP/1.1\r\nHost: x\r\n"
                           b"Content-Length: 100\r\n\r\nmilk")
            self.assertTrue(client.recv(1000).startswith(b"HTTP/1.1 408 "))
        self.assertEqual(self.server.post("/check", self.form, file="a.xlsx").status, 200)

    def test_work_that_takes_too_long_is_stopped(self) -> None:
        answer = self.server.post("/export/ofd", long_report(), file="a.xml", draft="yes")
        self.assertEqual(answer.status, 503, answer.body[:300])
        self.assertEqual(answer.headers["retry-after"], "60")
        # Its thread, the only one, serves others before the work could have been done.
        until = time.monotonic() + 5
        while self.server.post("/check", self.form, file="a.xlsx").status != 200:
            self.assertLess(time.monotonic(), until, "the thread did not come back")


def long_report() -> bytes:
    """Ten seconds of work and more: a thousand pages."""
    words = "渡口改造、老旧小区加梯、学区划分三类议题先听意见后拍板，采纳与否都逐条说明理由。" * 8
    paragraphs = "".join(f"<p>第{number}段，{words}</p>" for number in range(20_000))
    return Report.read(SAMPLE).xml().replace(
        b"<overview>", f"<overview>{paragraphs}".encode())


class Readme(unittest.TestCase):
    def test_says_what_the_service_answers(self) -> None:
        readme = (EXAMPLE / "README.md").read_text(encoding="utf-8")
        code = (EXAMPLE / "web_service.py").read_text(encoding="utf-8")
        told = set(re.findall(r"^\| (\d{3}) \|", readme, re.MULTILINE))
        answered = set(re.findall(r"(?:HTTPException|with_findings)\((\d{3})", code))
        self.assertEqual(told, answered)
        for name in re.findall(r"GOVREPORT_\w+", readme):
            self.assertIn(name, code)

    def test_its_types_are_right(self) -> None:
        run(sys.executable, "-m", "mypy", "--strict", "--cache-dir", python_host.FOLDER / "mypy",
            EXAMPLE / "web_service.py")


if __name__ == "__main__":
    unittest.main()
