"""nbgrader's own commands on a copy of `examples/nbgrader-course`, and what its students hand in."""

import os
import shutil
import subprocess
import sys

import nbformat
from conftest import ROOT
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.utils import get_username

ASSIGNMENT = "gradients"
# Points of the test cells; the rest is read by an instructor.
FULL = {"half-test": 2, "countdown-test": 2, "account-test": 2, "account-refuses": 1, "slope-test": 2, "minimum-test": 2, "plot-test": 2}


def without_marks(source):
    """A solution as a student writes it."""
    return "\n".join(line for line in source.split("\n") if "/// BEGIN" not in line and "/// END" not in line)


class Course:
    """A course folder in which nbgrader runs."""

    def __init__(self, folder):
        self.folder = folder / "course"
        shutil.copytree(ROOT / "examples" / "nbgrader-course", self.folder, dirs_exist_ok=True)
        self.exchange = folder / "exchange"
        self.exchange.mkdir()
        self.exchange.chmod(0o777)
        self.student = folder / "student"
        self.student.mkdir()
        self.user = get_username()

    def nbgrader(self, command, *arguments, folder=None, status=0):
        """Runs one of nbgrader's commands and returns what it said."""
        call = [sys.executable, "-m", "nbgrader", command, *arguments, f"--Exchange.root={self.exchange}"]
        # A grader gives each kernel its share of the memory.
        environment = {**os.environ, "LECTERN_JAVA_OPTS": "-Xmx400m"}
        done = subprocess.run(call, cwd=folder or self.folder, env=environment, capture_output=True, text=True)
        assert done.returncode == status, done.stderr
        return done.stdout + done.stderr

    def pass_through_exchange(self):
        """Releases the assignment, and has the user who runs this hand it in as it is."""
        self.nbgrader("release_assignment", ASSIGNMENT)
        for command in ("fetch_assignment", "submit"):
            self.nbgrader(command, ASSIGNMENT, "--course=nbgrader-course", folder=self.student)
        self.nbgrader("collect", ASSIGNMENT)

    def notebook(self, stage, student="."):
        """The file of a stage; students' names have no spaces."""
        student = student.replace(" ", "-")
        return self.folder / stage / student / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"

    def read(self, stage, student="."):
        """The notebook of a stage, as a map of its cells beside it."""
        notebook = nbformat.read(self.notebook(stage, student), as_version=4)
        return notebook, {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}

    def answered(self):
        """The released notebook with the solutions written into it."""
        _, solutions = self.read("source")
        notebook, cells = self.read("release")
        for name, cell in cells.items():
            if cell.metadata.nbgrader.solution:
                cell.source = without_marks(solutions[name].source)
        return notebook, cells

    def submit(self, student, notebook):
        path = self.notebook("submitted", student)
        path.parent.mkdir(parents=True)
        if isinstance(notebook, str):
            path.write_text(notebook)
        else:
            nbformat.write(notebook, path)

    def gradebook(self):
        return Gradebook(f"sqlite:///{self.folder}/gradebook.db", "nbgrader-course")

    def mark(self, student, **points):
        """Gives a student points for written answers, as an instructor does in the formgrader."""
        with self.gradebook() as gradebook:
            for cell, score in points.items():
                gradebook.find_grade(cell, ASSIGNMENT, ASSIGNMENT, student).manual_score = score
            gradebook.db.commit()

    def scores(self, student):
        """What each cell got, or None where the submission could not be graded; None for a cell that a person reads."""
        with self.gradebook() as gradebook:
            try:
                notebook = gradebook.find_submission_notebook(ASSIGNMENT, ASSIGNMENT, student.replace(" ", "-"))
            except MissingEntry:
                return None
            return {grade.cell.name: grade.auto_score for grade in notebook.grades}
