"""The course in a real JupyterLab page: opened, all cells run, gradients and plot found in what the browser shows."""

import copy

import nbformat
import pytest
from conftest import COURSE, ROOT
from lab import browser_page, lab_server
from outputs import code_cells
from pictures import Picture

# The kernel starts within this time too.
TIMEOUT_MS = 60_000
GRADIENTS = ["tensor(31.)", "tensor(14.)", "tensor(15.)", "tensor(44.)", "tensor(-6.)"]
EXECUTED = r"""
    cells => [...document.querySelectorAll('.jp-Notebook .jp-CodeCell .jp-InputPrompt')]
        .filter(prompt => /\[\d+\]:/.test(prompt.textContent)).length === cells
"""


@pytest.fixture(scope="module")
def page(chromium, course, tmp_path_factory):
    """JupyterLab's page with the course's notebook open, its saved outputs removed."""
    folder = tmp_path_factory.mktemp("lab")
    notebook = copy.deepcopy(course)
    for cell in code_cells(notebook):
        cell.outputs, cell.execution_count = [], None
    nbformat.write(notebook, folder / COURSE.name)
    with lab_server(folder) as address:
        with browser_page(chromium, tmp_path_factory.mktemp("profile")) as page:
            page.set_default_timeout(TIMEOUT_MS)
            page.goto(address.replace("/lab?", f"/lab/tree/{COURSE.name}?"))
            page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for()
            yield page


@pytest.fixture(scope="module")
def executed(page, course):
    """The same page after "Run All Cells", when every code cell has its number and the kernel is idle."""
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    page.wait_for_function(EXECUTED, arg=len(code_cells(course)))
    page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for()
    return page


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


def test_the_plot_is_drawn(executed, course):
    image = executed.locator(".jp-OutputArea-output img").first
    image.scroll_into_view_if_needed()
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    saved = next(Picture.of_output(o) for c in code_cells(course) for o in c.outputs if "image/png" in o.get("data", {}))
    drawn = Picture.decode(image.screenshot())
    assert drawn.ink > 0.01
    # The line is there, however the page scales it.
    assert drawn.pixels_like(saved.line_colour) > drawn.size[0]


def test_a_screenshot_is_kept(executed):
    """The README's picture is taken from it."""
    folder = ROOT / "build" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    executed.locator(".jp-OutputArea-output img").first.scroll_into_view_if_needed()
    executed.screenshot(path=folder / f"{COURSE.stem}.png")
