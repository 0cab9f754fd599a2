"""The course in a real JupyterLab page: opened, all cells run, results and pictures found in what the browser shows."""

from pathlib import Path

import nbformat
import pytest
from conftest import COURSE, ROOT
from lab import browser_page, lab_server
from nbformat import v4
from outputs import assert_reproduced, code_cells, without_outputs
from pictures import Picture

# The kernel starts within this time too.
TIMEOUT_MS = 60_000
FIRST = COURSE[0]
# Of the others this one has the most kinds of output: drawn graphs, and cells that fail as they should.
FAILING = next(path for path in COURSE if path.stem == "04-computational-graphs")
# A notebook to type into.
HELP = Path("help.ipynb")
GRADIENTS = ["tensor(31.)", "tensor(14.)", "tensor(15.)", "tensor(44.)", "tensor(-6.)"]
EXECUTED = r"""
    cells => [...document.querySelectorAll('.jp-Notebook .jp-CodeCell .jp-InputPrompt')]
        .filter(prompt => /\[\d+\]:/.test(prompt.textContent)).length === cells
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """What JupyterLab serves: the notebooks as a student gets them, without outputs."""
    folder = tmp_path_factory.mktemp("lab")
    for path in (FIRST, FAILING):
        nbformat.write(without_outputs(path), folder / path.name)
    cells = [v4.new_code_cell("var x = torch.tensor(1., 2.);"), v4.new_code_cell("")]
    nbformat.write(v4.new_notebook(cells=cells, metadata=without_outputs(FIRST).metadata), folder / HELP.name)
    return folder


@pytest.fixture(scope="module")
def lab(chromium, folder, tmp_path_factory):
    """A function that opens a notebook in JupyterLab's page."""
    with lab_server(folder) as address, browser_page(chromium, tmp_path_factory.mktemp("profile")) as page:
        page.set_default_timeout(TIMEOUT_MS)

        def opened(path):
            # In a workspace of its own, so that no other notebook is in the page.
            page.goto(address.replace("/lab?", f"/lab/workspaces/{path.stem}/tree/{path.name}?"))
            # The indicator of the notebook says idle even before there is a kernel; the status bar does not.
            page.get_by_text("Java (Lectern) | Idle").wait_for()
            return page

        yield opened


def run_all(page, path):
    """Runs all cells; returns when every code cell has its number and the kernel is idle."""
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    page.wait_for_function(EXECUTED, arg=len(code_cells(without_outputs(path))))
    page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for()
    return page


def keep_screenshot(page, path):
    """The README's pictures are taken from these."""
    screenshots = ROOT / "build" / "screenshots"
    screenshots.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=screenshots / f"{path.stem}.png")


@pytest.fixture(scope="module")
def page(lab):
    """The first notebook, open."""
    return lab(FIRST)


@pytest.fixture(scope="module")
def executed(page):
    """The same page after "Run All Cells"."""
    return run_all(page, FIRST)


def test_the_cells_are_edited_as_java(page):
    # The editor loads a language when it first needs it.
    page.locator(".jp-CodeCell .cm-content[data-language=java]").first.wait_for()


def test_all_cells_run_and_show_the_gradients(executed):
    printed = executed.locator(".jp-OutputArea-output pre").all_inner_texts()
    lines = [line for text in printed for line in text.splitlines()]
    assert [gradient for gradient in GRADIENTS if gradient not in lines] == []


def test_no_cell_shows_an_error(executed):
    for kind in ("error", "stderr"):
        shown = executed.locator(f'.jp-OutputArea-output[data-mime-type="application/vnd.jupyter.{kind}"]')
        assert shown.all_inner_texts() == []


def test_the_plot_is_drawn(executed):
    image = executed.locator(".jp-OutputArea-output img").first
    image.scroll_into_view_if_needed()
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    cells = code_cells(nbformat.read(FIRST, as_version=4))
    saved = next(Picture.of_data(o.data["image/png"]) for c in cells for o in c.outputs if "image/png" in o.get("data", {}))
    drawn = Picture.decode(image.screenshot())
    assert drawn.ink > 0.01
    # The line is there, however the page scales it.
    assert drawn.pixels_like(saved.line_colour) > drawn.size[0]
    keep_screenshot(executed, FIRST)


def test_cells_that_should_fail_do_not_stop_the_others(lab, folder):
    """Run, saved by JupyterLab, and compared with the notebook's own outputs."""
    page = run_all(lab(FAILING), FAILING)
    page.get_by_text("lectern.tensor.TensorError").last.scroll_into_view_if_needed()
    keep_screenshot(page, FAILING)
    with page.expect_response(lambda r: r.request.method == "PUT" and f"/api/contents/{FAILING.name}" in r.url):
        page.keyboard.press("Control+s")
    assert_reproduced([FAILING], folder)


@pytest.fixture(scope="module")
def typed(lab):
    """A function that types into an empty cell of a notebook whose first cell has run."""
    page = lab(HELP)
    page.locator(".jp-CodeCell .cm-content").first.click()
    page.keyboard.press("Shift+Enter")
    page.wait_for_function(EXECUTED, arg=1)

    def type_into_last_cell(text):
        page.locator(".jp-CodeCell .cm-content").last.click()
        page.keyboard.press("Control+a")
        page.keyboard.press("Delete")
        page.keyboard.type(text)
        return page

    return type_into_last_cell


@pytest.mark.parametrize(("text", "offered"), [("torch.manualSe", "manualSeed("), ("(x - 3).sq", "sqrt()")])
def test_tab_completes_also_after_an_operator(typed, text, offered):
    page = typed(text)
    page.keyboard.press("Tab")
    page.wait_for_function(
        """offered => document.querySelector('.jp-Completer:not(.lm-mod-hidden)')?.textContent.includes(offered)
            || document.querySelector('.jp-CodeCell:last-child .cm-content')?.textContent.includes(offered)""",
        arg=offered,
    )
    page.keyboard.press("Escape")


def test_shift_tab_tells_what_a_function_does(typed):
    page = typed("torch.linspace")
    page.keyboard.press("Shift+Tab")
    tooltip = page.locator(".jp-Tooltip")
    tooltip.wait_for()
    assert "numbers at equal distances" in tooltip.inner_text()
    page.keyboard.press("Escape")
