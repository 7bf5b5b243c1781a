"""Chromium for the tests of the page: one browser without a window, and what they ask of it."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

DESK = (1280, 900)
PHONE = (390, 844)
SIZES = {"desk": DESK, "phone": PHONE}

_FLAGS = (
    "--headless=new",
    "--no-sandbox",  # CI runs as root
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Browser:
    """A page in Chromium."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver

    def open(self, path: Path, size: tuple[int, int] = DESK, scheme: str = "light") -> None:
        """Open a file in a window of this size, in a light or dark system."""
        width, height = size
        screen = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": size == PHONE}
        self.command("Emulation.setDeviceMetricsOverride", **screen)
        self.command("Emulation.setTouchEmulationEnabled", enabled=size == PHONE)
        self.media(scheme)
        self.driver.get("about:blank")  # a second visit is not a mere move to the anchor
        self.log("browser")
        self.log("performance")
        self.driver.get(path.as_uri())

    def media(self, scheme: str = "light", kind: str = "") -> None:
        """Pretend a light or dark system, or a printer (kind `print`)."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.command("Emulation.setEmulatedMedia", media=kind, features=features)

    def command(self, name: str, **parameters: Any) -> Any:
        return self.driver.execute_cdp_cmd(name, parameters)

    def log(self, kind: str) -> list[dict[str, Any]]:
        """What has come into a log since it was last asked for."""
        return list(self.driver.get_log(kind))

    def run(self, script: str, *arguments: object) -> Any:
        return self.driver.execute_script(script, *arguments)

    def all(self, selector: str) -> list[WebElement]:
        return list(self.driver.find_elements(By.CSS_SELECTOR, selector))

    def one(self, selector: str) -> WebElement:
        (found,) = self.all(selector)
        return found

    def visible(self, selector: str) -> list[WebElement]:
        return [element for element in self.all(selector) if element.is_displayed()]

    def wait(self, condition: Callable[[], object], what: str = "") -> None:
        until = time.monotonic() + 10
        while not condition():
            assert time.monotonic() < until, f"never came: {what or condition}"
            time.sleep(0.02)

    def press(self, *keys: str) -> None:
        ActionChains(self.driver).send_keys(*keys).perform()

    def point_at(self, element: WebElement) -> None:
        ActionChains(self.driver).move_to_element(element).perform()

    def type_query(self, words: str) -> None:
        field = self.one("#query")
        field.clear()
        field.send_keys(words)
        time.sleep(0.3)  # the page waits for the end of the typing

    def finds(self) -> list[str]:
        """The words that are marked as found."""
        script = "return [...(CSS.highlights.get('found') ?? [])].map((range) => range.toString())"
        return list(self.run(script))

    def complaints(self) -> list[str]:
        """Errors on the console, and every request other than for the page itself."""
        console = [entry["message"] for entry in self.log("browser")]
        events = [json.loads(entry["message"])["message"] for entry in self.log("performance")]
        asked = {
            event["params"]["request"]["url"]
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        }
        return console + sorted(url for url in asked if not url.startswith(("file:", "about:")))

    def misplaced(self) -> list[str]:
        """What sticks out of the window or of its box, or is not set from right to left."""
        return list(self.run(_MISPLACED))

    def contrasts(self, selector: str) -> list[float]:
        """The contrast ratio of the text of each element with what is painted behind it."""
        return list(self.run(_CONTRASTS, selector))


@contextmanager
def started_browser() -> Iterator[Browser]:
    """Start Debian's Chromium, or the one on the path.

    Raises:
        LookupError: where there is none.
    """
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    chromedriver = shutil.which("chromedriver")
    if not chromium or not chromedriver:
        raise LookupError("no Chromium: apt-get install chromium chromium-driver")
    with TemporaryDirectory() as profile:
        options = Options()
        options.binary_location = chromium
        for flag in (*_FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        driver = webdriver.Chrome(options=options, service=Service(chromedriver))
        try:
            yield Browser(driver)
        finally:
            driver.quit()


_MISPLACED = """
const wrong = [];
const width = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth > width) wrong.push('the page scrolls sideways');
const hides = (style) => style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis';
for (const element of document.body.querySelectorAll('*')) {
  if (!element.checkVisibility({ visibilityProperty: true })) continue;
  const name = `${element.tagName}#${element.id}.${element.className}`;
  const style = getComputedStyle(element);
  const rect = element.getBoundingClientRect();
  if (rect.width === 0 || element.matches('.skip')) continue;
  if (rect.left < -0.5 || rect.right > width + 0.5) wrong.push(`${name} sticks out of the window`);
  if (hides(style) && element.scrollWidth > element.clientWidth + 1 && !element.matches('input')) {
    wrong.push(`${name} is clipped`);
  }
  const foreign = element.closest('bdi');
  if (!foreign && style.direction !== 'rtl') wrong.push(`${name} is not right-to-left`);
}
const seen = (one) => one?.checkVisibility();
const isBox = (one) => {
  const { display, position } = getComputedStyle(one);
  return seen(one) && display !== 'inline' && position !== 'absolute';
};
// The bar stays above what scrolls under it.
const parts = [window.scrollY ? '.skip' : '.bar', '.legend', '#facets', '#documents'];
const rows = '.document-body, .bar, #search, .speakers button, .card p, dl > div, summary';
const touching = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
  && a.top < b.bottom - 1 && b.top < a.bottom - 1;
const apart = [
  parts.map((one) => document.querySelector(one)).filter(seen),
  ...[...document.querySelectorAll(rows)].filter(seen).map((one) => [...one.children].filter(isBox)),
];
for (const group of apart) {
  group.forEach((one, place) => {
    for (const other of group.slice(place + 1)) {
      if (touching(one.getBoundingClientRect(), other.getBoundingClientRect())) {
        wrong.push(`${one.tagName}.${one.className} lies over ${other.tagName}.${other.className}`);
      }
    }
  });
}
return wrong;
"""

_CONTRASTS = """
const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
const paint = (colours) => {
  canvas.clearRect(0, 0, 1, 1);
  for (const colour of colours) {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
  }
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
};
const light = (colour) => colour
  .map((value) => value / 255)
  .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  .reduce((sum, value, place) => sum + value * [0.2126, 0.7152, 0.0722][place], 0);
return [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility()).map((one) => {
  const behind = [];
  for (let up = one; up; up = up.parentElement) behind.unshift(getComputedStyle(up).backgroundColor);
  const paper = light(paint(behind));
  const ink = light(paint([...behind, getComputedStyle(one).color]));
  return (Math.max(paper, ink) + 0.05) / (Math.min(paper, ink) + 0.05);
});
"""
