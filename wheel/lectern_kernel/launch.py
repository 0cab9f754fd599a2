"""Starts the kernel: this process becomes the JVM, or a kernel that says why there is none."""

import os
import shlex
import subprocess
import sys
import zlib
from pathlib import Path

from .jdk import NoJdk, find_jdk, java

JAR = Path(__file__).with_name("lectern.jar")
# Those with which the jar's own installer starts the kernel.
COLLECTOR = "-XX:+UseSerialGC"
OPTIONS = (
    "-Xshare:auto",
    "-Xms64m",
    "-XX:MaxRAM=16g",
    "-XX:MaxHeapFreeRatio=50",
    "--add-modules=jdk.incubator.vector",
    "-XX:-UsePerfData",
    "-Dfile.encoding=UTF-8",
    "-Djava.awt.headless=true",
)
# A JVM that is given two does not start, so a user's own takes the place of ours.
COLLECTORS = {f"-XX:+Use{name}GC" for name in ("Serial", "Parallel", "G1", "Z", "Shenandoah", "Epsilon")}
# Where a user may name one; the JVM itself reads the last two.
JAVA_OPTIONS = ("LECTERN_JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")


def launch(chosen):
    try:
        home = find_jdk(chosen=chosen.jdk)
    except NoJdk as problem:
        from .missing import serve

        serve(str(problem), chosen.connection_file)
        return
    command = [str(java(home)), *jvm_options(home, chosen.jvm_arg), "-jar", str(JAR), "kernel", chosen.connection_file]
    if os.name == "nt":  # which cannot replace a process
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


def jvm_options(home, installed, environment=os.environ):
    """All options of the kernel's JVM; what is chosen in the environment comes after what was installed."""
    user, *others = (shlex.split(environment.get(name, "")) for name in JAVA_OPTIONS)
    if any(COLLECTORS.intersection(options) for options in (user, *others)):
        installed = [option for option in installed if option not in COLLECTORS]
    elif not COLLECTORS.intersection(installed):
        installed = [COLLECTOR, *installed]
    file = archive(home, environment)
    shared = [f"-XX:SharedArchiveFile={file}"] if file.exists() else []
    # Where the archive is missing or does not fit, the kernel makes it at the place that it is told.
    return [*OPTIONS, *shared, f"-Dlectern.archive={file}", *installed, *user]


def archive(home, environment=os.environ):
    """The class-data archive: that of all users beside the jar where it was made, or the user's own."""
    shared = JAR.with_suffix(".jsa")
    if shared.exists():
        return shared
    return cache(environment) / "lectern" / f"{zlib.crc32(os.fsencode(f'{JAR}|{home}')):08x}.jsa"


def cache(environment=os.environ, system=sys.platform):
    """Where programs keep what they can make again."""
    if system == "win32":
        return Path(environment.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if system == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(environment.get("XDG_CACHE_HOME") or Path.home() / ".cache")
