"""What nbgrader needs to know of Java. Everything else is nbgrader's default."""

from nbgrader.preprocessors import CheckCellMetadata, ClearOutput, DeduplicateIds, OverwriteCells, OverwriteKernelspec

KERNEL = "lectern"


class OverwriteJavaCells(OverwriteCells):
    """Puts test cells back that a student has deleted."""

    def add_missing_grade_cells(self, notebook, resources):
        # Copies of cells, and cells with names that it does not know, have lost theirs; nbgrader stumbles over the rest.
        for cell in notebook.cells:
            if "grade_id" not in cell.metadata.get("nbgrader", {"grade_id": None}):
                del cell.metadata["nbgrader"]
        return super().add_missing_grade_cells(notebook, resources)

    def missing_cell_transform(self, *arguments, **options):
        cell = super().missing_cell_transform(*arguments, **options)
        if cell.cell_type == "code":  # The note above it is a comment of Python's.
            cell.source = "//" + cell.source.removeprefix("#")
        return cell


c = get_config()  # noqa: F821

c.CourseDirectory.course_id = "nbgrader-course"

# What replaces a solution. Java's usual nothing would pass the tests of a method without a result; this fails them all.
c.ClearSolutions.code_stub = {"java": "// YOUR CODE HERE\nthrow todo();"}

# AUTOTEST: autotests.yml has the tests that it writes.
c.InstantiateTests.comment_strs = {KERNEL: "//"}
c.InstantiateTests.sanitizers = {KERNEL: lambda text: text.removeprefix('"').removesuffix('"')}

# A deleted test cell costs nothing.
c.OverwriteCells.add_missing_cells = True
c.Autograde.sanitize_preprocessors = [
    ClearOutput,
    DeduplicateIds,
    OverwriteKernelspec,
    OverwriteJavaCells,
    CheckCellMetadata,
]

# Seconds that a cell may take. Then it is stopped, gets no points, and the next cell runs.
c.Execute.timeout = 30
