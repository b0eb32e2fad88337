"""Portal → findings: what the clerk should look at before publishing."""

from generator.check.rules import findings

__all__ = ["findings"]
