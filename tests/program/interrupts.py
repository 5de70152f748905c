"""Batches that are stopped, and batches on a terminal."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
import unittest
from pathlib import Path

import twins
from program import PROGRAM, ProgramTest

COUNT = 400
DRAWN = re.compile(r"\r\x1b\[K([^\r\n]*)")


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm", **more}


class BatchRun(ProgramTest):
    def add_twins(self, count: int) -> None:
        for number in range(count):
            self.write(f"{number:04}.json", twins.report(number))

    def command(self, *words: object, to: str = "xml,pdf,ofd") -> list[str]:
        return [str(PROGRAM), "export", "-r", str(self.inputs), "--to", to, "-o", str(self.outputs), *map(str, words)]


class Stopped(BatchRun):
    def stop(self, *signals: int, jobs: int = 2) -> tuple[int, str]:
        """Starts a batch that takes a while, and signals it once the first files are there."""
        for earlier in self.outputs.iterdir():
            earlier.unlink()
        self.add_twins(COUNT)
        process = subprocess.Popen(
            self.command("-j", jobs), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment())
        self.addCleanup(process.kill)
        process.stdout.readline()
        for each in signals:
            process.send_signal(each)
            time.sleep(0.01)
        _, said = process.communicate(timeout=60)
        return process.returncode, said

    def assert_nothing_partial(self) -> int:
        """No temporary file, and of each report all files or none. Gives how many reports there are."""
        names = [path.name for path in self.outputs.iterdir() if path.suffix != ".jsonl"]
        self.assertEqual([name for name in names if name.startswith(".")], [])
        stems = {Path(name).stem for name in names}
        self.assertEqual(sorted(names), sorted(f"{stem}.{kind}" for stem in stems for kind in ("xml", "pdf", "ofd")))
        for stem in stems:
            self.assertTrue((self.outputs / f"{stem}.xml").read_bytes().endswith(b"</report>\n"))
            self.assertTrue((self.outputs / f"{stem}.pdf").read_bytes().rstrip().endswith(b"%%EOF"))
            self.assertIn(b"PK\x05\x06", (self.outputs / f"{stem}.ofd").read_bytes()[-64:])
        self.assertTrue(0 < len(stems) < COUNT)
        return len(stems)

    def test_by_an_interrupt_it_undoes_what_it_has_in_hand_and_says_how_to_go_on(self) -> None:
        for jobs in (1, 2):
            with self.subTest(jobs=jobs):
                code, said = self.stop(signal.SIGINT, jobs=jobs)
                self.assertEqual(code, 128 + signal.SIGINT, said)
                done = self.assert_nothing_partial()
                self.assertIn(f"stopped: {done} of {COUNT} reports were done; no partial file is left", said)

    def test_by_a_request_to_end_likewise(self) -> None:
        code, said = self.stop(signal.SIGTERM)
        self.assertEqual(code, 128 + signal.SIGTERM, said)
        self.assert_nothing_partial()

    def test_by_a_second_interrupt_it_ends_at_once_with_no_partial_file_under_its_name(self) -> None:
        for _ in range(5):
            code, _ = self.stop(signal.SIGINT, signal.SIGINT, signal.SIGINT)
            self.assertIn(code, (128 + signal.SIGINT, -signal.SIGINT))
            for path in self.outputs.glob("[0-9]*.pdf"):
                self.assertTrue(path.read_bytes().rstrip().endswith(b"%%EOF"))
            for path in self.outputs.glob("[0-9]*.ofd"):
                self.assertIn(b"PK\x05\x06", path.read_bytes()[-64:])

    def test_never_where_the_signal_is_ignored(self) -> None:
        self.add_twins(20)
        process = subprocess.Popen(
            self.command(to="xml"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(),
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 0, said)


class OnATerminal(BatchRun):
    def run_on_terminal(self, columns: int, *words: object, terminal: str = "xterm") -> tuple[int, str]:
        """What standard error, a terminal of so many columns, was told."""
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        process = subprocess.Popen(
            self.command(*words, to="xml"), stdout=subprocess.DEVNULL, stderr=theirs, stdin=subprocess.DEVNULL,
            env=environment(TERM=terminal))
        os.close(theirs)
        said = b""
        while select.select([ours], [], [], 60)[0]:
            try:
                portion = os.read(ours, 65536)
            except OSError:  # EIO: the other side is closed
                break
            if not portion:
                break
            said += portion
        os.close(ours)
        return process.wait(timeout=60), said.decode().replace("\r\n", "\n")

    def test_a_bar_counts_right_and_is_gone_at_the_end(self) -> None:
        self.add_twins(150)
        for columns in (40, 80, 200):
            with self.subTest(columns=columns):
                code, said = self.run_on_terminal(columns)
                self.assertEqual(code, 0, said)
                drawn = [line for line in DRAWN.findall(said) if line and "reports:" not in line]
                self.assertGreater(len(drawn), 0, said)
                counts = [tuple(map(int, re.match(r"(\d+)/(\d+)", line).groups())) for line in drawn]
                self.assertEqual({total for _, total in counts}, {150})
                self.assertEqual(counts, sorted(counts))
                self.assertLessEqual(counts[-1][0], 150)
                for (finished, _), line in zip(counts, drawn):
                    self.assertLess(len(line), columns)
                    percent = re.search(r"(\d+)%", line)
                    if percent:
                        self.assertEqual(int(percent[1]), finished * 100 // 150)
                    bar = re.search(r"\[(#*)(-*)\]", line)
                    if bar:
                        self.assertEqual(len(bar[1]), finished * (len(bar[1]) + len(bar[2])) // 150)
                    elif columns >= 80:
                        self.fail(line)
                end = said[said.rindex("\r\x1b[K") + len("\r\x1b[K"):]
                self.assertRegex(end, r"^150 reports: 150 done, .* a second\n$")

    def test_messages_stand_on_lines_of_their_own(self) -> None:
        self.add_twins(60)
        for number in range(0, 60, 7):
            self.write(f"{number:04}.json", "milk")
        _, said = self.run_on_terminal(100)
        errors = [line for line in said.split("\n") if " error: " in line]
        self.assertEqual(len(errors), 9)
        for line in errors:
            self.assertRegex(re.split(r"\r\x1b\[K", line)[-1], rf"^{re.escape(str(self.inputs))}/00\d\d\.json:\d* ?.*error: ")

    def test_quiet_and_a_terminal_that_cannot_take_a_line_back_have_no_bar(self) -> None:
        self.add_twins(5)
        self.assertEqual(self.run_on_terminal(80, "--quiet"), (0, ""))
        _, said = self.run_on_terminal(80, terminal="dumb")
        self.assertNotIn("\x1b", said)
        self.assertNotIn("\r", said)


if __name__ == "__main__":
    unittest.main()
