"""The JDK that the benchmarks run on."""

import os
import subprocess
from pathlib import Path


def command():
    return Path(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"


def version():
    told = subprocess.run([command(), "--version"], capture_output=True, text=True, check=True)
    return told.stdout.splitlines()[0]
