"""Every kind of page that a built site has, found by walking it: a new kind is tested unasked."""

from __future__ import annotations

from collections.abc import Iterator

from building import Site


def all_pages(site: Site) -> list[str]:
    """The paths of all pages."""
    return sorted(path.relative_to(site.root).as_posix() for path in site.root.rglob("*.html"))


def kinds(site: Site) -> dict[str, str]:
    """One page of each kind, the largest, by the name of its kind: what its body is called, and
    where it stands.
    """
    largest: dict[str, str] = {}
    for path in sorted(all_pages(site), key=lambda path: (site.root / path).stat().st_size):
        largest["/".join(_kind(site, path))] = path
    return largest


def _kind(site: Site, path: str) -> Iterator[str]:
    body = site.page(path).css("body")[0]
    yield (body.attributes["class"] or "").split()[0]
    folder, *below = path.split("/")
    if below:
        yield folder
        yield from ("*" for _ in below[1:])
