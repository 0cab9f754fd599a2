"""The wheel, built and installed as a user installs it: with a JDK, without one, and under papermill."""

import importlib
import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import nbformat
import pytest
from conftest import KERNEL, ROOT
from nbformat import v4
from outputs import code_cells

SPEC = "share/jupyter/kernels/lectern/kernel.json"
# Runs one cell in the environment's own Jupyter, and prints what it sends.
RUN = """
import sys
from jupyter_client.manager import run_kernel

with run_kernel(kernel_name=sys.argv[2] if sys.argv[2:] else "lectern") as client:
    reply = client.execute_interactive(sys.argv[1], timeout=120)
    print(reply["content"]["status"])
"""
# Ends when no process that the kernel has started runs any more; prints whether the kernel has its archive.
ARCHIVE = """
for (var child : ProcessHandle.current().children().toList()) child.onExit().join();
print(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().toString().contains("SharedArchiveFile"));
"""
# A file, so that nothing can be written under it, whoever tries.
READ_ONLY = "/dev/null/home"


def run(*command, **environment):
    finished = subprocess.run(
        [*map(str, command)], env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished.stdout + finished.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "-w", folder, ROOT / "wheel")
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def environment(wheel, tmp_path_factory):
    """A fresh virtual environment, with a space and a letter beyond ASCII in its path."""
    folder = tmp_path_factory.mktemp("an environment ä")
    venv.create(folder, with_pip=True)
    run(folder / "bin" / "pip", "install", "--quiet", wheel)
    return folder


def test_the_first_start_makes_the_archive_that_later_ones_use(environment):
    assert run(environment / "bin" / "python", "-c", RUN, ARCHIVE).splitlines()[0] == "False"
    assert run(environment / "bin" / "python", "-c", RUN, ARCHIVE).splitlines()[0] == "True"
    (note,) = Path(os.environ["XDG_CACHE_HOME"], "lectern").glob("*.jsa.txt")
    jdk, jar, made = note.read_text().splitlines()
    assert (str(environment) in jar, made) == (True, "made")


def test_the_kernel_runs_where_nothing_can_be_written(environment):
    places = dict.fromkeys(("XDG_CACHE_HOME", "JUPYTER_DATA_DIR", "HOME"), READ_ONLY)
    said = run(environment / "bin" / "python", "-c", RUN, ARCHIVE, LECTERN_JAVA_OPTS=f"-Duser.home={READ_ONLY}", **places)
    assert said.splitlines()[:2] == ["False", "ok"]


def test_another_kernelspec_has_options_of_its_own(environment, tmp_path):
    home = run(environment / "bin" / "python", "-c", "from lectern_kernel.jdk import find_jdk; print(find_jdk())").strip()
    python = [environment / "bin" / "python", "-m", "lectern_kernel"]
    options = ["--name", "mine", "--jdk", home, "--jvm-arg", "-XX:+UseG1GC", "--jvm-arg", "-Dodd=a 'b' $c", "--env", "GREETING=good day"]
    run(*python, "install", "--sys-prefix", "--display-name", "Mine", *options)
    spec = json.loads((environment / "share/jupyter/kernels/mine/kernel.json").read_text())
    assert (spec["display_name"], spec["language"], spec["env"]) == ("Mine", "java", {"GREETING": "good day"})
    shown = 'print(System.getenv("GREETING"), System.getProperty("odd"), System.getProperty("java.home"));'
    said = run(environment / "bin" / "python", "-c", RUN, shown, "mine", JAVA_HOME="/nowhere").splitlines()
    assert said[:2] == [f"good day a 'b' $c {home}", "ok"]
    run(*python, "uninstall", "--sys-prefix", "--name", "mine")
    assert not (environment / "share/jupyter/kernels/mine").exists()
    assert (environment / SPEC).exists()


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["install", "--jdk", "/nowhere"], "/nowhere is no JDK"),
        (["install", "--name", "../up"], "--name: expected letters"),
        (["install", "--env", "NAME"], "--env: expected NAME=VALUE, got 'NAME'"),
        (["uninstall"], "there is no kernel of the wheel's in"),
    ],
)
def test_what_cannot_be_installed_is_refused(wheel, tmp_path, arguments, problem):
    command = [sys.executable, "-m", "lectern_kernel", *arguments, "--prefix", str(tmp_path)]
    finished = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(wheel)}, capture_output=True, text=True)
    assert finished.returncode == 2
    assert problem in finished.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def launch():
    """The wheel's launcher, from its sources."""
    sys.path.insert(0, str(ROOT / "wheel"))
    yield importlib.import_module("lectern_kernel.launch")
    sys.path.remove(str(ROOT / "wheel"))


