"""
What the tests share: reproducible hypothesis runs and the source documents where they are at hand.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

#: Sphinx's own fixtures, for the tests of the extension.
pytest_plugins = ["sphinx.testing.fixtures"]

settings.register_profile(
    "jeugdbeleid", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
# Mutation testing runs the tests many times in one process, each time in classes made anew; that one example fails is
# enough, the smallest is not looked for.
settings.register_profile(
    "mutate",
    settings.get_profile("jeugdbeleid"),
    max_examples=30,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.differing_executors],
)
settings.load_profile("jeugdbeleid")

ROOT = Path(__file__).parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"

NOT_VERIFIED = "NOT VERIFIED AGAINST THE SOURCE DOCUMENTS"

#: The held documents and the files of their texts.
TEXTS = {
    "actieplan-pleegzorg-2017": "003_d709cdfebe3b3fb2.txt",
    "brief-pleegzorg-2019-04-04": "000_9b402021cc41f36a.txt",
    "voortgangsbrief-jeugd-2019-06-07": "002_2be0218dd6c77fd5.txt",
    "bgzj-2019-11": "001_ee8da3ed4b05a98a.txt",
    "brief-hervormingsagenda-2025-06": "004_9c3502138b897dd5.txt",
}


@pytest.fixture(scope="session")
def seeds() -> dict[str, str]:
    """
    The texts of the five documents, by id; a loud skip where the folder is not there.
    """
    if not SEEDS.is_dir():
        pytest.skip(f"{NOT_VERIFIED}: {SEEDS} is not there")
    return {name: (SEEDS / file).read_text(encoding="utf-8") for name, file in TEXTS.items()}


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """
    Say in a line of its own when nothing was held against the source documents.
    """
    if not SEEDS.is_dir():
        terminalreporter.write_line(
            f"{NOT_VERIFIED}: {SEEDS} is not there, so no value of the bundle was read again from its lines",
            red=True,
            bold=True,
        )
