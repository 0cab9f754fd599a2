"""What the jar installs: kernels side by side, each with its options, in odd places and with what goes wrong there."""

import json
import os
import shutil
import socket
import subprocess
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import KERNEL, ROOT
from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from jupyter_client.manager import KernelManager, start_new_kernel
from wire import TIMEOUT, Kernel

JAR = ROOT / "kernel" / "target" / "lectern.jar"
# A file, so that nothing can be written under it, whoever tries.
READ_ONLY = Path("/dev/null/home")
COLLECTOR = "java.lang.management.ManagementFactory.getGarbageCollectorMXBeans().get(0).getName()"
# Ends when no process that the kernel has started runs any more: the one that makes its archive.
ARCHIVED = "for (var child : ProcessHandle.current().children().toList()) child.onExit().join();"
SHARED = "java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().toString().contains(\"SharedArchiveFile\")"


def java():
    """The Java that runs the kernel under test, as its kernelspec names it."""
    return KernelSpecManager().get_kernel_spec(KERNEL).argv[3]


def lectern(*arguments, **environment):
    """Runs the jar."""
    command = [java(), "-jar", JAR, *arguments]
    return subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True)


def another_jdk():
    """A JDK beside the one under test, or the same where there is no other."""
    homes = [Path(java()).resolve().parent.parent, *sorted(Path("/usr/lib/jvm").glob("*"))]
    usable = [home.resolve() for home in homes if (home / "bin" / "jshell").exists()]
    return next((home for home in usable if home != usable[0]), usable[0])


@pytest.fixture(scope="module")
def prefix(tmp_path_factory):
    """Two versions side by side, in a folder with a space and a letter beyond ASCII in its path."""
    prefix = tmp_path_factory.mktemp("two kernels ä")
    options = {
        "first": ["--display-name", "First", "--jvm-arg", "-XX:+UseG1GC", "--jvm-arg", "-Dodd=a 'b' $c", "--env", "GREETING=good day"],
        "second": ["--display-name", "Second", "--jdk", another_jdk()],
    }
    with ThreadPoolExecutor() as pool:
        installed = list(pool.map(lambda name: lectern("install", "--prefix", prefix, "--name", name, *options[name]), options))
    assert [finished.returncode for finished in installed] == [0, 0], installed
    assert "no class-data archive" not in installed[0].stdout + installed[1].stdout
    return prefix


@contextmanager
def running(kernel, **environment):
    """A kernel, with these variables on top of the test's own."""
    manager, client = start_new_kernel(kernel_name=kernel, env={**os.environ, **environment}, startup_timeout=TIMEOUT)
    kernel = Kernel(manager, client)
    try:
        yield kernel
    finally:
        kernel.close()


@pytest.fixture
def found(prefix, monkeypatch):
    monkeypatch.setenv("JUPYTER_PATH", str(prefix / "share" / "jupyter"))
    return prefix / "share" / "jupyter" / "kernels"


def test_two_versions_run_side_by_side_each_with_its_own_options(found):
    with running("first") as first, running("second") as second:
        assert first.run('System.getenv("GREETING") + ", " + System.getProperty("odd")').result == "\"good day, a 'b' $c\""
        assert first.run(COLLECTOR).result.startswith('"G1')
        assert second.run('System.getenv("GREETING") == null').result == "true"
        assert second.run(COLLECTOR).result == '"Copy"'
        assert second.run('System.getProperty("java.home")').result == f'"{another_jdk()}"'
        assert [kernel.run(SHARED).result for kernel in (first, second)] == ["true", "true"]


@pytest.mark.parametrize("variable", ["LECTERN_JAVA_OPTS", "JAVA_TOOL_OPTIONS"])
def test_a_collector_named_in_the_environment_takes_the_place_of_ours(variable):
    with running(KERNEL, **{variable: "-XX:+UseParallelGC"}) as kernel:
        assert kernel.run(COLLECTOR).result.startswith('"PS')


def test_an_old_archive_is_made_anew_while_the_kernel_runs(found):
    folder = found / "first"
    old, text = folder / "lectern.jsa", (folder / "lectern.jsa.txt").read_text()
    made = old.stat().st_mtime_ns
    os.utime(folder / "lectern.jar")  # As if it had been replaced: the archive fits no longer.
    with running("first") as kernel:
        assert kernel.run(ARCHIVED).reply["status"] == "ok"
        assert kernel.run("6 * 7").result == "42"
    assert old.stat().st_mtime_ns > made
    assert (folder / "lectern.jsa.txt").read_text() != text


