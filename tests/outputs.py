"""Compares the outputs of an executed notebook with those it is saved with."""

from pictures import Picture, assert_same_plot


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def assert_same_outputs(executed, saved):
    """Cell by cell: the same kinds of output in the same order, the same text, and plots that look alike."""
    assert [cell.source for cell in code_cells(executed)] == [cell.source for cell in code_cells(saved)]
    for number, (actual, expected) in enumerate(zip(code_cells(executed), code_cells(saved)), start=1):
        assert actual.execution_count == number
        assert _texts(actual) == _texts(expected), f"cell {number}: {actual.source}"
        for image, saved_image in zip(_images(actual), _images(expected), strict=True):
            assert_same_plot(Picture.of_output(image), Picture.of_output(saved_image))


def _texts(cell):
    """The cell's outputs as text; where a stream is cut into messages depends on the clock, so its pieces are joined."""
    texts = []
    for output in cell.outputs:
        kind = output.get("name", output.output_type)
        text = output.get("text", output.get("data", {}).get("text/plain"))
        if output.output_type == "stream" and texts and texts[-1][0] == kind:
            text = texts.pop()[1] + text
        texts.append((kind, text))
    return texts


def _images(cell):
    return [output for output in cell.outputs if "image/png" in output.get("data", {})]
