"""A web service that checks reports and exports them: uvicorn --factory web_service:create_app

One library serves all requests: its forms, fonts and plugins are shared. The work of a request is
done in a thread of a pool, and stops when its time is up.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import threading
from collections.abc import AsyncIterator, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, TypeVar
from urllib.parse import quote

import govreport
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

Done = TypeVar("Done")

# Where the request does not name the file, its media type tells what it is.
NAMES = {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "report.xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "report.docx",
    "application/json": "report.json",
    "application/xml": "report.xml",
    "text/xml": "report.xml",
    "text/html": "report.html",
    "text/markdown": "report.md",
    "text/plain": "report.txt",
}
# Of the query; all else there is an option of the format.
OURS = {"file", "draft"}


@dataclass(frozen=True)
class Limits:
    """What one request may take."""

    bytes: int = 20 * 1024 * 1024
    """Of its body."""
    upload_seconds: float = 30
    """From the first byte of the body to the last."""
    work_seconds: float = 30
    """From the last byte of the body to the answer, waiting for a thread included."""
    threads: int = os.cpu_count() or 1
    """For all requests together."""

    @classmethod
    def from_environment(cls) -> Limits:
        """GOVREPORT_BYTES, GOVREPORT_UPLOAD_SECONDS, GOVREPORT_WORK_SECONDS, GOVREPORT_THREADS."""
        given = os.environ
        return cls(
            bytes=int(given.get("GOVREPORT_BYTES", cls.bytes)),
            upload_seconds=float(given.get("GOVREPORT_UPLOAD_SECONDS", cls.upload_seconds)),
            work_seconds=float(given.get("GOVREPORT_WORK_SECONDS", cls.work_seconds)),
            threads=int(given.get("GOVREPORT_THREADS", cls.threads)),
        )


class Service:
    """The requests, answered by one library."""

    def __init__(self, library: govreport.Library, limits: Limits) -> None:
        self._library = library
        self._limits = limits
        self._formats = {format.id: format for format in library.formats()}
        self._pool = ThreadPoolExecutor(limits.threads, thread_name_prefix="report")

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)
        self._library.close()

    async def formats(self, request: Request) -> Response:
        """What reports can be exported to, with the options that may be given."""
        return JSONResponse([self._described(format) for format in self._formats.values()])

    async def check(self, request: Request) -> Response:
        """The report's findings, as `govreport check --json` prints them."""
        name, data = file_name(request), await self._body(request)

        def work(stop: threading.Event) -> dict[str, Any]:
            with govreport.Report.from_bytes(data, name=name, library=self._library) as report:
                return report.json()

        return JSONResponse(await self._in_time(work))

    async def export(self, request: Request) -> Response:
        """The report in a format, if it has no errors or `draft=yes` is asked for."""
        format = self._formats.get(request.path_params["format"])
        if format is None:
            raise HTTPException(404, f"formats: {', '.join(self._formats)}")
        options = options_of(request, format)
        draft = request.query_params.get("draft") == "yes"
        name, data = file_name(request), await self._body(request)

        def work(stop: threading.Event) -> bytes:
            with govreport.Report.from_bytes(data, name=name, library=self._library) as report:
                return report.export_bytes(format.id, options=options, draft=draft,
                                           progress=lambda share: not stop.is_set())

        made = await self._in_time(work)
        return Response(made, media_type=format.media_type, headers={
            "Content-Disposition": attachment(f"{PurePath(name).stem}.{format.extension}"),
            "X-Content-Type-Options": "nosniff",
        })

    async def _body(self, request: Request) -> bytes:
        try:
            async with asyncio.timeout(self._limits.upload_seconds):
                return await self._whole_body(request)
        except TimeoutError:
            raise HTTPException(408, "the report did not arrive in time") from None

    async def _whole_body(self, request: Request) -> bytes:
        """Counts what comes, as a request need not say its length, or may say a wrong one."""
        too_large = HTTPException(413, f"a report may have {self._limits.bytes} bytes")
        if int(request.headers.get("content-length", "0")) > self._limits.bytes:
            raise too_large
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > self._limits.bytes:
                raise too_large
        return bytes(body)

    async def _in_time(self, work: Callable[[threading.Event], Done]) -> Done:
        """What `work` gives. It is told to stop when its time is up, or nobody waits any more."""
        stop = threading.Event()
        try:
            async with asyncio.timeout(self._limits.work_seconds):
                return await asyncio.get_running_loop().run_in_executor(self._pool, work, stop)
        except TimeoutError:
            raise HTTPException(503, "the report takes too long", {"Retry-After": "60"}) from None
        finally:
            stop.set()

    def _described(self, format: govreport.Format) -> dict[str, Any]:
        return {
            "format": format.id,
            "title": format.title,
            "media-type": format.media_type,
            "options": [{"id": option.id, "type": option.type, "default": option.default,
                         "choices": list(option.choices), "help": option.help}
                        for option in format.options if option.type != "files"],
        }


def file_name(request: Request) -> str:
    """What the report is called: it says what it is, and findings name it."""
    given = request.query_params.get("file")
    if given:
        if "\0" in given:
            raise HTTPException(400, "file holds a NUL byte")
        return PurePath(given).name
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type not in NAMES:
        raise HTTPException(415, "say what it is: ?file=form.xlsx, or a Content-Type of a report")
    return NAMES[media_type]


def options_of(request: Request, format: govreport.Format) -> dict[str, govreport.exporting.Setting]:
    """Options that name files are none of a client's: the files would be the server's."""
    of_files = {option.id for option in format.options if option.type == "files"}
    given = {id: value for id, value in request.query_params.items() if id not in OURS}
    for id in given.keys() & of_files:
        raise HTTPException(400, f"option {id} names files of the server")
    return dict(given)


def attachment(name: str) -> str:
    """RFC 6266, 4.3: names in Chinese are percent-encoded UTF-8."""
    return f"attachment; filename*=UTF-8''{quote(name, safe='')}"


def with_findings(status: int, error: str, findings: Iterable[govreport.Finding] = ()) -> Response:
    told = [finding.as_dict() for finding in findings]
    return JSONResponse({"error": error, "findings": told}, status)


async def told_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    response = with_findings(error.status_code, error.detail)
    response.headers.update(error.headers or {})
    return response


async def told_refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, govreport.GovreportError)
    return with_findings(422, str(error).partition("\n")[0], error.findings)


async def told_unsound(request: Request, error: Exception) -> Response:
    """Options that are no text."""
    return with_findings(400, str(error))


def create_app(limits: Limits | None = None) -> Starlette:
    """Opens the library, and closes it when the server ends."""
    service = Service(govreport.Library(), limits or Limits.from_environment())

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        yield
        service.close()

    return Starlette(
        routes=[
            Route("/formats", service.formats),
            Route("/check", service.check, methods=["POST"]),
            Route("/export/{format}", service.export, methods=["POST"]),
        ],
        exception_handlers={
            HTTPException: told_http,
            govreport.RefusedError: told_refused,
            govreport.LimitError: told_refused,
            ValueError: told_unsound,
        },
        lifespan=lifespan,
    )