@pytest.mark.parametrize(
    ("installed", "environment", "expected"),
    [
        ([], {}, "-XX:+UseSerialGC"),
        (["-XX:+UseG1GC"], {}, "-XX:+UseG1GC"),
        ([], {"LECTERN_JAVA_OPTS": "-Xmx1g -XX:+UseZGC"}, "-XX:+UseZGC"),
        (["-XX:+UseG1GC"], {"LECTERN_JAVA_OPTS": "-XX:+UseZGC"}, "-XX:+UseZGC"),
        (["-XX:+UseG1GC"], {"JAVA_TOOL_OPTIONS": "-XX:+UseZGC"}, None),
        ([], {"JDK_JAVA_OPTIONS": "-XX:+UseParallelGC"}, None),
    ],
)
def test_the_jvm_is_given_one_collector(launch, installed, environment, expected):
    options = launch.jvm_options(Path("/jdk"), installed, environment)
    assert [option for option in options if option in launch.COLLECTORS] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("system", "environment", "place"),
    [
        ("linux", {"XDG_CACHE_HOME": "/x"}, "/x"),
        ("linux", {"XDG_CACHE_HOME": ""}, "~/.cache"),
        ("darwin", {}, "~/Library/Caches"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local"),
    ],
)
def test_the_archive_is_kept_where_the_system_keeps_such_files(launch, system, environment, place):
    assert launch.cache(environment, system) == Path(place).expanduser()


def test_the_kernel_runs_right_after_pip_install(environment):
    said = run(environment / "bin" / "python", "-c", RUN, 'print(torch.tensor(1.), "ä");')
    assert said.splitlines()[:2] == ["tensor(1.) ä", "ok"]


def test_without_a_jdk_the_cell_says_what_to_install(environment, tmp_path):
    said = run(environment / "bin" / "python", "-c", RUN, "1 + 1", JAVA_HOME=str(tmp_path))
    assert f"{tmp_path} is no JDK" in said
    assert "needs a JDK 17 or newer" in said
    assert said.splitlines()[0] == "error"


def test_the_kernelspec_and_the_options_are_those_of_the_jars_installer(environment):
    ours = json.loads((environment / SPEC).read_text())
    theirs = json.loads((ROOT / "kernelspec" / "kernel.json").read_text())
    assert {**ours, "argv": None} == {**theirs, "argv": None}
    show = "from lectern_kernel.launch import COLLECTOR, OPTIONS; print(COLLECTOR); print(*OPTIONS)"
    collector, options = run(environment / "bin" / "python", "-c", show).splitlines()
    argv = " ".join(json.loads(Path(sys.prefix, SPEC).read_text())["argv"])
    assert f"gc={collector};" in argv
    assert options in argv


@pytest.mark.parametrize(
    ("release", "files", "problem"),
    [
        ('JAVA_VERSION="1.8.0_402"', ["java", "jshell"], "is Java 8"),
        ('JAVA_VERSION="21.0.4"', ["java"], "is a Java 21 runtime (JRE) without jshell"),
        ("", ["java", "jshell"], "is Java of an unknown version"),
    ],
)
def test_a_java_that_will_not_do_is_named(wheel, tmp_path, release, files, problem):
    (tmp_path / "bin").mkdir()
    (tmp_path / "release").write_text(release)
    for name in files:
        (tmp_path / "bin" / name).touch()
    look = "import lectern_kernel.jdk as jdk, sys\ntry: jdk.find_jdk()\nexcept jdk.NoJdk as e: print(e)"
    assert problem in run(sys.executable, "-c", look, PYTHONPATH=str(wheel), JAVA_HOME=str(tmp_path))


PARAMETERS = {
    "steps": 3,
    "many": 2**40,
    "rate": 0.5,
    "name": 'a "quoted" ä\n\\u0041',
    "quick": True,
    "nothing": None,
    "sizes": [1, 2],
    "options": {"lr": 0.1},
}


def test_papermill_hands_over_parameters(wheel, tmp_path):
    """By the wheel's translator, which papermill finds where the wheel is on the path of its environment."""
    default = v4.new_code_cell("var steps = 1;", metadata={"tags": ["parameters"]})
    show = v4.new_code_cell("print(" + ", ".join(PARAMETERS) + ");")
    notebook = v4.new_notebook(cells=[default, show])
    notebook.metadata["kernelspec"] = {"name": KERNEL, "display_name": "Java (Lectern)", "language": "java"}
    nbformat.write(notebook, tmp_path / "in.ipynb")
    site = tmp_path / "site"
    run(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", site, wheel)
    papermill = (
        "import json, sys, papermill\n"
        "papermill.execute_notebook('in.ipynb', 'out.ipynb', json.loads(sys.argv[1]), progress_bar=False)"
    )
    program = f"import os; os.chdir({str(tmp_path)!r})\n{papermill}"
    run(sys.executable, "-c", program, json.dumps(PARAMETERS), PYTHONPATH=str(site))
    (output,) = code_cells(nbformat.read(tmp_path / "out.ipynb", as_version=4))[-1].outputs
    assert output.text == "3 1099511627776 0.5 a \"quoted\" ä\n\\u0041 True None [1, 2] {'lr': 0.1}\n"
