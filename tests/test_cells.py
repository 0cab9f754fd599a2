"""What cells of the course use beside plain Java, over the wire: operators, calls of models, magics, hints, help."""

import pytest

from wire import TIMEOUT

CELLS = [
    ("var x = torch.tensor(1., 2, 3);\n(x - 3) * (x - 6) + 1", "tensor([11.,  5.,  1.])"),
    ("x[0] + x[\"1:\"].sum()", "tensor(6.)"),
    ("x += 1;\nx", "tensor([2., 3., 4.])"),
    ("Function<Tensor, Tensor> model = v -> v * 2;\nmodel(x)", "tensor([4., 6., 8.])"),
    ("%time 6 * 7", "42"),
    ("int n = 3;\n%who\nn + 1", "4"),
    ("%%time\nint inside = n * 2;\ninside", "6"),
    ("int modulo = 100\n  % 7;\nmodulo", "2"),
]

REFUSED = [
    ("%tiem 1", "did you mean %time"),
    ("x ** 2", "x.pow(2)"),
    ("x == 1", "x.eq"),
    ("boolean b = True;", "write true"),
    ("def f(x):\n    return x", "Java declares a method"),
    ("%maven nocolons", "GROUP:ARTIFACT"),
]


@pytest.fixture(scope="module")
def cells(kernel):
    """A kernel in which the variables of all rows are declared."""
    return {code: kernel.run(code) for code, _ in CELLS}


@pytest.mark.parametrize(("code", "result"), CELLS)
def test_a_cell_gives_its_result(cells, code, result):
    assert cells[code].reply["status"] == "ok", cells[code].traceback
    assert cells[code].result == result


@pytest.mark.parametrize(("code", "hint"), REFUSED)
def test_a_refused_cell_tells_what_to_do(cells, kernel, code, hint):
    answer = kernel.run(code)
    assert answer.reply["status"] == "error"
    assert hint in answer.traceback


def test_a_command_streams_and_is_interrupted(kernel):
    request = kernel.send("!echo begun; sleep 600")
    kernel.wait_for_output(request, "begun")
    kernel.manager.interrupt_kernel()
    assert kernel.answer(request).reply["status"] == "error"
    assert kernel.run("1 + 1").result == "2"


def test_a_magic_shows_html(kernel):
    (shown,) = kernel.run("%%html\n<b>bold</b>").contents("display_data")
    assert shown["data"]["text/html"].strip() == "<b>bold</b>"


def test_the_library_is_documented_at_the_cursor(kernel):
    reply = kernel.client.inspect("torch.zeros", reply=True, timeout=TIMEOUT)["content"]
    assert reply["found"]
    assert "torch.zeros(2, 3)" in reply["data"]["text/plain"]
    assert "<code>" in reply["data"]["text/html"]


def test_magics_are_completed_with_their_usage(kernel):
    reply = kernel.client.complete("%tim", reply=True, timeout=TIMEOUT)["content"]
    assert reply["matches"] == ["time", "timeit"]
    first = reply["metadata"]["_jupyter_types_experimental"][0]
    assert (first["type"], first["start"], first["end"]) == ("magic", 1, 4)
    assert first["signature"].startswith("%time CODE")
