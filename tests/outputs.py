"""Compares the outputs of executed notebooks with those they are saved with."""

import re

import nbformat
from pictures import Drawing, Picture, assert_same_plot

# Where an object lies in memory differs from run to run.
ADDRESS = re.compile(r"\bat 0x[0-9a-f]+")
# So does how fast a progress bar has moved.
PACE = re.compile(r"\[[\d.]+ s, [\d.]+ it/s")


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def without_outputs(path):
    """The notebook of a file as a student opens it for the first time."""
    notebook = nbformat.read(path, as_version=4)
    for cell in code_cells(notebook):
        cell.outputs, cell.execution_count = [], None
    return notebook


def assert_reproduced(notebooks, folder):
    """Each notebook has an executed copy of its name in the folder, with the outputs that it is saved with."""
    assert notebooks, "there is nothing to compare"
    for path in notebooks:
        executed = nbformat.read(folder / path.name, as_version=4)
        nbformat.validate(executed)
        assert_same_outputs(executed, nbformat.read(path, as_version=4))


def assert_same_outputs(executed, saved):
    """Cell by cell: the same kinds of output in the same order, the same text, and pictures that look alike."""
    assert [cell.source for cell in code_cells(executed)] == [cell.source for cell in code_cells(saved)]
    for number, (actual, expected) in enumerate(zip(code_cells(executed), code_cells(saved)), start=1):
        assert actual.execution_count == number
        assert _texts(actual) == _texts(expected), f"cell {number}: {actual.source}"
        for image, saved_image in zip(_data(actual, "image/png"), _data(expected, "image/png"), strict=True):
            assert_same_plot(Picture.of_data(image), Picture.of_data(saved_image))
        for image, saved_image in zip(_data(actual, "image/svg+xml"), _data(expected, "image/svg+xml"), strict=True):
            assert Drawing.of_svg(image) == Drawing.of_svg(saved_image), f"cell {number}: {actual.source}"


def _texts(cell):
    """The cell's outputs as text; where a stream is cut into messages depends on the clock, so its pieces are joined."""
    texts = []
    for output in cell.outputs:
        kind = output.get("name", output.output_type)
        text = PACE.sub("[... s, ... it/s", ADDRESS.sub("at 0x...", _text(output)))
        if output.output_type == "stream" and texts and texts[-1][0] == kind:
            text = texts.pop()[1] + text
        texts.append((kind, text))
    return texts


def _text(output):
    if output.output_type == "error":
        return "\n".join([output.ename, output.evalue, *output.traceback])
    return output.text if output.output_type == "stream" else output.data["text/plain"]


def _data(cell, mime):
    return [output.data[mime] for output in cell.outputs if mime in output.get("data", {})]
