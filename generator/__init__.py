"""Shuzhi (述职): a folder of Chinese government reports in, a portal of plain files out.

The pipeline is read aloud in :mod:`generator.build`; what travels through it is in
:mod:`generator.model`; every room beneath does one thing and knows no other room.
"""

__version__ = "0.1.0"
