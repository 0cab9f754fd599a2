"""The course in the pages of a real JupyterLab and Notebook 7: run, shown in light and dark, and what helps to write cells."""

import re
from pathlib import Path

import nbformat
import pytest
from conftest import COURSE, ROOT
from lab import browser_page, lab_server
from nbformat import v4
from outputs import assert_reproduced, assert_same_outputs, code_cells, without_outputs
from pictures import Picture
from playwright.sync_api import TimeoutError

# The kernel starts within this time too.
TIMEOUT_MS = 60_000
FIRST = COURSE[0]
# The notebooks of the course's own documents; those after them train for long, and are run by the other clients.
DOCUMENTS = COURSE[:5]
# Of the others this one has the most kinds of output: drawn graphs, and cells that fail as they should.
FAILING = next(path for path in COURSE if path.stem == "04-computational-graphs")
# A notebook to type into.
HELP = Path("help.ipynb")
GRADIENTS = ["tensor(31.)", "tensor(14.)", "tensor(15.)", "tensor(44.)", "tensor(-6.)"]
EXECUTED = r"""
    cells => [...document.querySelectorAll('.jp-Notebook .jp-CodeCell .jp-InputPrompt')]
        .filter(prompt => /\[\d+\]:/.test(prompt.textContent)).length === cells
"""


def says_idle(frame):
    """Whether a kernel's message, which comes in Jupyter's binary framing, is the end of some request."""
    return b'"idle"' in (frame.encode() if isinstance(frame, str) else frame)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """What JupyterLab serves: the notebooks as a student gets them, without outputs."""
    folder = tmp_path_factory.mktemp("lab")
    for path in DOCUMENTS:
        nbformat.write(without_outputs(path), folder / path.name)
    cells = [v4.new_code_cell("var x = torch.tensor(1., 2.);"), v4.new_code_cell("")]
    nbformat.write(v4.new_notebook(cells=cells, metadata=without_outputs(FIRST).metadata), folder / HELP.name)
    return folder


@pytest.fixture(scope="module")
def lab(chromium, folder, tmp_path_factory):
    """A function that opens a notebook in JupyterLab's page."""
    with lab_server(folder) as address, browser_page(chromium, tmp_path_factory.mktemp("profile")) as page:
        page.set_default_timeout(TIMEOUT_MS)

        def opened(path, notebook7=False):
            if notebook7:
                # Its indicator says idle even before there is a kernel, which then drops what it is to run.
                with page.expect_websocket(lambda socket: "/channels" in socket.url) as channels:
                    page.goto(address.replace("/lab?", f"/notebooks/{path.name}?"))
                channels.value.wait_for_event("framereceived", says_idle)
                page.locator(".jp-Toolbar-kernelName", has_text="Java (Lectern)").wait_for()
                return page
            # In a workspace of its own, so that no other notebook is in the page.
            page.goto(address.replace("/lab?", f"/lab/workspaces/{path.stem}/tree/{path.name}?"))
            # The indicator of the notebook says idle even before there is a kernel; the status bar does not.
            page.get_by_text("Java (Lectern) | Idle").wait_for()
            return page

        yield opened


def run_all(page, path):
    """Runs all cells; returns when every code cell has its number and the kernel is idle."""
    choose(page, "Run", "Run All Cells")
    page.wait_for_function(EXECUTED, arg=len(code_cells(without_outputs(path))))
    page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for()
    return page


def keep_screenshot(page, name):
    """The README's pictures are taken from these."""
    screenshots = ROOT / "build" / "screenshots"
    screenshots.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=screenshots / f"{name}.png")


def save(page, path):
    with page.expect_response(lambda r: r.request.method == "PUT" and f"/api/contents/{path.name}" in r.url):
        page.keyboard.press("Control+s")


def choose(page, *menu):
    """Chooses from the menus, the last name being the command's."""
    bar, *items = menu
    page.locator(f'.lm-MenuBar-itemLabel:text-is("{bar}")').click()
    for item in items:
        page.locator(f'.lm-Menu-itemLabel:text-is("{item}")').click()


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
    keep_screenshot(executed, FIRST.stem)


def test_the_table_of_contents_lists_the_headings(executed):
    executed.locator(".jp-SideBar [data-id=table-of-contents]").click()
    headings = executed.locator(".jp-TableOfContents-tree .jp-tocItem-content")
    headings.first.wait_for()
    text = "\n".join(cell.source for cell in nbformat.read(FIRST, as_version=4).cells if cell.cell_type == "markdown")
    written = [re.sub(r"[`*]", "", heading) for heading in re.findall(r"^#+ (.*)$", text, re.MULTILINE)]
    assert [re.sub(r"^[\d.]+ ", "", heading) for heading in headings.all_inner_texts()] == written
    keep_screenshot(executed, "table-of-contents")


@pytest.mark.parametrize("path", [path for path in DOCUMENTS[1:] if path != FAILING], ids=lambda path: path.stem)
def test_the_other_notebooks_are_reproduced(lab, folder, path):
    """Run, saved by JupyterLab, and compared with the notebook's own outputs."""
    save(run_all(lab(path), path), path)
    assert_reproduced([path], folder)


