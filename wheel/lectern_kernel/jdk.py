"""Finds the JDK that the kernel runs on."""

import os
import re
import shutil
from glob import glob
from pathlib import Path

OLDEST = 17
USUAL_PLACES = (
    "/usr/lib/jvm/*",
    "/usr/java/*",
    "/opt/java/*",
    "/opt/jdk*",
    "/Library/Java/JavaVirtualMachines/*/Contents/Home",
    "~/.sdkman/candidates/java/*",
    "~/.jdks/*",
    "C:/Program Files/Java/*",
    "C:/Program Files/Eclipse Adoptium/*",
)


class NoJdk(Exception):
    """There is none that will do; the message says what was found, and how to get one."""


def find_jdk(environment=os.environ, places=USUAL_PLACES, chosen=None):
    """The home of a usable JDK. What the user chose, by --jdk or by JAVA_HOME, is never replaced silently."""
    where = "by --jdk" if chosen else "by JAVA_HOME" if environment.get("JAVA_HOME") else "on PATH or in the usual places"
    chosen = chosen or environment.get("JAVA_HOME")
    homes = [Path(chosen)] if chosen else _homes(environment.get("PATH", ""), places)
    problems = []
    for home in homes:
        problem = _problem(home)
        if not problem:
            return home
        problems.append(f"  {home} {problem}")
    raise NoJdk(
        "\n".join(
            [
                f"Lectern needs a JDK {OLDEST} or newer, and found none {where}.",
                *problems,
                "Install one (Debian, Ubuntu: apt install openjdk-17-jdk; macOS: brew install openjdk;",
                "conda: conda install openjdk; Windows: winget install EclipseAdoptium.Temurin.21.JDK)",
                "or set JAVA_HOME to it. Then restart the kernel.",
            ]
        )
    )


def java(home):
    return home / "bin" / ("java.exe" if os.name == "nt" else "java")


def version(home):
    """The feature release of a JDK by its `release` file, such as 17; 0 where it does not say."""
    try:
        found = re.search(r'^JAVA_VERSION="(?:1\.)?(\d+)', (home / "release").read_text(), re.MULTILINE)
    except OSError:
        return 0
    return int(found[1]) if found else 0


def _homes(path, places):
    on_path = shutil.which("java", path=path)
    homes = [Path(on_path).resolve().parent.parent] if on_path else []
    homes += [Path(home) for place in places for home in sorted(glob(os.path.expanduser(place)), reverse=True)]
    return [home for home in dict.fromkeys(homes) if java(home).exists()]


def _problem(home):
    """Why the JDK cannot be used; empty where it can."""
    if not java(home).exists():
        return "is no JDK: it has no bin/java"
    if version(home) < OLDEST:
        return f"is Java {version(home) or 'of an unknown version'}"
    if not any((home / "bin" / name).exists() for name in ("jshell", "jshell.exe")):
        return f"is a Java {version(home)} runtime (JRE) without jshell"
    return ""
