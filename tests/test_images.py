"""The files that images are made from: what they name is there, and their commands are known. No image is built here."""

import re
import subprocess
import sys

import pytest
from conftest import ROOT

FILES = {name: (ROOT / name).read_text() for name in ("Dockerfile", "binder/postBuild")}
# Those of the script and of the wheel, each with the place that answers what it knows.
COMMANDS = {
    r"\./lectern (\w+)": [ROOT / "lectern", "--help"],
    r"-m lectern_kernel (\w+)": [sys.executable, "-m", "lectern_kernel", "--help"],
}


@pytest.mark.parametrize("name", FILES)
def test_the_paths_are_in_the_tree(name):
    paths = re.findall(r"(?<=\s)\./(\S+)", FILES[name]) + re.findall(r"cp -r (\S+)", FILES[name])
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("pattern", COMMANDS)
def test_the_commands_are_known(name, pattern):
    known = subprocess.run(COMMANDS[pattern], cwd=ROOT / "wheel", capture_output=True, text=True, check=True).stdout
    used = re.findall(pattern, FILES[name])
    assert used
    assert [command for command in used if not re.search(rf"^ +{command}\b", known, re.MULTILINE)] == []


def test_the_images_have_a_jdk_that_the_kernel_runs_on():
    versions = re.findall(r"^FROM eclipse-temurin:(\d+)-jdk", FILES["Dockerfile"], re.MULTILINE)
    versions += re.findall(r"^openjdk-(\d+)-jdk", (ROOT / "binder" / "apt.txt").read_text(), re.MULTILINE)
    assert len(versions) == 2
    assert min(map(int, versions)) >= 17


def test_binder_runs_the_script_as_it_is():
    script = ROOT / "binder" / "postBuild"
    assert script.stat().st_mode & 0o111
    subprocess.run(["bash", "-n", script], check=True)
    assert (ROOT / "binder" / "requirements.txt").read_text().split() == ["jupyterlab"]
