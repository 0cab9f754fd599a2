"""The rapaio kernel for Java, from Maven Central, made known to Jupyter for the time of a benchmark."""

import json
import os
import subprocess
from pathlib import Path

from shared.java import command

VERSION = "3.0.1"
SPEC = "rapaio"

ROOT = Path(__file__).resolve().parents[2]
PEERS = ROOT / "build" / "bench" / "peers"


def install():
    """Fetches the kernel and writes its kernelspec; returns whether it can be had."""
    jar = PEERS / f"rapaio-jupyter-kernel-{VERSION}.jar"
    if not jar.exists():
        artifact = f"io.github.padreati:rapaio-jupyter-kernel:{VERSION}"
        goal = ["dependency:copy", f"-Dartifact={artifact}", f"-DoutputDirectory={PEERS}", "-N"]
        if subprocess.run([ROOT / "mvnw", "-q", *goal], cwd=ROOT).returncode:
            return False
    folder = PEERS / "jupyter" / "kernels" / SPEC
    folder.mkdir(parents=True, exist_ok=True)
    spec = {
        "argv": [str(command()), "-jar", str(jar), "{connection_file}"],
        "display_name": "Java (rapaio)",
        "language": "java",
        "interrupt_mode": "message",
    }
    (folder / "kernel.json").write_text(json.dumps(spec))
    paths = [str(PEERS / "jupyter"), os.environ.get("JUPYTER_PATH", "")]
    os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, paths))
    return True
