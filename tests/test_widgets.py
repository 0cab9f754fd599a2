"""Widgets in a real JupyterLab page: a slider that is moved there changes what a tensor prints; and without a page."""

import subprocess
import sys

import nbformat
import pytest
from conftest import KERNEL
from lab import browser_page, lab_server

TIMEOUT_MS = 60_000
CELLS = [
    'var degree = new IntSlider("degree", 1, 10, 2);\ninteract(n -> print(torch.tensor(2.).pow(n)), degree);',
    'var clicks = new HTML("0 clicks");\nvar button = new Button("count");\nint count = 0;\n'
    'button.onClick(() -> clicks.value(++count + " clicks"));\nnew HBox(button, clicks)',
    'var name = new Text("name", "nobody");\nvar on = new Checkbox("on", false);\n'
    'var choice = new Dropdown<>("choice", List.of(10, 20, 30));\n'
    'interact((n, o, c) -> print(n, o, c), name, on, choice);',
    'for (int i : progress(range(20), "epochs")) {}',
]


def notebook(folder):
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in CELLS])
    book.metadata.kernelspec = {"name": KERNEL, "display_name": "Java (Lectern)", "language": "java"}
    nbformat.write(book, folder / "widgets.ipynb")
    return folder / "widgets.ipynb"


@pytest.fixture(scope="module")
def page(chromium, tmp_path_factory):
    """JupyterLab's page with the notebook, all cells run."""
    folder = tmp_path_factory.mktemp("widgets")
    file = notebook(folder)
    with lab_server(folder) as address:
        with browser_page(chromium, tmp_path_factory.mktemp("profile")) as page:
            page.set_default_timeout(TIMEOUT_MS)
            page.goto(address.replace("/lab?", f"/lab/tree/{file.name}?"))
            # The indicator in the toolbar is idle before there is a kernel, too.
            page.locator("#jp-main-statusbar", has_text="Java (Lectern) | Idle").wait_for()
            page.get_by_role("menuitem", name="Run", exact=True).click()
            page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
            page.locator(".jp-Notebook .jp-CodeCell").nth(3).locator(".jp-OutputArea-output", has_text="20/20").wait_for()
            yield page


def cell(page, index):
    return page.locator(".jp-Notebook .jp-CodeCell").nth(index)


def printed(page, index, text):
    """Waits until a cell's output widget shows a text."""
    cell(page, index).locator(".widget-output pre", has_text=text).wait_for()


def test_a_slider_that_is_moved_changes_the_tensor_that_is_printed(page):
    printed(page, 0, "tensor(4.)")
    handle = cell(page, 0).locator(".noUi-handle")
    handle.focus()
    handle.press("ArrowRight")
    printed(page, 0, "tensor(8.)")
    handle.press("ArrowRight")
    printed(page, 0, "tensor(16.)")
    assert [text.strip() for text in cell(page, 0).locator(".widget-output pre").all_inner_texts()] == ["tensor(16.)"]


def test_a_button_that_is_clicked_runs_its_action(page):
    button = cell(page, 1).get_by_role("button", name="count")
    button.click()
    button.click()
    cell(page, 1).locator(".jupyter-widgets.widget-html", has_text="2 clicks").wait_for()


def test_text_checkbox_and_dropdown_reach_the_kernel(page):
    printed(page, 2, "nobody False 10")
    line = cell(page, 2).locator("input[type=text]")
    line.fill("Ada")
    line.press("Enter")
    printed(page, 2, "Ada False 10")
    cell(page, 2).locator("input[type=checkbox]").check()
    printed(page, 2, "Ada True 10")
    cell(page, 2).locator("select").select_option(label="30")
    printed(page, 2, "Ada True 30")


def test_without_a_page_widgets_show_as_text(tmp_path):
    file = notebook(tmp_path)
    command = [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--inplace", str(file)]
    finished = subprocess.run(command, capture_output=True, text=True)
    assert finished.returncode == 0, finished.stderr
    outputs = [cell.outputs for cell in nbformat.read(file, as_version=4).cells]
    shown = outputs[0][0].data["text/plain"]
    assert shown.startswith("VBox(children=(IntSlider(value=2, description='degree', min=1, max=10), Output(")
    (bar,) = outputs[3]
    assert "epochs: 100%" in bar.data["text/plain"]
    assert "20/20" in bar.data["text/plain"]
