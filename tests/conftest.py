"""Fixtures of the tests with real clients. `./lectern test` has put the kernel into the environment that runs them."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from jupyter_client.manager import start_new_kernel

from wire import Kernel

ROOT = Path(__file__).resolve().parent.parent
# The course in teaching order, and the solutions of its exercises.
COURSE = sorted((ROOT / "notebooks").glob("*.ipynb"))
SOLUTIONS = sorted((ROOT / "notebooks" / "solutions").glob("*.ipynb"))
KERNEL = "lectern"


def cannot_run(reason):
    """Skips a test for what this machine lacks; pytest names it at the end. Where all must run, it fails."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"cannot run on this machine: {reason}")
    pytest.skip(reason)


@pytest.fixture(scope="session", autouse=True)
def jupyter_of_our_own(tmp_path_factory):
    """Keeps settings, connection files and workspaces of the user's Jupyter out of the tests, and ours out of there."""
    home = tmp_path_factory.mktemp("jupyter")
    for purpose in ("CONFIG", "DATA", "RUNTIME"):
        os.environ[f"JUPYTER_{purpose}_DIR"] = str(home / purpose.lower())
    os.environ["JUPYTERLAB_SETTINGS_DIR"] = str(home / "settings")
    os.environ["JUPYTERLAB_WORKSPACES_DIR"] = str(home / "workspaces")
    os.environ["IPYTHONDIR"] = str(home / "ipython")
    os.environ["XDG_CACHE_HOME"] = str(home / "cache")
    # The clients find the environment's own kernels and commands, whoever starts pytest and how.
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])


def started():
    manager, client = start_new_kernel(kernel_name=KERNEL)
    return Kernel(manager, client)


@pytest.fixture(scope="module")
def kernel():
    """A running kernel, shared by the tests of a file."""
    kernel = started()
    yield kernel
    kernel.close()


@pytest.fixture
def fresh_kernel():
    """A running kernel for one test, which may end it."""
    kernel = started()
    yield kernel
    kernel.close()


@pytest.fixture(scope="session")
def chromium():
    """The path of the system's browser: Playwright's own would have to be downloaded."""
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        if found := shutil.which(name):
            return found
    return cannot_run("there is no Chromium (Debian, Ubuntu: apt install chromium)")
