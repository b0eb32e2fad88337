"""Links from one page to the rest of the portal, and the portal as seen from its host.

A page links relatively, so that it works from any folder. The page for lost addresses is shown
at any depth: once the portal's address is configured, it links from the host's root, and so to
no other host, wherever a copy may stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

from generator import urls
from generator.config import Config


@dataclass(frozen=True, slots=True)
class Links:
    """Links from the page at ``page``; from the path ``base`` where that is not empty."""

    page: str
    base: str = ""

    @property
    def root(self) -> str:
        """The link to the portal's root, with its slash."""
        return self.base or urls.root(self.page)

    def to(self, target: str, fragment: str = "") -> str:
        """The link to a path of the site."""
        if self.base:
            return self.root + quote(target) + (f"#{quote(fragment)}" if fragment else "")
        return urls.link(self.page, target, fragment)


def canonical(config: Config, page: str) -> str:
    """The full URL of a page; empty where the portal's address is not known."""
    return urls.absolute(config.site.base_url, page) if config.site.base_url else ""


def base_path(config: Config) -> str:
    """The portal's path on its host, with its slashes; empty where its address is not known."""
    if not config.site.base_url:
        return ""
    return urlsplit(config.site.base_url).path.rstrip("/") + "/"


def domain(config: Config) -> str:
    """The portal's domain, as configured or from its address."""
    return config.footer.domain or urlsplit(config.site.base_url).netloc


def report_error(config: Config, page: str) -> str:
    """The link to the national 找错 service; it knows sites by their code, so empty without one."""
    if not config.footer.identifier:
        return ""
    query = {"site_code": config.footer.identifier}
    url = canonical(config, page)
    return f"{config.footer.error_service}?{urlencode(query | ({'url': url} if url else {}))}"
