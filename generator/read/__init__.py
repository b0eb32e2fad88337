"""A folder of files → sources: plain text with what the clerk wrote about it.

Reading understands encodings and markup, nothing of what a report says. It refuses what is not
text, what is too large, and what lies outside the folder.
"""

from generator.read.folder import Found, ReportFile, find
from generator.read.source import read

__all__ = ["Found", "ReportFile", "find", "read"]
