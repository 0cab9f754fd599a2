"""The JDK that the benchmarks run on."""

import os
import subprocess
from pathlib import Path


def version():
    java = Path(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    told = subprocess.run([java, "--version"], capture_output=True, text=True, check=True)
    return told.stdout.splitlines()[0]