def test_what_is_no_archive_is_not_used(found):
    (found / "second" / "lectern.jsa").unlink()
    (found / "second" / "lectern.jsa").write_text("no archive")
    with running("second") as kernel:
        assert kernel.run("6 * 7").result == "42"


def test_uninstalling_one_leaves_the_other(prefix, found):
    shutil.copytree(found / "second", found / "third")
    assert lectern("uninstall", "--prefix", prefix, "--name", "third").returncode == 0
    assert not (found / "third").exists()
    with pytest.raises(NoSuchKernel):
        KernelSpecManager().get_kernel_spec("third")
    assert KernelSpecManager().get_kernel_spec("first").display_name == "First"
    again = lectern("uninstall", "--prefix", prefix, "--name", "third")
    assert (again.returncode, "there is no kernel" in again.stderr) == (2, True)


def test_the_script_installs_and_uninstalls(tmp_path):
    """Without the archive, which the others test: the place for it is taken by a folder."""
    folder = tmp_path / "share" / "jupyter" / "kernels" / "scripted"
    (folder / "lectern.jsa.txt").mkdir(parents=True)
    environment = {**os.environ, "JAVA_HOME": str(Path(java()).parent.parent)}
    command = [ROOT / "lectern", "install", "--prefix", tmp_path, "--name", "scripted"]
    finished = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert finished.returncode == 0, finished.stderr
    assert json.loads((folder / "kernel.json").read_text())["language"] == "java"
    (folder / "lectern.jsa.txt").rmdir()
    command[1] = "uninstall"
    assert subprocess.run(command, env=environment, capture_output=True).returncode == 0
    assert not folder.exists()


def test_a_place_that_cannot_be_written_is_named():
    finished = lectern("install", "--prefix", READ_ONLY)
    assert finished.returncode == 2
    (line,) = finished.stderr.splitlines()
    assert str(READ_ONLY.parent) in line


def test_a_jdk_that_is_none_is_named(tmp_path):
    finished = lectern("install", "--prefix", tmp_path, "--jdk", tmp_path / "nowhere")
    assert (finished.returncode, list(tmp_path.iterdir())) == (2, [])
    assert f"{tmp_path / 'nowhere'} is no JDK" in finished.stderr


def test_a_kernel_whose_home_is_read_only_runs():
    places = dict.fromkeys(("HOME", "JUPYTER_DATA_DIR", "XDG_CACHE_HOME", "XDG_DATA_HOME"), str(READ_ONLY))
    with running(KERNEL, LECTERN_JAVA_OPTS=f"-Duser.home={READ_ONLY} -Dlectern.archive={READ_ONLY}/lectern.jsa", **places) as kernel:
        assert kernel.run("int x = 6; x * 7").result == "42"
        assert kernel.run("ProcessHandle.current().children().count()").result == "0"


def test_on_a_runtime_that_is_no_jdk_the_cell_says_what_to_install():
    """A JRE has no jdk.jshell; here the JVM is told not to see it."""
    with running(KERNEL, LECTERN_JAVA_OPTS="--limit-modules java.se,jdk.unsupported,jdk.incubator.vector,jdk.zipfs") as kernel:
        answer = kernel.run("1 + 1")
        assert answer.reply["status"] == "error"
        (error,) = answer.contents("error")
        assert "runtime (JRE) without jdk.jshell; Lectern needs a full JDK" in error["evalue"]
        assert "apt install openjdk" in "\n".join(error["traceback"])


def second_with(connection_file):
    """What a kernel says that is started with a connection file in use."""
    argv = [word.format(connection_file=connection_file) if word == "{connection_file}" else word
            for word in KernelSpecManager().get_kernel_spec(KERNEL).argv]
    return subprocess.run(argv, capture_output=True, text=True, timeout=TIMEOUT)


def test_a_second_kernel_with_the_same_connection_file_leaves_the_first_alone():
    with running(KERNEL) as kernel:
        kernel.run("int kept = 42;")
        second = second_with(kernel.manager.connection_file)
        assert (second.returncode, "it is in use" in second.stderr) == (2, True), second.stderr
        assert kernel.run("kept").result == "42"


def test_a_port_that_is_taken_is_named_and_the_key_is_not(tmp_path):
    manager = KernelManager(kernel_name=KERNEL, connection_file=str(tmp_path / "connection.json"))
    manager.write_connection_file()
    with socket.create_server(("127.0.0.1", manager.control_port)):
        said = second_with(manager.connection_file)
    assert said.returncode == 2
    assert f"cannot listen at tcp://127.0.0.1:{manager.control_port} (control_port): it is in use" in said.stderr
    assert manager.session.key.decode() not in said.stderr
