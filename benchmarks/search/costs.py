"""What a program costs: processor time and the most memory of a child, processor time of others.

Linux only: time of other processes is read from ``/proc/PID/task/*/schedstat``, which counts the
nanoseconds that each thread really ran; the clock of a machine that others use says little.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_NANOSECONDS = 1e6
# A child is born with the memory of its parent on its account; so a parent that is small starts it.
_SMALL_PARENT = """
import json, os, sys
note, *command = sys.argv[1:]
_, status, used = os.wait4(os.posix_spawnp(command[0], command, os.environ), 0)
with open(note, "w") as file:
    status = os.waitstatus_to_exitcode(status)
    json.dump([status, used.ru_utime + used.ru_stime, used.ru_maxrss], file)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor time, user's and system's, and the most memory in MB at any moment."""

    seconds: float
    megabytes: float


def run(command: Sequence[str | Path]) -> Cost:
    """Runs a command to its end, silently, and says what it and its children cost.

    The memory is that of the largest of them.

    Raises:
        RuntimeError: the command failed; its output is the message.
    """
    with tempfile.NamedTemporaryFile() as note:
        parent = [sys.executable, "-I", "-S", "-c", _SMALL_PARENT, note.name]
        done = subprocess.run(
            [*parent, *map(str, command)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=True,
        )
        status, seconds, kibibytes = json.loads(note.read())
    if status:
        raise RuntimeError(f"{command[0]} failed:\n{done.stdout}")
    return Cost(seconds, kibibytes * 1024 / 1e6)


def processor_milliseconds(processes: Iterable[int]) -> float:
    """How long all living threads of some processes have run so far."""
    total = 0
    for process in processes:
        for clock in Path(f"/proc/{process}/task").glob("*/schedstat"):
            try:
                total += int(clock.read_text().split()[0])
            except OSError:
                continue  # The thread has ended since it was listed.
    return total / _NANOSECONDS


def size(files: Iterable[Path]) -> int:
    """The bytes of some files."""
    return sum(file.stat().st_size for file in files)
