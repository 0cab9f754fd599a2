"""A class graded by nbgrader: the course as it is shipped, honest students, and those who would rather not be graded."""

import copy
import re

import pytest
from conftest import KERNEL
from course import ASSIGNMENT, FULL, Course
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.utils import determine_grade

# Seconds for a cell; nbgrader's usual 30 would only make the tests longer.
PATIENCE = 8

WRONG = {
    "half": "double half(double x) { return 0; }",
    "countdown": "void countdown(int n) {}",
    "account": "class Account { void deposit(long amount) {} long balance() { return 1; } }",
    "slope": "Tensor slope(Tensor x) { return x; }",
}
# Where a cell's first declaration is, for who wants to import from it.
FIRST = "REPL.$Declared$1"


def without(*cells):
    return {**FULL, **dict.fromkeys(cells, 0)}


def half(statement):
    """The first answer, but for a statement before its result."""
    return "double half(double x) {\n    %s\n    return x / 2;\n}" % statement


def countdown(statement):
    """The second answer, but for a statement at its end."""
    return "void countdown(int n) {\n    for (int i = n; i > 0; i--) System.out.println(i);\n    %s\n}" % statement


def slope(statement):
    return "Tensor slope(Tensor x) {\n    %s\n    return x * x * 3;\n}" % statement


def answering(**answers):
    """Hands in the solutions, but for some answers."""

    def change(notebook, cells):
        for name, source in answers.items():
            cells[name].source = source

    return change


def careless(notebook, cells):
    """Right answers, with much around them that must not matter, and what nbgrader takes for a failure in a test cell."""
    cells["half"].source = "List raw = new ArrayList(); raw.add(1);\n" + half('java.util.logging.Logger.getLogger("h").fine("");')
    cells["countdown"].source = countdown('System.err.println("done");') + '\nSystem.err.println("declared");\n1 + 1'
    notebook.cells.insert(0, new_code_cell("throw new IllegalStateException();"))
    notebook.cells.append(new_code_cell("2 +"))
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python", "language": "python"}


def tampering(notebook, cells):
    """Wrong answers whose tests are rewritten and doubled; right ones whose tests are deleted and renamed."""
    answering(half=WRONG["half"], countdown=WRONG["countdown"])(notebook, cells)
    rewritten = cells["half-test"]
    rewritten.metadata.nbgrader.points = 100
    rewritten.source = "try {\n" + rewritten.source + "\n} catch (AssertionError e) {\n}\n100"
    easy = copy.deepcopy(cells["countdown-test"])
    easy.id = "another"
    easy.source = ""
    notebook.cells.insert(notebook.cells.index(cells["countdown-test"]) + 1, easy)
    notebook.cells.remove(cells["account-refuses"])
    notebook.cells.remove(cells["plot-test"])
    cells["slope-test"].metadata.nbgrader.grade_id = "my-slope-test"


def unlocking(notebook, cells):
    """A test cell that claims to be an answer."""
    cells["half-test"].metadata.nbgrader.solution = True
    cells["half-test"].metadata.nbgrader.locked = False
    cells["half-test"].source = ""


