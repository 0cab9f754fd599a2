"""Kernelspecs beside the one that comes with the wheel: with another JDK, other options, another name."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from .jdk import NoJdk, find_jdk, java
from .launch import JAR

REFUSED = 2
LAUNCHER = "lectern_kernel"


def install(chosen):
    if not re.fullmatch(r"[A-Za-z0-9._-]*[A-Za-z0-9_-][A-Za-z0-9._-]*", chosen.name):
        return _refuse(f"--name: expected letters, digits, '.', '-' and '_', got {chosen.name!r}")
    variables = [variable.partition("=") for variable in chosen.env]
    for name, equals, _ in variables:
        if not name or not equals:
            return _refuse(f"--env: expected NAME=VALUE, got {name + equals!r}")
    argv = [sys.executable, "-m", LAUNCHER, "kernel"]
    if chosen.jdk:
        try:
            argv.append(f"--jdk={find_jdk(chosen=chosen.jdk).resolve()}")
        except NoJdk as problem:
            return _refuse(problem)
    argv += [f"--jvm-arg={option}" for option in chosen.jvm_arg]
    folder = _folder(chosen)
    shutil.copytree(JAR.with_name("kernelspec"), folder, dirs_exist_ok=True)
    spec = json.loads((folder / "kernel.json").read_text())
    spec.update(argv=[*argv, "{connection_file}"], display_name=chosen.display_name)
    if variables:
        spec["env"] = {name: value for name, _, value in variables}
    (folder / "kernel.json").write_text(json.dumps(spec, indent=2) + "\n")
    print(f'Installed the kernel "{chosen.display_name}" into {folder}')
    return 0


def uninstall(chosen):
    folder = _folder(chosen)
    try:
        ours = LAUNCHER in json.loads((folder / "kernel.json").read_text())["argv"]
    except (OSError, ValueError, KeyError):
        ours = False
    if not ours:
        return _refuse(f'there is no kernel of the wheel\'s in {folder}; "jupyter kernelspec list" shows where kernels are')
    shutil.rmtree(folder)
    print(f"Removed the kernel from {folder}")
    return 0


def archive(chosen):
    """For images: users who cannot write beside the jar share the archive, and need none of their own."""
    try:
        home = find_jdk(chosen=chosen.jdk)
    except NoJdk as problem:
        return _refuse(problem)
    return subprocess.call([java(home), "-jar", JAR, "archive", JAR.with_suffix(".jsa")])


def _folder(chosen):
    if chosen.prefix:
        return Path(chosen.prefix, "share", "jupyter", "kernels", chosen.name)
    from jupyter_core.paths import jupyter_data_dir

    return Path(jupyter_data_dir(), "kernels", chosen.name)


def _refuse(problem):
    print(f"lectern: {problem}", file=sys.stderr)
    return REFUSED
