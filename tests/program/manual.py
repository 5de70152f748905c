"""The manual page and the completions say what `--help` says, and can be used."""

import os
import pty
import re
import select
import shutil
import subprocess
import time
import unittest

from program import PROGRAM, ProgramTest

OPTION = re.compile(r"^  ((?:-\w,)?--[\w-]+|-\w)\b")
COMMAND = re.compile(r"^  (\w+)\s")


def section(text: str, title: str) -> list[str]:
    """The lines below a title of the help."""
    lines = text.split(f"\n{title}:\n")[1:]
    return lines[0].split("\n\n")[0].splitlines() if lines else []


class Manual(ProgramTest):
    def commands(self) -> dict[str, set[str]]:
        """Of each command, "" being the program itself, the options that its help names."""
        found: dict[str, set[str]] = {}
        waiting = [""]
        while waiting:
            command = waiting.pop()
            text = self.run_program(*command.split(), "--help").stdout
            options = [OPTION.match(line) for line in section(text, "Options")]
            found[command] = {name for match in options if match for name in match[1].split(",")}
            inner = [COMMAND.match(line) for line in section(text, "Subcommands")]
            waiting += [f"{command} {match[1]}".strip() for match in inner if match]
        self.assertIn("--help", found["plugin describe"])
        self.assertGreater(sum(map(len, found.values())), 60)
        return found

    def page(self, *words: str) -> str:
        file = self.write("govreport.1", self.run_program("manual", *words).stdout)
        if shutil.which("man") is None:
            self.skipTest("skipped, because man is not installed")
        ran = subprocess.run(
            ["man", "--warnings", "-E", "UTF-8", "-l", str(file)], capture_output=True, text=True, timeout=60,
            env={**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "500", "MANROFFSEQ": "", "MANPAGER": "cat"})
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        return re.sub(".\b", "", ran.stdout)

    def bash(self, script: str, *words: str) -> list[str]:
        """Sources the completion, runs `script`, and gives the lines it prints."""
        completion = self.write("completion.bash", self.run_program("completion", "bash").stdout)
        ran = subprocess.run(["bash", "-c", f'source "$0"\n{script}', str(completion), *words], cwd=self.inputs,
                             capture_output=True, text=True, timeout=60, env={**os.environ, "LC_ALL": "C.UTF-8"})
        self.assertEqual(ran.stderr, "")
        return ran.stdout.splitlines()

    def complete(self, *words: str) -> list[str]:
        """What bash offers for the last of the words typed behind the program."""
        return self.bash('COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _govreport; printf "%s\\n" "${COMPREPLY[@]}"',
                         str(PROGRAM), *words)

    def test_the_page_has_every_option_of_every_command(self) -> None:
        page = self.page()
        parts = re.split(r"^ {3}govreport (.*)$", page.split("EXIT STATUS")[0], flags=re.MULTILINE)
        described = {"": parts[0], **dict(zip(parts[1::2], parts[2::2]))}
        for command, options in self.commands().items():
            part = next((text for heading, text in described.items()
                         if re.sub(r" (\[|<|-|[A-Z]{3}|bash).*", "", heading) == command), None)
            if command == "plugin":
                continue  # it only holds others
            self.assertIsNotNone(part, f"{command}: no heading among {list(described)}")
            named = set(re.findall(r"^ {7}((?:-\w, )?--[\w-]+|-\w)\b", part, re.MULTILINE))
            self.assertEqual({name for names in named for name in names.split(", ")}, options, command)

    def test_the_page_is_in_chinese_too(self) -> None:
        page = self.page("--lang", "zh")
        self.assertIn("退出码", page)
        self.assertIn("列出每个问题", page)

    def test_bash_offers_every_option_of_every_command(self) -> None:
        commands = self.commands()
        shared = commands[""] - {"--version", "-h", "--help"}
        for command, options in commands.items():
            offered = self.complete(*command.split(), "-")
            self.assertEqual(sorted(offered), sorted(options | shared), command)

    def test_bash_offers_commands_files_and_values(self) -> None:
        self.write("annual report.md", "")
        (self.inputs / "annuals").mkdir()
        self.assertEqual(self.complete("exp"), ["export"])
        self.assertEqual(self.complete("plugin", ""), ["describe"])
        self.assertEqual(sorted(self.complete("check", "ann")), ["annual report.md", "annuals"])
        self.assertEqual(self.complete("export", "-o", "ann"), ["annuals"])
        self.assertEqual(self.complete("check", "--lang", "=", "z"), ["zh"])
        self.assertEqual(self.complete("completion", ""), ["bash", "zsh"])
        self.assertEqual(self.complete("check", "--year", ""), [""])

    def test_bash_asks_the_program_for_forms_and_formats(self) -> None:
        forms = self.run_program("forms").stdout
        self.assertEqual(self.complete("schema", ""), sorted({line.split("\t")[0] for line in forms.splitlines()}))
        formats = sorted(line.split("\t")[0] for line in self.run_program("formats").stdout.splitlines())
        self.assertEqual(self.complete("formats", ""), formats)
        self.assertEqual(self.complete("export", "--to", "xml,"), [f"xml,{each}" for each in formats])
        self.assertEqual(self.complete("--template-dir", str(self.inputs), "schema", ""), [""])

    def test_zsh_offers_every_option_of_every_command(self) -> None:
        script = self.run_program("completion", "zsh").stdout
        functions = dict(re.findall(r"^(_govreport_\w*)\(\) \{\n(.*?)^\}", script, re.MULTILINE | re.DOTALL))
        commands = self.commands()
        shared = commands[""] - {"--version", "-h", "--help"}
        for command, options in commands.items():
            body = functions["_govreport_" + command.replace(" ", "_")]
            named = re.findall(r"'(?:\([^)]*\)|\*)(-[\w-]+)\[", body)
            self.assertEqual(sorted(named), sorted(options | shared), command)

    def test_zsh_completes_in_a_terminal(self) -> None:
        if shutil.which("zsh") is None:
            self.skipTest("skipped, because zsh is not installed")
        self.write("_govreport", self.run_program("completion", "zsh").stdout)
        with Terminal(["zsh", "-f", "-i"]) as shell:
            shell.type(f"PS1='> '; stty cols 200; PATH={PROGRAM.parent}:$PATH; fpath=({self.inputs} $fpath)\n")
            shell.type("autoload -Uz compinit; compinit -u -D; echo re\"\"ady\n")
            shell.wait_for("ready")
            for typed, completed in [("govreport exp", "govreport export"),
                                     ("govreport export --to xl", "--to xlsx"),
                                     ("govreport export --to xlsx,pd", "--to xlsx,pdf"),
                                     ("govreport check --prev", "check --previous"),
                                     ("govreport schema three", "schema three-public-expenses")]:
                shell.type(typed + "\t")
                shell.wait_for(completed)
                shell.type("\x15")


class Terminal:
    """A program in a pseudo-terminal: what is typed into it, what then stands on it."""

    def __init__(self, command: list[str]) -> None:
        self.host, inside = pty.openpty()
        self.process = subprocess.Popen(command, stdin=inside, stdout=inside, stderr=inside, start_new_session=True,
                                        env={**os.environ, "LC_ALL": "C.UTF-8", "TERM": "dumb"})
        os.close(inside)
        self.seen = ""

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.host)

    def type(self, words: str) -> None:
        os.write(self.host, words.encode())

    def wait_for(self, words: str) -> None:
        end = time.monotonic() + 20
        while words not in self.seen:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.host], [], [], left)[0]:
                raise AssertionError(f"{words!r} did not come; seen: {self.seen!r}")
            self.seen += os.read(self.host, 4096).decode(errors="replace")
        self.seen = ""


if __name__ == "__main__":
    unittest.main()
