"""A small assignment in nbgrader's form, and what students make of it."""

import copy
import json

KERNELSPEC = {"name": "lectern", "display_name": "Java (Lectern)", "language": "java"}


def code(source, **nbgrader):
    cell = {"cell_type": "code", "metadata": {}, "source": source, "outputs": [], "execution_count": None}
    return tagged(cell, nbgrader)


def markdown(source, **nbgrader):
    return tagged({"cell_type": "markdown", "metadata": {}, "source": source}, nbgrader)


def tagged(cell, nbgrader):
    if nbgrader:
        every = {"schema_version": 3, "grade": False, "solution": False, "locked": False, "task": False}
        cell["metadata"]["nbgrader"] = every | nbgrader
    return cell


def notebook(cells):
    cells = [cell | {"id": f"cell-{number}"} for number, cell in enumerate(cells)]
    return {"cells": cells, "metadata": {"kernelspec": KERNELSPEC}, "nbformat": 4, "nbformat_minor": 5}


def grade_id(cell):
    return cell["metadata"].get("nbgrader", {}).get("grade_id")


HALF = "double half(double x) { return x / 2; }"
SLOPE = "Tensor slope(double at) { var x = torch.tensor(at, requiresGrad()); x.pow(3).backward(); return x.grad(); }"
SQUARES = "int[] squares(int n) { return IntStream.range(0, n).map(i -> i * i).toArray(); }"
EACH = "void each(int n, IntConsumer action) { for (int i = 0; i < n; i++) action.accept(i); }"
ESSAY = "Because gradients add up."

HIDDEN = """
/// BEGIN HIDDEN TESTS
check(half(3) == 1.5, "half(3) is 1.5");
/// END HIDDEN TESTS"""

SOURCE = [
    code("int year = 2025;"),
    code("void check(boolean ok, String what) { if (!ok) throw new AssertionError(what); }", grade_id="helper", locked=True),
    code(HALF, grade_id="half", solution=True),
    code('check(half(4) == 2, "half(4) is 2");' + HIDDEN, grade_id="test-half", grade=True, locked=True, points=2),
    code(SLOPE, grade_id="slope", solution=True),
    code(
        'assert torch.allclose(slope(2), torch.tensor(12.)) : "at 2";\nassert torch.allclose(slope(0), torch.tensor(0.)) : "at 0";',
        grade_id="test-slope",
        grade=True,
        locked=True,
        points=3,
    ),
    code(SQUARES, grade_id="squares", solution=True),
    code(
        "double points = 0;\n"
        "if (squares(4).length == 4) points += 1;\n"
        "if (squares(4).length == 4 && squares(4)[3] == 9) points += 1.5;\n"
        "points",
        grade_id="test-squares",
        grade=True,
        locked=True,
        points=2.5,
    ),
    code(EACH, grade_id="each", solution=True),
    code(
        'var seen = new ArrayList<Integer>();\n'
        'each(3, i -> { seen.add(i); assert i == seen.size() - 1 : "in order"; });\n'
        "assert seen.size() == 3;",
        grade_id="test-each",
        grade=True,
        locked=True,
        points=1.5,
    ),
    markdown(ESSAY, grade_id="essay", grade=True, solution=True, points=1),
]
TESTS = ["test-half", "test-slope", "test-squares", "test-each"]
FULL = [2, 3, 2.5, 1.5]


def source():
    return copy.deepcopy(SOURCE)


def released():
    """The cells as students get them; their solution cells are still the right ones."""
    cells = source()
    for cell in cells:
        cell["source"] = cell["source"].replace(HIDDEN, "")
    return cells


def handed_in(**solutions):
    """The released cells with other solutions: the code of a cell by its grade_id."""
    cells = released()
    for cell in cells:
        if grade_id(cell) in solutions:
            cell["source"] = solutions.pop(grade_id(cell))
    assert not solutions, f"there are no cells {list(solutions)}"
    return cells


def write(path, cells):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(cells if isinstance(cells, str) else json.dumps(notebook(cells), indent=1))
    return path
