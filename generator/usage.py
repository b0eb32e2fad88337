"""Click's own words in Chinese: help pages and mistakes on the command line.

Click looks its words up with gettext but ships no translations; these are the few that this
command can show.
"""

from __future__ import annotations

from typing import Any

import click

from generator import messages
from generator.toml import did_you_mean


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

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Reads the options; words that belong to none are answered by name."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not isinstance(self, click.Group):
            raise click.UsageError(messages.USAGE_EXTRA.format(words=" ".join(rest)), ctx)
        return rest

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The ``--help`` option, with its Chinese explanation."""
        option = super().get_help_option(ctx)
        if option:
            option.help = messages.HELP_HELP
        return option


class ChineseGroup(ChineseCommand, click.Group):
    """A group of commands whose help is in Chinese."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was called; one that does not exist is answered with a guess."""
        name = args[0]
        if name not in self.commands and not name.startswith("-"):
            hint = did_you_mean(name, list(self.commands))
            message = messages.USAGE_NO_COMMAND.format(command=name)
            raise click.UsageError(f"{message}\n  {hint}", ctx)
        return super().resolve_command(ctx, args)

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
    return error.format_message() + "\n  " + messages.USAGE_SEE_HELP


def _params(error: click.UsageError) -> list[Any]:
    return error.ctx.command.get_params(error.ctx) if error.ctx else []
