"""The command `quotes`: arguments, files, messages and exit codes.

Only click and the error types are imported here; the rest is imported where a command needs it, so
that `quotes --help` comes at once.

Exit codes: 0 all is well, 1 some input failed and the others came out, 2 wrong usage (no input, a
bad lexicon, an unknown encoding), 130 interrupted.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from quotes.commands.calibrate import calibrate
from quotes.commands.evaluate import evaluate
from quotes.commands.rules import rules
from quotes.errors import LexiconError, QuotesError

if TYPE_CHECKING:
    from quotes.batch import Batch
    from quotes.model import Document
    from quotes.sources import Failure, Source

FAILED, USAGE, INTERRUPTED = 1, 2, 130

Command = TypeVar("Command", bound=Callable[..., Any])


class _Commands(click.Group):
    """A group whose every error is one line `quotes: message`, without a traceback."""

    def main(self, *args: Any, **extra: Any) -> Any:
        extra["standalone_mode"] = False
        from quotes.output.destination import utf8  # noqa: PLC0415

        utf8(sys.stderr)
        utf8(sys.stdout)
        try:
            code = super().main(*args, **extra)
        except click.ClickException as error:
            _say(error.format_message())
            if isinstance(error, click.UsageError) and error.ctx:
                click.echo(f"See {error.ctx.command_path} --help", err=True)
            code = error.exit_code
        except LexiconError as error:
            for problem in error.problems:
                _say(problem)
            code = USAGE
        except QuotesError as error:
            _say(str(error))
            code = USAGE
        except (click.Abort, KeyboardInterrupt):
            code = INTERRUPTED
        sys.exit(code if isinstance(code, int) else 0)


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="arabic-quotes", prog_name="quotes")
@click.pass_context
def main(context: click.Context) -> None:
    """Find the quotations in Arabic text, each with its speaker and its reporting verb."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        context.exit(USAGE)


for _command in (evaluate, calibrate, rules):
    main.add_command(_command)


_lexicon_option = click.option(
    "--lexicon",
    "lexicons",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    multiple=True,
    metavar="FILE",
    help="A lexicon file of your own, beside the built-in one; may be repeated.",
)


def _encoding(_context: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    if name is None:
        return None
    from quotes.sources.encoding import check_encoding  # noqa: PLC0415

    try:
        return check_encoding(name)
    except QuotesError as error:
        raise click.BadParameter(str(error)) from None


def _reading_options(command: Command) -> Command:
    """Give `command` the options that say how inputs are read."""
    options = [
        click.option(
            "--input-format",
            "format",
            type=click.Choice(["auto", "text", "jsonl", "csv", "tsv"]),
            default="auto",
            show_default=True,
            help="What the inputs are; auto goes by the name, then by the first bytes.",
        ),
        click.option(
            "--id-field",
            metavar="NAME",
            help="Field or column of the ids.  [default: id, else the file's name and line]",
        ),
        click.option(
            "--text-field",
            metavar="NAME",
            help="Field or column of the texts.  [default: text, نص, النص, body or content]",
        ),
        click.option(
            "--encoding",
            metavar="NAME",
            callback=_encoding,
            help="Encoding of the inputs, such as cp1256.  [default: found out for each file]",
        ),
        click.option(
            "--max-bytes",
            type=click.IntRange(min=1),
            default=50_000_000,
            show_default=True,
            help="The most that one text file, line or cell may hold, decompressed.",
        ),
        _lexicon_option,
    ]
    for option in reversed(options):
        command = option(command)
    return command


@main.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["jsonl", "csv", "text"]),
    help="How to write.  [default: by the name of the output file; else text at a terminal, "
    "jsonl otherwise]",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path, allow_dash=True),
    metavar="FILE",
    help="Write there, not to standard output; the file appears when it is complete.",
)
@_reading_options
@click.option("--quiet", is_flag=True, help="No summary at the end.")
def extract(
    paths: tuple[str, ...],
    output_format: str | None,
    output: Path | None,
    lexicons: tuple[Path, ...],
    quiet: bool,
    **reading: Any,
) -> int:
    """Extract the quotations of texts.

    PATH is a text file, a JSON Lines, CSV or TSV file, one of these with .gz, a folder of them, a
    pattern such as 'news/**/*.txt', or - for standard input.

    Exit codes: 0 all is well, 1 some input failed (the others came out), 2 wrong usage.
    """
    from quotes.batch import Batch  # noqa: PLC0415
    from quotes.output.display import count  # noqa: PLC0415
    from quotes.output.formats import format_for  # noqa: PLC0415
    from quotes.sources import File, Reading, find_files, read_files  # noqa: PLC0415

    if not paths:
        raise click.UsageError("no input: give files, folders, patterns, or - for standard input")
    if output == Path("-"):
        output = None
    if output_format is None:
        by_name = output and format_for(output.name)
        output_format = by_name or ("text" if output is None and sys.stdout.isatty() else "jsonl")
    files = find_files(paths)
    if output:
        inputs = [file.path for file in files if isinstance(file, File)]
        _refuse_to_overwrite(output, [*inputs, *lexicons])
    batch = Batch(_extractor(lexicons), _say)
    code = _write(batch, read_files(files, Reading(**reading)), output_format, output)
    if not quiet and code in (0, FAILED):
        _say(
            f"{count(batch.documents, 'document')}, {count(batch.quotations, 'quotation')}, "
            f"{count(batch.failures, 'failure')}"
        )
    return code


