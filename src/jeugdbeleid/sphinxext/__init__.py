"""
Sphinx-uitbreiding: a domain that refers to plans, aims, measures, figures, documents, organisations and promises, and
directives that show them, in anyone's docs. Pages of a whole dossier can be made too.

Add `"jeugdbeleid.sphinxext"` to `extensions` in `conf.py`; the extra `docs` brings Sphinx. What can be configured:

`jeugdbeleid_dossier`
    A file or folder of one's own, beside `conf.py`, as :func:`jeugdbeleid.read` takes it; what it does not hold is
    looked up in the bundle. By default the bundle itself.

`jeugdbeleid_on`
    The day of asking, a date or an ISO string. There is no clock: where neither it nor the option `on` is given, what
    needs a day warns.

`jeugdbeleid_lang`
    "nl" or "en", where a directive names no language; by default Sphinx's own language.

`jeugdbeleid_pages`
    The folder, below the sources, to write the dossier's pages in; by default none are written.

An id that is not there is a warning with the nearest ids, of type `jeugdbeleid.unknown`.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from sphinx.util import logging

from jeugdbeleid.sphinxext.doctree import Expand, Shown
from jeugdbeleid.sphinxext.domain import JeugdbeleidDomain
from jeugdbeleid.sphinxext.pages import write_pages

if TYPE_CHECKING:
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.domains import Domain
    from sphinx.environment import BuildEnvironment
    from sphinx.util.typing import ExtensionMetadata

__all__ = ["setup"]

_logger = logging.getLogger(__name__)


def setup(app: Sphinx) -> ExtensionMetadata:
    """
    Add the domain, its configuration and its events to a Sphinx application.
    """
    app.add_config_value("jeugdbeleid_dossier", None, "env", types=(str, type(None)))
    app.add_config_value("jeugdbeleid_on", None, "env", types=(date, str, type(None)))
    app.add_config_value("jeugdbeleid_lang", None, "env", types=(str, type(None)))
    app.add_config_value("jeugdbeleid_pages", None, "env", types=(str, type(None)))
    app.add_domain(JeugdbeleidDomain)
    app.add_node(Shown)
    app.add_post_transform(Expand)
    app.connect("builder-inited", _write)
    app.connect("env-get-outdated", _outdated)
    app.connect("warn-missing-reference", _missing)
    app.connect("html-page-context", _language)
    return {"version": "1", "env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}


def _domain(env: BuildEnvironment) -> JeugdbeleidDomain:
    return cast("JeugdbeleidDomain", env.get_domain("jeugdbeleid"))


def _write(app: Sphinx) -> None:
    """
    Write the pages of the dossier, where they are asked for.
    """
    _domain(app.env).builder = app.builder
    if app.config.jeugdbeleid_pages:
        write_pages(Path(app.srcdir, app.config.jeugdbeleid_pages), _domain(app.env).known)


def _outdated(
    _app: Sphinx, env: BuildEnvironment, _added: set[str], _changed: set[str], _removed: set[str]
) -> set[str]:
    """
    When the data have changed, every page that is made from them.
    """
    domain = _domain(env)
    before, domain.data["digest"] = domain.data["digest"], domain.known.digest
    return set() if before == domain.known.digest else set(domain.data["users"]) & env.found_docs


def _missing(app: Sphinx, domain: Domain | None, node: pending_xref) -> bool | None:
    """
    Say of a reference that leads nowhere which ids are near.
    """
    if domain is None or domain.name != "jeugdbeleid":
        return None
    message = _domain(app.env).missing(node)
    if message is not None:
        _logger.warning("%s", message, location=node, type="jeugdbeleid", subtype="unknown")
    return True


def _language(_app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """
    A page's own language, from its field `lang`.
    """
    context["language"] = (context.get("meta") or {}).get("lang") or context.get("language")
