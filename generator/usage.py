"""Click's own words in Chinese: help pages and mistakes on the command line.

Click looks its words up with gettext but ships no translations; these are the few that this
command can show.
"""

from __future__ import annotations

from typing import Any

import click

from generator import messages
from generator.config import did_you_mean


class ChineseCommand(click.Command):
    """A command whose help is in Chinese."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the line that says how to call the command."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=messages.USAGE_PREFIX)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the table of options."""
        records = [record for each in self.get_params(ctx) if (record := each.get_help_record(ctx))]
        with formatter.section(messages.USAGE_OPTIONS):
            formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The ``--help`` option, with its Chinese explanation."""
        option = super().get_help_option(ctx)
        if option:
            option.help = messages.HELP_HELP
        return option


class ChineseGroup(ChineseCommand, click.Group):
    """A group of commands whose help is in Chinese."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the tables of options and of commands."""
        super().format_options(ctx, formatter)
        rows = [(name, command.get_short_help_str()) for name, command in self.commands.items()]
        with formatter.section(messages.USAGE_COMMANDS):
            formatter.write_dl(rows)


def explained(error: click.ClickException) -> str:
    """What is wrong with the command line, in Chinese."""
    if isinstance(error, click.NoSuchOption):
        known = [option for each in _params(error) for option in each.opts]
        hint = did_you_mean(error.option_name, known)
        return messages.USAGE_NO_OPTION.format(option=error.option_name) + f"\n  {hint}"
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    if isinstance(error, click.BadOptionUsage):
        return messages.USAGE_OPTION.format(option=error.option_name)
    if isinstance(error, click.BadParameter) and error.param:
        return messages.USAGE_VALUE.format(option=error.param.opts[-1])
    return messages.USAGE_OTHER.format(problem=error.format_message())


def _params(error: click.UsageError) -> list[Any]:
    return error.ctx.command.get_params(error.ctx) if error.ctx else []
