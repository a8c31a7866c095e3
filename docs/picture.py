"""Take the README's picture, a checked draft as a notebook shows it: ``python docs/picture.py``."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

import checker

HERE = Path(__file__).resolve().parent
DRAFT = """\
The dam authority is clearing every home inside a 10 km zone below the dam. The total is 180,000 people, its \
spokeswoman said. By Monday evening 121,000 people had been moved out, with 59,000 more to go.

Floodwater now stands in 28 villages and has come 12 km (7.5 miles) down the valley. \
Of the 300 buses called in, 135 (54%) were on the road by noon.
"""


def main() -> None:
    """Write ``docs/images/first_check.png``."""
    marked = checker.check(DRAFT).to_html()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": 800, "height": 100})
        page.set_content(f"<body style='margin: 12px 20px; font: 15px sans-serif'>{marked}</body>")
        page.screenshot(path=HERE / "images" / "first_check.png", full_page=True)
        browser.close()


if __name__ == "__main__":
    main()
