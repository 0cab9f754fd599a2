"""A JupyterLab server of a test's own and its page in a browser."""

import os
import re
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Every cell has to be in the page, and the page has to load nothing from elsewhere.
SETTINGS = {
    "notebook-extension/tracker": '{"windowingMode": "none"}',
    "apputils-extension/notification": '{"fetchNews": "false", "checkForUpdates": false}',
}


@contextmanager
def lab_server(folder):
    """Serves a folder on a free loopback port; yields the address of its JupyterLab, token included."""
    for plugin, content in SETTINGS.items():
        file = Path(os.environ["JUPYTERLAB_SETTINGS_DIR"], "@jupyterlab", f"{plugin}.jupyterlab-settings")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)
    options = [
        "--no-browser",
        "--allow-root",
        "--ServerApp.ip=127.0.0.1",
        "--ServerApp.port=0",
        f"--ServerApp.root_dir={folder}",
    ]
    server = subprocess.Popen([sys.executable, "-m", "jupyterlab", *options], stderr=subprocess.PIPE, text=True)
    try:
        yield _address(server)
    finally:
        server.terminate()
        server.wait()


def _address(server):
    """The address that the server announces once it listens; its log is then read on, or it would come to a halt."""
    log = []
    for line in server.stderr:
        log.append(line)
        if found := re.search(r"http://127\.0\.0\.1:\d+/lab\?token=\w+", line):
            threading.Thread(target=log.extend, args=(server.stderr,), daemon=True).start()
            return found[0]
    raise AssertionError("JupyterLab did not start:\n" + "".join(log))


@contextmanager
def browser_page(chromium, profile):
    """A page of a headless browser with a new, empty profile."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=chromium,
            headless=True,
            args=BROWSER_FLAGS,
            viewport={"width": 1200, "height": 900},
        )
        try:
            yield browser.pages[0]
        finally:
            browser.close()