# What students hand in, and the points of the test cells that it must get; None where nbgrader grades nothing.
STUDENTS = {
    "perfect": (answering(), FULL),
    "partial": (
        answering(
            half="double half(double x) { return x / }",
            account=WRONG["account"].replace("return 1", "return 0"),
            slope="Tensor slope(Tensor x) { return x * x * 3 + 1e-3; }",
        ),
        {**without("half-test", "account-refuses", "slope-test"), "account-test": 1},
    ),
    "careless": (careless, without("countdown-test")),
    "never ends": (
        answering(
            half=half("while (x == x) {}"),
            countdown="while (true) {}",
            account="class Account { long all; void deposit(long n) { while (n < 0) display(n); all += n; } long balance() { return all; } }",
            slope=slope('while (x != null) System.out.println("more and more and more");'),
        ),
        without("half-test", "countdown-test", "account-refuses", "slope-test"),
    ),
    "takes all": (
        answering(
            half=half("var all = new ArrayList<long[]>(); while (x == x) all.add(new long[1 << 20]);"),
            countdown=countdown(
                "while (n == n) new Thread(() -> { try { Thread.sleep(1_000_000); } catch (InterruptedException e) {} }).start();"
            ),
            slope=slope("System.exit(0);"),
            plot="Runtime.getRuntime().halt(0);",
        ),
        without("half-test", "countdown-test", "slope-test", "plot-test"),
    ),
    "declares the checks": (
        answering(
            half="void assertEquals(double a, double b) {}\nvoid assertEquals(double a, double b, String m) {}\n" + WRONG["half"],
            countdown='String printed(Object code) { return "3\\n2\\n1\\n"; }\n' + WRONG["countdown"],
            account='class Checks { void check(String name, int points, Object check) {} public String toString() { return "2"; } }\n'
            + WRONG["account"],
            slope="class torch { static class testing { static void assertClose(Object a, Object b) {} } }\n" + WRONG["slope"],
        ),
        without("half-test", "countdown-test", "account-test", "account-refuses", "slope-test"),
    ),
    "imports checks, prints results": (
        answering(
            half="class Mine { static void assertEquals(double a, double b) {} }\nimport static %s.Mine.*;\n" % FIRST + WRONG["half"],
            slope=slope('print("2.0"); display("2.0"); display(new Checks()); if (true) return x;'),
        ),
        without("half-test", "slope-test"),
    ),
    "tampers": (tampering, without("half-test", "countdown-test")),
    "unlocks a test": (unlocking, None),
    "no notebook": ("Dear instructor, I could not upload my file.", None),
    "an empty file": ("", None),
}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The course after its class was graded, all at once."""
    course = Course(tmp_path_factory.mktemp("nbgrader"))
    course.nbgrader("generate_assignment", ASSIGNMENT)
    course.pass_through_exchange()
    for name, (handed_in, _) in STUDENTS.items():
        if not isinstance(handed_in, str):
            notebook, cells = course.answered()
            handed_in(notebook, cells)
            handed_in = notebook
        course.submit(name, handed_in)
    # Status 1: some submissions could not be graded.
    course.nbgrader("autograde", ASSIGNMENT, f"--Execute.timeout={PATIENCE}", status=1)
    return course


@pytest.mark.parametrize("student", STUDENTS)
def test_each_gets_the_points_it_must(course, student):
    expected = STUDENTS[student][1]
    scores = course.scores(student)
    if expected is None:
        assert not course.notebook("autograded", student).exists()
    else:
        assert {name: scores[name] for name in FULL} == expected


def test_released_cells_hold_stubs_and_no_hidden_test(course):
    released = course.notebook("release").read_text()
    assert "HIDDEN" not in released and "SOLUTION" not in released and "MARK SCHEME" not in released
    _, cells = course.read("release")
    assert cells["half"].source == "double half(double x) {\n    // YOUR CODE HERE\n    throw todo();\n}"
    assert cells["half-test"].source == "assertEquals(1.5, half(3));"
    assert [cells[name].metadata.get("editable", True) for name in ("half", "half-test")] == [True, False]
    assert [cells[name].metadata.get("deletable", True) for name in ("half", "half-test")] == [False, False]


def test_autotests_are_written_in_java(course):
    _, cells = course.read("release")
    assert 'assertEquals("3.0", ' in cells["minimum-test"].source
    assert 'assertEquals("[10.0, 5.0, 2.0]", ' in cells["minimum-test"].source
    _, hidden = course.read("autograded", "perfect")
    assert 'digest(lectern.Prelude.str(' in hidden["minimum-test"].source


def test_unanswered_questions_get_nothing_and_say_so(course):
    assert course.scores(course.user) == dict.fromkeys([*FULL, "chain", "why"], 0)
    _, cells = course.read("autograded", course.user)
    (error,) = cells["countdown-test"].outputs
    assert (error.ename, error.evalue) == (
        "java.lang.UnsupportedOperationException",
        'not answered yet: write your solution in place of "throw todo();"',
    )


def test_endless_cells_are_stopped_and_say_so(course):
    _, cells = course.read("autograded", "never ends")
    for name in ("half-test", "countdown", "account-refuses", "slope-test"):
        assert [output.ename for output in cells[name].outputs if output.output_type == "error"][0] == "Interrupted"


def test_endless_output_is_cut(course):
    _, cells = course.read("autograded", "never ends")
    assert "... cut here" in "".join(output.get("text", "") for output in cells["account-refuses"].outputs)


def test_a_declared_check_is_refused(course):
    _, cells = course.read("autograded", "declares the checks")
    for name in ("half", "countdown", "account", "slope"):
        assert "tests rely on the name" in cells[name].outputs[-1].evalue


def test_written_answers_wait_for_an_instructor_and_feedback_shows_all(course):
    waiting = course.scores("partial")
    assert (waiting["chain"], waiting["why"]) == (None, None)
    course.mark("partial", chain=2, why=1)
    course.nbgrader("generate_feedback", ASSIGNMENT, "--student=partial")
    page = (course.folder / "feedback" / "partial" / ASSIGNMENT / f"{ASSIGNMENT}.html").read_text()
    page = re.sub(r"<[^>]*>", "", page)
    # half, countdown, account, slope, minimum, plot, chain, why: 0, 2, 1, 0, 2, 2, 2, 1
    assert "(Score: 10.0 / 17.0)" in page
    assert "Greatest absolute difference: 0.00100" in page
    assert "AssertionFailedError: Expected java.lang.IllegalArgumentException to be thrown" in page
    course.nbgrader("export")
    (row,) = [line for line in (course.folder / "grades.csv").read_text().splitlines() if ",partial," in line]
    assert ",10.0,17.0" in row


def test_feedback_comes_back_through_the_exchange(course):
    course.nbgrader("generate_feedback", ASSIGNMENT, f"--student={course.user}")
    course.nbgrader("release_feedback", ASSIGNMENT, f"--student={course.user}")
    course.nbgrader("fetch_feedback", ASSIGNMENT, "--course=nbgrader-course", folder=course.student)
    (page,) = course.student.glob(f"{ASSIGNMENT}/feedback/*/{ASSIGNMENT}.html")
    assert "not answered yet" in page.read_text()


def test_validation_names_the_cells_that_fail(course):
    said = course.nbgrader("validate", str(course.notebook("submitted", "partial")))
    assert "VALIDATION FAILED ON 3 CELL(S)" in said
    assert "cannot find symbol: method half(int)" in said


# Test cells by what nbgrader makes of their outputs, in parts of a cell's points; None where grading itself fails.
ENDINGS = {
    "var counter = new java.util.concurrent.atomic.AtomicInteger(); counter.incrementAndGet();": 4,
    "counter.incrementAndGet()": 2,
    'new Checks().check("one", 3, () -> 1 + 1 == 2).check("two", 1, () -> 1 / 0 == 2)': 3,
    "new Checks()": 0,
    "assert 1 + 1 == 3;": 0,
    "fail();": 0,
    'System.err.print("");': 4,
    'System.err.print("careful");': 0,
    'java.util.logging.Logger.getLogger("test").warning("careful");': 0,
    "List raw = new ArrayList(); raw.add(new Integer(3)); Thread.currentThread().getId();": 4,
    # Not what an instructor may expect: a test has to throw, or to end in a number from 0 to the points.
    "1 + 1 == 3": 4,
    "Double.NaN": 4,
    "-1": 4,
    "5": None,
}


def test_nbgrader_reads_the_ends_of_test_cells():
    cells = [new_code_cell(source) for source in ENDINGS]
    NotebookClient(new_notebook(cells=cells), kernel_name=KERNEL, allow_errors=True).execute()
    for cell, points in zip(cells, ENDINGS.values()):
        cell.metadata.nbgrader = {"grade": True, "solution": False, "points": 4}
        if points is None:
            with pytest.raises(ValueError, match="greater than maximum"):
                determine_grade(cell)
        else:
            assert determine_grade(cell) == (points, 4), cell.source
