"""What `./lectern grade` puts around submissions: the commands themselves, and what it says where one does not work."""

import os
import shlex
import shutil
import sys

import pytest

from conftest import ROOT
from grading import write
from test_grade import TINY, lectern

# Writes down its arguments, and runs the command after "--".
SYSTEMD = """#!%s
import os, shlex, sys
with open(%r, "a") as log:
    print(shlex.join(sys.argv[1:]), file=log)
command = sys.argv[sys.argv.index("--") + 1 :]
os.execvp(command[0], command)
"""


def graded(tmp_path, systemd):
    """The result of grading one submission where systemd-run is this script, and what that was called with."""
    log = tmp_path / "called.txt"
    log.write_text("")
    script = tmp_path / "bin" / "systemd-run"
    script.parent.mkdir()
    script.write_text(systemd % (sys.executable, str(log)) if "%" in systemd else systemd)
    script.chmod(0o755)
    assignment = write(tmp_path / "source" / "tiny.ipynb", TINY)
    submission = write(tmp_path / "submitted" / "alice.ipynb", TINY)
    environment = os.environ | {"PATH": f"{script.parent}{os.pathsep}{os.environ['PATH']}"}
    done = lectern("grade", assignment, submission.parent, "--output-dir", tmp_path / "grades", "--threads", "77", "--memory", "512", env=environment)
    assert done.returncode == 0, done.stderr
    assert "alice,tiny,1,1," in (tmp_path / "grades" / "results.csv").read_text()
    return done.stderr, [shlex.split(line) for line in log.read_text().splitlines()]


def test_systemd_counts_memory_and_tasks_of_all_processes(tmp_path):
    said, calls = graded(tmp_path, SYSTEMD)
    assert "sandbox: memory and processes counted together (systemd-run)" in said
    manager = "--system" if os.getuid() == 0 else "--user"
    limits = ["-p", "TasksMax=77", "-p", f"MemoryMax={(512 + 1024) << 20}", "--"]
    assert len(calls) >= 3, "a trial, the reference solution, the submission"
    for call in calls:
        assert call[: len(limits) + 3] == [manager, "--scope", "--quiet", *limits]
    assert all(call[-1].endswith("/wire/grader") for call in calls[-2:])


def test_without_a_session_of_systemd_grading_says_so_and_goes_on(tmp_path):
    said, _ = graded(tmp_path, "#!/bin/sh\necho 'Failed to connect to bus: No such file or directory' >&2\nexit 1\n")
    assert "systemd-run finds no session of systemd here" in said
    assert "(systemd-run)" not in said


@pytest.mark.parametrize("command", ["bwrap", "prlimit", "setpriv"])
def test_the_docker_image_has_what_grading_needs(command):
    packages = {"bwrap": "bubblewrap", "prlimit": "util-linux", "setpriv": "util-linux"}
    docker = (ROOT / "Dockerfile").read_text()
    installed = docker[docker.index("apt-get install") :].splitlines()[0].split()
    assert packages[command] in installed
    assert shutil.which(command) or command == "bwrap", f"no {command} here"
