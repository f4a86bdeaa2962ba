"""Runs axe-core over each page of a folder, in light and dark and at phone width.

Usage: axe.py BROWSER FOLDER. Prints violations and pages that scroll sideways; exits 1 if any.
"""

import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright


def problems(page, axe):
    """The violations of a loaded page, a line each."""
    for violation in axe.run(page).response["violations"]:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {violation['help']}: {' '.join(map(str, node['target']))}"
    width = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    if width > 0:
        yield f"the page is {width} pixels wider than the window"


def main(browser_path, folder):
    count = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        for scheme, width in [("light", 1440), ("dark", 1440), ("light", 390)]:
            context = browser.new_context(
                color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True
            )
            page = context.new_page()
            for path in sorted(pathlib.Path(folder).glob("*.html")):
                page.goto(path.resolve().as_uri())
                for problem in problems(page, Axe()):
                    print(f"{path}: {scheme}, {width} px: {problem}")
                    count += 1
            context.close()
        browser.close()
    print(f"{count} problems" if count else "no problems")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