@main.command()
@click.argument("path", metavar="FILE")
@_reading_options
def explain(path: str, lexicons: tuple[Path, ...], **reading: Any) -> int:
    """Show why: each quotation of FILE (or -) with its rule and the evidence for it."""
    from quotes.batch import Batch  # noqa: PLC0415
    from quotes.sources import Reading, read  # noqa: PLC0415

    batch = Batch(_extractor(lexicons), _say)
    return _write(batch, read([path], Reading(**reading)), "explain", None)


@main.group()
def lexicon() -> None:
    """List the reporting words, or check a lexicon file of your own."""


@lexicon.command("list")
@_lexicon_option
def list_entries(lexicons: tuple[Path, ...]) -> None:
    """List every entry: a line each, its columns parted by tabs."""
    from quotes.lexicon import Lexicon  # noqa: PLC0415

    rows = [("kind", "sense", "ambiguous", "frames", "lemma", "example")]
    rows += [
        (
            entry.kind,
            entry.sense,
            "ambiguous" if entry.ambiguous else "",
            ", ".join(sorted(entry.frames)),
            entry.lemma,
            entry.example,
        )
        for entry in Lexicon.load(extra=lexicons).entries
    ]
    click.echo("\n".join("\t".join(row) for row in rows))


@lexicon.command("check")
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar="FILE...",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
def check_files(paths: tuple[Path, ...]) -> int:
    """Check lexicon files: one line for each problem, and exit code 1 if there is any."""
    from quotes.lexicon import check  # noqa: PLC0415

    problems = check(paths)
    for problem in problems:
        _say(problem)
    if not problems:
        _say("no problems")
    return FAILED if problems else 0


def _extractor(lexicons: tuple[Path, ...]) -> Callable[[str, str], Document]:
    from quotes.lexicon import Lexicon  # noqa: PLC0415
    from quotes.pipeline import Extractor  # noqa: PLC0415

    extractor = Extractor(Lexicon.load(extra=lexicons) if lexicons else None)
    return lambda text, id_: extractor.extract(text, id=id_)


def _write(
    batch: Batch, sources: Iterable[Source | Failure], format_: str, output: Path | None
) -> int:
    """Run the batch; return the exit code."""
    from quotes.output.destination import part_of  # noqa: PLC0415
    from quotes.output.formats import FORMATS  # noqa: PLC0415

    try:
        batch.write(sources, FORMATS[format_], output)
    except OSError as error:
        where = output or "standard output"
        _say(f"{where}: cannot be written: {error.strerror or error}")
        return USAGE
    except KeyboardInterrupt:
        kept = f", kept in {part_of(output)}" if output and part_of(output).exists() else ""
        _say(f"interrupted after {batch.documents} documents{kept}")
        return INTERRUPTED
    return FAILED if batch.failures else 0


def _refuse_to_overwrite(output: Path, inputs: Iterable[Path | None]) -> None:
    if output.is_file() and any(path and path.samefile(output) for path in inputs):
        raise click.UsageError(f"{output} is one of the inputs: give the output another name")


def _say(message: str) -> None:
    click.echo(f"quotes: {message}", err=True)
