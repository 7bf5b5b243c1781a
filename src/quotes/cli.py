"""The command `quotes`: its commands put together, its errors as one line, its exit codes.

The commands stand in `quotes.commands`. They import what they need when they run, so that
`quotes --help` comes at once.

Exit codes: 0 all is well, 1 some input failed and the others came out, 2 wrong usage (no input, a
bad lexicon, an unknown encoding), 130 interrupted.
"""

from __future__ import annotations

import sys
from typing import Any

import click

from quotes.commands.calibrate import calibrate
from quotes.commands.evaluate import evaluate
from quotes.commands.explain import explain
from quotes.commands.extract import extract
from quotes.commands.lexicon import lexicon
from quotes.commands.models import models
from quotes.commands.options import INTERRUPTED, USAGE, say
from quotes.commands.rules import rules
from quotes.commands.search import search
from quotes.commands.speakers import speakers
from quotes.errors import LexiconError, QuotesError


class _Commands(click.Group):
    """A group whose every error is one line `quotes: message`, without a traceback."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """Return the names as they were added, the most used first."""
        return list(self.commands)

    def main(self, *args: Any, **extra: Any) -> Any:
        extra["standalone_mode"] = False
        from quotes.output.destination import utf8  # noqa: PLC0415

        utf8(sys.stderr)
        stdout = utf8(sys.stdout)
        try:
            code = super().main(*args, **extra)
        except click.ClickException as error:
            say(error.format_message())
            if isinstance(error, click.UsageError) and error.ctx:
                click.echo(f"See {error.ctx.command_path} --help", err=True)
            code = error.exit_code
        except LexiconError as error:
            for problem in error.problems:
                say(problem)
            code = USAGE
        except QuotesError as error:
            say(str(error))
            code = USAGE
        except (click.Abort, KeyboardInterrupt):
            code = INTERRUPTED
        except SystemExit:
            # When the reader has closed the pipe, click puts a silent stream in its place and exits
            # with 1; but the reader has seen enough, and all is well.
            if sys.stdout is stdout:
                raise
            code = 0
        sys.exit(code if isinstance(code, int) else 0)


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="arabic-quotes", prog_name="quotes")
@click.pass_context
def main(context: click.Context) -> None:
    """Find the quotations in Arabic text, each with its speaker and its reporting verb.

    \b
    Examples:
      quotes extract article.txt                to read at the terminal
      quotes extract news/ -o report.html       a page for the browser
      quotes extract news/ -o quotations.csv    a table
      quotes explain article.txt                why it was found
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        context.exit(USAGE)


for _command in (
    *(extract, explain, speakers, search),
    *(lexicon, evaluate, calibrate, rules, models),
):
    main.add_command(_command)
