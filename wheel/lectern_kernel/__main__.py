"""Starts the kernel: this process becomes the JVM, or a kernel that says why there is none."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

from .jdk import NoJdk, find_jdk, java

JAR = Path(__file__).with_name("lectern.jar")
# Those with which the jar's own installer starts the kernel.
OPTIONS = (
    "-Xshare:auto",
    "-XX:+UseSerialGC",
    "-Xms64m",
    "-XX:MaxRAM=16g",
    "-XX:MaxHeapFreeRatio=50",
    "--add-modules=jdk.incubator.vector",
    "-XX:-UsePerfData",
    "-Dfile.encoding=UTF-8",
    "-Djava.awt.headless=true",
)


def main(connection_file):
    try:
        home = find_jdk()
    except NoJdk as problem:
        from .missing import serve

        serve(str(problem), connection_file)
        return
    more = shlex.split(os.environ.get("LECTERN_JAVA_OPTS", ""))
    command = [str(java(home)), *OPTIONS, *more, "-jar", str(JAR), "kernel", connection_file]
    if os.name == "nt":  # which cannot replace a process
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


if __name__ == "__main__":
    main(sys.argv[1])
