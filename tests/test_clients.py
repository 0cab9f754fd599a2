"""Front ends other than JupyterLab: jupyter console at a terminal, Qt Console's client, nbclient, and a kernel over ipc."""

import os
import re
import sys
from queue import Queue

import nbformat
import pexpect
import pytest
from conftest import KERNEL
from jupyter_client.manager import KernelManager
from jupyter_client.threaded import ThreadedKernelClient, ThreadedZMQSocketChannel
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from wire import TIMEOUT, Kernel

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


PROMPT = r"In \[\d+\]:"
# More than any machine needs: each waits for the console's next prompt.
FLUSHES = 500


class Console:
    """`jupyter console` at a terminal.

    It takes any idle status for that of the running cell. One that comes too late, such as that of a question at its start, is
    taken for the next cell's, and so on: until all is read, it shows outputs late and asks for no input. So the first cell says
    something when its own idle is out, and blank lines, by which the console reads on, are entered until that is shown.
    """

    def __init__(self, folder):
        self._fifo = folder / "reached"
        os.mkfifo(self._fifo)
        options = ["--kernel", KERNEL, "--simple-prompt"]
        self.child = pexpect.spawn(sys.executable, ["-m", "jupyter_console", *options], timeout=TIMEOUT, encoding="utf-8", echo=False)
        self.child.expect("Lectern")
        self.child.expect(PROMPT)
        path = f'Path.of("{self._fifo}")'
        self.child.sendline(f"var reached = {path}; new Thread(() -> {{ try {{ Files.readString(reached); "
                            'System.out.println("all " + "read"); } catch (IOException e) {} }).start();')
        self.child.expect(PROMPT)
        self._fifo.write_text("the cell has ended")
        self.run(" ", "all read")

    def run(self, code, shown=""):
        """Runs a cell, and waits for what it shows and for the next prompt."""
        self.child.sendline(code)
        return self.goes_on(shown)

    def goes_on(self, shown=""):
        for _ in range(FLUSHES):
            if self.child.expect([shown or PROMPT, PROMPT]) == 0:
                break
            self.child.sendline(" ")  # It may be shown after the prompt only.
        else:
            raise AssertionError(f"{shown} is not shown")
        text = self.child.before + self.child.after
        if shown:
            self.child.expect(PROMPT)
        return ESCAPES.sub("", text)

    def asks(self, code, question):
        """Runs a cell that asks; the question comes while it runs, so there is no prompt yet."""
        self.child.sendline(code)
        self.child.expect(question)

    def start(self, code):
        """Runs a cell that does not end, until it has begun."""
        self.child.sendline(f'Files.writeString(reached, "running"); {code}')
        assert self._fifo.read_text() == "running"


@pytest.fixture(scope="module")
def console(tmp_path_factory):
    console = Console(tmp_path_factory.mktemp("console"))
    yield console
    console.child.close(force=True)


def test_the_console_runs_cells_and_shows_results(console):
    console.run("int x = 20;")
    console.run("x * 2 + 2", r"Out\[\d+\]: *42")
    console.run('System.out.println("prin" + "ted")', "printed")
    console.run("1 / 0", "ArithmeticException")


def test_the_console_asks_for_input(console):
    console.asks('var name = input("Your " + "name? ");', r"Your name\? ")
    console.run("Adélaïde")
    console.run('"Hello " + name', "Hello Adélaïde")


def test_the_console_asks_for_a_password_and_shows_it_not(console):
    console.asks('var word = getpass("Pass" + "word? ");', r"Password\? ")
    assert "secret" not in console.run("secret")
    console.run("word.length()", r"Out\[\d+\]: *6")


def test_control_c_ends_the_cell_and_not_the_console(console):
    console.run("int kept = 40;")
    console.start("while (true) {}")
    console.child.sendintr()
    console.goes_on("Interrupted")
    console.run("kept + 2", r"Out\[\d+\]: *42")


def test_control_c_ends_a_question(console):
    console.run("int still = 40;")
    console.asks('input("Still " + "there? ");', r"Still there\? ")
    console.child.sendintr()
    console.goes_on("Interrupted")
    console.run("still + 3", r"Out\[\d+\]: *43")


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


class QtConsole(ThreadedKernelClient):
    """What Qt Console's client is without Qt: messages come in a thread of their own, and are waited for by their kind."""

    def __init__(self, **options):
        super().__init__(**options)
        came = self.came = Queue()

        class Channel(ThreadedZMQSocketChannel):
            def call_handlers(self, message):
                came.put(message)

        self.iopub_channel_class = self.shell_channel_class = self.stdin_channel_class = self.control_channel_class = Channel

    def wait_for(self, message_type, request):
        while True:
            message = self.came.get(timeout=TIMEOUT)
            if message["msg_type"] == message_type and message["parent_header"].get("msg_id") == request:
                return message["content"]


@pytest.fixture(scope="module")
def qt_console():
    manager = KernelManager(kernel_name=KERNEL)
    manager.start_kernel()
    client = QtConsole(**manager.get_connection_info(session=True))
    client.start_channels()
    yield client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def test_the_qt_console_gets_what_it_asks_for_at_its_start_and_while_one_types(qt_console):
    ask = qt_console
    assert ask.wait_for("kernel_info_reply", ask.kernel_info())["language_info"]["pygments_lexer"] == "java"
    assert ask.wait_for("history_reply", ask.history(hist_access_type="tail", n=1000))["status"] == "ok"
    assert ask.wait_for("is_complete_reply", ask.is_complete("if (true) {"))["status"] == "incomplete"
    assert "manualSeed(" in ask.wait_for("complete_reply", ask.complete("torch.manualSe", 14))["matches"]
    help = ask.wait_for("inspect_reply", ask.inspect("torch.tensor", 12))
    assert (help["found"], "text/plain" in help["data"]) == (True, True)


def test_the_qt_console_runs_cells_and_asks_for_values_beside_them(qt_console):
    ask = qt_console
    cell = ask.execute("var t = torch.tensor(2.); t * 3", silent=False)
    assert ask.wait_for("execute_result", cell)["data"]["text/plain"] == "tensor(6.)"
    beside = ask.wait_for("execute_reply", ask.execute("", silent=True, user_expressions={"value": "t.item()"}))
    assert beside["user_expressions"]["value"]["data"]["text/plain"] == "2.0"
    question = ask.execute('input("Name? ")')
    assert ask.wait_for("input_request", question) == {"prompt": "Name? ", "password": False}
    ask.input("Ada")
    assert ask.wait_for("execute_result", question)["data"]["text/plain"] == '"Ada"'


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
