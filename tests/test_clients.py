"""Front ends other than JupyterLab: jupyter console at a terminal, nbclient, and a kernel over ipc."""

import re
import sys

import nbformat
import pexpect
import pytest
from conftest import KERNEL
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from wire import TIMEOUT, Kernel

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@pytest.fixture
def console():
    """`jupyter console` at its second prompt: it takes the idle of a slow start for that of the first cell."""
    options = ["--kernel", KERNEL, "--simple-prompt"]
    # On a loaded machine a kernel that has just started may take more than the console's second.
    options.append(f"--ZMQTerminalInteractiveShell.kernel_is_complete_timeout={TIMEOUT}")
    child = pexpect.spawn(sys.executable, ["-m", "jupyter_console", *options], timeout=TIMEOUT, encoding="utf-8", echo=False)
    child.expect("Lectern")
    child.expect(r"In \[1\]:")
    child.sendline("int x = 20;")
    child.expect(r"In \[2\]:")
    yield child
    child.close(force=True)


def said(console, code, expected):
    console.sendline(code)
    console.expect(expected)
    return ESCAPES.sub("", console.before + console.after)


def test_the_console_runs_cells_and_shows_results(console):
    said(console, "x * 2 + 2", r"Out\[2\]: *42")
    said(console, 'System.out.println("printed")', "printed")
    said(console, "1 / 0", "ArithmeticException")


def run(*sources, **options):
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    client = NotebookClient(book, kernel_name=KERNEL, **{"timeout": TIMEOUT, **options})
    return client.execute().cells


def test_nbclient_collects_what_cells_show():
    printed, shown, cleared, result = run(
        'System.out.println("out"); System.err.println("err");',
        'var handle = display("first", displayId("d")); handle.update("second");',
        'print("gone"); clearOutput(); print("stays");',
        "List.of(Map.of(\"a\", 1))",
    )
    assert [(o.name, o.text) for o in printed.outputs] == [("stdout", "out\n"), ("stderr", "err\n")]
    assert [o.data["text/plain"] for o in shown.outputs] == ['"second"']
    assert [o.text for o in cleared.outputs] == ["stays\n"]
    assert "<table>" in result.outputs[0].data["text/html"]


def test_nbclient_stops_at_an_error_and_at_a_timeout():
    with pytest.raises(CellExecutionError, match="on purpose"):
        run('throw new IllegalStateException("on purpose");', "1")
    (stopped,) = run("while (true) {}", interrupt_on_timeout=True, allow_errors=True, timeout=2)
    assert stopped.outputs[-1].ename == "Interrupted"


def test_nbclient_keeps_the_state_of_widgets():
    (cell,) = run('new IntSlider("n", 0, 10, 3)')
    assert cell.outputs[0].data["application/vnd.jupyter.widget-view+json"]["version_major"] == 2
    assert cell.outputs[0].data["text/plain"] == "IntSlider(value=3, description='n', min=0, max=10)"


def test_a_kernel_is_reached_over_ipc(tmp_path):
    manager = KernelManager(kernel_name=KERNEL, transport="ipc", ip=str(tmp_path / "kernel"))
    manager.start_kernel()
    kernel = Kernel(manager, manager.client())
    kernel.client.start_channels()
    try:
        kernel.client.wait_for_ready(timeout=TIMEOUT)
        answer = kernel.run('System.out.println("by file"); 6 * 7')
        assert (answer.stream("stdout"), answer.result) == ("by file\n", "42")
    finally:
        kernel.close()
