"""
Open the built site in a real browser and write down what is found: chromium without a window, driven by selenium, and axe-core, which `make browser` puts into
node_modules. Writes docs/explanation/browser.md; exit code 1 where something is wrong, 3 where there is no browser.
"""

from __future__ import annotations

import contextlib
import functools
import http.server
import re
import shutil
import sys
import tempfile
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from check_links import broken
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support import expected_conditions
from selenium.webdriver.support.ui import WebDriverWait

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
SITE = ROOT / "docs" / "_build" / "html"
PAGE = ROOT / "docs" / "explanation" / "browser.md"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
#: A reader who does not know the site is at the lines in so many clicks at most.
CLICKS = 3

AIM = "dossier/nl/targets/pleegouders-inschrijvingen-2018.html"
PAGES = {
    "front page": "index.html",
    "plan": "dossier/nl/plans/actieplan-pleegzorg.html",
    "aim": AIM,
    "aim, in English": AIM.replace("/nl/", "/en/"),
    "indicator": "dossier/nl/indicators/pleeggezinnen.html",
    "timeline": "dossier/nl/timelines/wachttijdaanpak.html",
    "search for a Dutch word": "search.html?q=pleegouders",
    "search for an English word": "search.html?q=guardianship",
}
WORDS = ("pleegouders", "wachtlijst", "guardianship", "waiting")
WIDTHS = {"phone": (390, 844), "desktop": (1366, 900)}
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}


class Quiet(http.server.SimpleHTTPRequestHandler):
    """
    A file server that says nothing.
    """

    def log_message(self, *_: object) -> None:
        """
        Nothing.
        """


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """
    The address at which a folder is served on this machine.
    """
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@contextlib.contextmanager
def browser(chromium: str, driver: str) -> Iterator[webdriver.Chrome]:
    """
    A browser with a profile of its own.
    """
    with tempfile.TemporaryDirectory() as profile:
        options = webdriver.ChromeOptions()
        options.binary_location = chromium
        for flag in (*FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        opened = webdriver.Chrome(options=options, service=Service(driver))
        opened.set_script_timeout(240)
        try:
            yield opened
        finally:
            opened.quit()


def found_on(chrome: webdriver.Chrome, address: str, theme: str) -> list[str]:
    """
    What axe-core finds on a page in a theme, and what the page writes to the console.
    """
    chrome.get(address)
    chrome.execute_script("localStorage.setItem('theme', arguments[0])", theme)
    chrome.get(address)
    if "search.html" in address:
        WebDriverWait(chrome, 60).until(
            lambda page: page.find_elements(By.CSS_SELECTOR, "#search-results ul.search li")
        )
    chrome.execute_script(AXE.read_text(encoding="utf-8"))
    result = chrome.execute_async_script(
        "axe.run(document, arguments[0]).then(arguments[1], error => arguments[1]({violations: [{id: String(error), nodes: []}]}))",
        RULES,
    )
    wrong = [
        f"{one['id']}: {one['nodes'][0]['html'][:90] if one['nodes'] else ''} ({len(one['nodes'])})"
        for one in result["violations"]
    ]
    return wrong + [
        entry["message"]
        for entry in chrome.execute("getLog", {"type": "browser"})["value"]
        if entry["level"] == "SEVERE"
    ]


def finds(chrome: webdriver.Chrome, address: str, word: str) -> str:
    """
    What the search says that it finds for a word, with its first result.
    """
    chrome.get(f"{address}search.html?q={word}")
    wait = WebDriverWait(chrome, 60)
    first = wait.until(lambda page: page.find_elements(By.CSS_SELECTOR, "#search-results ul.search li a"))[0].text
    found = wait.until(lambda page: re.findall(r"\d+", page.find_element(By.CSS_SELECTOR, ".search-summary").text))
    return f"*{word}* on {found[0]} pages, of which *{first}* comes first"


def clicks_to_the_lines(chrome: webdriver.Chrome, start: str) -> int | None:
    """
    How many clicks lead from the front page to the lines of the aim for registrations; `None` where they do not.
    """
    chrome.get(start)
    parts = ("targets/pleegouders-inschrijvingen-2018.html", "#lines-580-586")
    for part in parts:
        links = chrome.find_elements(By.CSS_SELECTOR, f'article a[href*="{part}"]')
        if not links:
            return None
        chrome.execute_script("arguments[0].click()", links[0])
        WebDriverWait(chrome, 30).until(expected_conditions.url_contains(part))
    shown = chrome.find_elements(By.ID, "lines-580-586")
    return len(parts) if shown and shown[0].is_displayed() else None


def main() -> int:
    """
    Look at each page in both widths and themes, follow the reader, and write the results down.
    """
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if chromium is None or driver is None:
        print("NOT RUN: there is no chromium with chromedriver on this machine")
        return 3
    rows, wrong = [], broken(SITE)[:20]
    links = "every link within the site leads somewhere" if not wrong else f"{len(wrong)} links lead nowhere"
    with served(SITE) as address, browser(chromium, driver) as chrome:
        version = chrome.capabilities["browserVersion"]
        for name, path in PAGES.items():
            for width, size in WIDTHS.items():
                chrome.set_window_size(*size)
                for theme in ("light", "dark"):
                    found = found_on(chrome, address + path, theme)
                    wrong += [f"{name}, {width}, {theme}: {one}" for one in found]
                    rows.append(f"| {name} | {width} | {theme} | {'nothing' if not found else '; '.join(found)} |")
                    print(rows[-1], flush=True)
        clicks = clicks_to_the_lines(chrome, address)
        found_words = "; ".join(finds(chrome, address, word) for word in WORDS)
    if clicks is None or clicks > CLICKS:
        wrong.append("the lines of the aim are not reached in three clicks")
    axe = re.search(r"axe v([\d.]+)", AXE.read_text(encoding="utf-8")[:200])
    lines = [
        "# What a browser found",
        "",
        f"`make browser` wrote this on {datetime.now(tz=UTC).date().isoformat()}: chromium {version}, axe-core {axe[1] if axe else '?'} with the rules of WCAG 2.1 A and AA.",
        "",
        f"The search finds {found_words}.",
        "",
        f"From the front page to the lines of the aim for registrations: {clicks} clicks. Of {len(list(SITE.rglob('*.html')))} pages, {links}.",
        "",
        "| page | width | theme | found by axe, or said in the console |",
        "|---|---|---|---|",
        *rows,
        "",
    ]
    PAGE.write_text("\n".join(lines), encoding="utf-8")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