# How far the text of each piece of an error stands out from what is behind it, as WCAG counts it.
CONTRASTS = r"""
    outputs => {
        const rgba = colour => { const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number); return [r, g, b, a]; };
        const over = ([r, g, b, a], below) => [r, g, b].map((v, i) => v * a + below[i] * (1 - a));
        const behind = element => element
            ? over(rgba(getComputedStyle(element).backgroundColor), behind(element.parentElement)) : [255, 255, 255];
        const light = ([r, g, b]) => {
            const [x, y, z] = [r, g, b].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * x + 0.7152 * y + 0.0722 * z + 0.05;
        };
        return outputs.flatMap(output => [...output.querySelectorAll('pre, pre span')]).map(piece => {
            const [low, high] = [rgba(getComputedStyle(piece).color), behind(piece)].map(light).sort((x, y) => x - y);
            return high / low;
        });
    }
"""
ERRORS = '.jp-OutputArea-output[data-mime-type="application/vnd.jupyter.stderr"]'
# WCAG's least.
READABLE = 4.5


def assert_errors_are_readable(page):
    """A theme is laid over the page piece by piece, hence the waiting."""
    arguments = [ERRORS, READABLE]
    contrasts = f"({CONTRASTS})([...document.querySelectorAll(selector)])"
    page.wait_for_function(f"([selector, least]) => Math.min(...{contrasts}) >= least", arg=arguments)
    assert page.locator(f"{ERRORS} pre span").count() > 0


def test_cells_that_should_fail_do_not_stop_the_others_and_are_readable_in_light_and_dark(lab, folder):
    page = run_all(lab(FAILING), FAILING)
    page.get_by_text("lectern.tensor.TensorError").last.scroll_into_view_if_needed()
    keep_screenshot(page, FAILING.stem)
    assert_errors_are_readable(page)
    choose(page, "Settings", "Theme", "JupyterLab Dark")
    page.wait_for_function("getComputedStyle(document.querySelector('.jp-Notebook')).backgroundColor.match(/\\d+/)[0] < 64")
    assert_errors_are_readable(page)
    keep_screenshot(page, f"{FAILING.stem}-dark")
    choose(page, "Settings", "Theme", "JupyterLab Light")
    page.wait_for_function("getComputedStyle(document.querySelector('.jp-Notebook')).backgroundColor.match(/\\d+/)[0] > 192")
    save(page, FAILING)
    assert_reproduced([FAILING], folder)


def test_notebook_7_runs_the_first_notebook(lab, folder):
    copy = Path(f"notebook-7-{FIRST.name}")  # Of the same file JupyterLab's kernel may still run.
    nbformat.write(without_outputs(FIRST), folder / copy)
    page = run_all(lab(copy, notebook7=True), FIRST)
    keep_screenshot(page, "notebook-7")
    save(page, copy)
    assert_same_outputs(nbformat.read(folder / copy, as_version=4), nbformat.read(FIRST, as_version=4))



OFFERED = """offered => !!(document.querySelector('.jp-Completer:not(.lm-mod-hidden)')?.textContent.includes(offered)
    || document.querySelector('.jp-CodeCell:last-child .cm-content')?.textContent.includes(offered))"""


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
    # JupyterLab drops what comes a second after the key, as the first answer of a busy machine may: press it again.
    for wait in (3_000, 10_000, 30_000):
        page.keyboard.press("Tab")
        try:
            page.wait_for_function(OFFERED, arg=offered, timeout=wait)
            break
        except TimeoutError:
            continue
    assert page.evaluate(OFFERED, offered)
    page.keyboard.press("Escape")


def test_shift_tab_tells_what_a_function_does(typed):
    page = typed("torch.linspace")
    page.keyboard.press("Shift+Tab")
    tooltip = page.locator(".jp-Tooltip")
    tooltip.wait_for()
    assert "numbers at equal distances" in tooltip.inner_text()
    page.keyboard.press("Escape")


def test_enter_indents_as_java(typed):
    page = typed("for (int i = 0; i < 3; i++) {")
    page.keyboard.press("Enter")
    page.keyboard.type("print(i);")
    line = page.locator(".jp-CodeCell .cm-content").last.locator(".cm-line").nth(1)
    assert line.inner_text() in ("    print(i);", "  print(i);")


def test_the_square_stops_a_cell_and_keeps_the_variables(typed):
    page = typed('print("loop" + "ing"); while (true) {}')
    page.keyboard.press("Control+Enter")
    output = page.locator(".jp-CodeCell").last.locator(".jp-OutputArea-output")
    output.filter(has_text="looping").wait_for()
    page.locator("[data-jp-item-name=interrupt] jp-button").click()
    output.filter(has_text="Interrupted").wait_for()
    typed("x").keyboard.press("Control+Enter")
    output.filter(has_text="tensor([1., 2.])").wait_for()


def test_a_restarted_kernel_has_forgotten(typed):
    page = typed("x")
    choose(page, "Kernel", "Restart Kernel…")
    page.locator(".jp-Dialog .jp-mod-accept").click()
    page.locator(".jp-Dialog").wait_for(state="detached")
    page.get_by_text("Java (Lectern) | Idle").wait_for()
    typed("x").keyboard.press("Control+Enter")
    page.locator(".jp-CodeCell").last.locator(".jp-OutputArea-output", has_text="cannot find symbol").wait_for()
