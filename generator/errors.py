"""What a user did wrong: a message with its place and its mend, collected and shown together.

A :class:`UserError` never shows a traceback; anything else that is raised is a bug and does.
"""

from __future__ import annotations


class UserError(Exception):
    """One mistake in what the user gave: where it is, what it is, what to do about it.

    ``path`` is shown as given; ``line`` counts from 1, 0 where the mistake has no line.
    """

    def __init__(self, message: str, *, path: str = "", line: int = 0, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        """Errors cross process borders; keyword arguments need telling."""
        return (_rebuild, (type(self), self.message, self.path, self.line, self.hint))

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        shown = f"{place}：{self.message}" if place else self.message
        return f"{shown}\n  {self.hint}" if self.hint else shown


class UsageError(UserError):
    """A mistake in how the program was called, not in a report: a folder, an option, a setting."""


class UserErrors(Exception):  # noqa: N818 - it is several errors, not one
    """Several mistakes of one run, in the order of their places."""

    def __init__(self, errors: list[UserError]) -> None:
        super().__init__(errors)
        self.errors = tuple(sorted(errors, key=lambda error: (error.path, error.line)))


def _rebuild(kind: type[UserError], message: str, path: str, line: int, hint: str) -> UserError:
    return kind(message, path=path, line=line, hint=hint)
