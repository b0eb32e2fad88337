"""A source → a report: its lines, its outline, its paragraphs, what is known of it.

Parsing decides what each stretch of text is; it never alters a character of it.
"""

from generator.parse.report import parse

__all__ = ["parse"]
