"""`./lectern grade`: the same points as nbgrader, and the right ones for those who try to get others."""

import csv
import json
import os
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from conftest import ROOT, cannot_run
from grading import EACH, HALF, SLOPE, SQUARES, TESTS, code, grade_id, handed_in, source, write
from hostile import HOSTILE
from slurm import Cluster, missing

JAR = ROOT / "kernel" / "target" / "lectern.jar"


def lectern(*arguments, **options):
    java = Path(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    return subprocess.run([java, "-jar", JAR, *map(str, arguments)], capture_output=True, text=True, **options)


def grade(assignment, submissions, results, *options):
    finished = lectern("grade", assignment, submissions, "--output-dir", results, *options)
    assert finished.returncode == 0, finished.stderr
    with open(results / "results.csv", newline="") as table:
        rows = {row["student"]: row for row in csv.DictReader(table)}
    return finished, rows


def points(row):
    return [float(row[test]) for test in TESTS]


def lines(results):
    return [json.loads(line) for line in results.read_text().splitlines()]


@pytest.fixture
def assignment(tmp_path):
    return write(tmp_path / "source" / "ps1" / "homework.ipynb", source())


COURSE = ROOT / "examples" / "nbgrader-course"

# Cells by their grade_id in place of the right ones.
SUBMISSIONS = {
    "all right": {},
    "wrong": {
        "half": "double half(double x) { return (int) x / 2; }",  # which only the hidden test sees
        "slope": SLOPE.replace("pow(3)", "pow(4)"),
        "squares": SQUARES.replace("i * i", "-i"),
    },
    "broken": {
        "half": HALF.replace("/ 2", "/ 3"),
        "slope": "Tensor slope(double at) { return at }",
        "squares": "int[] squares(int n) { return new int[0]; }",
    },
    "loud": {
        "half": 'double half(double x) { System.err.println("hm"); return x / 2; }',
        "slope": SLOPE + "\nSystem.out.println(slope(8));",
        "squares": SQUARES + "\nsquares(3)",
    },
    "ends": {
        "half": "double half(double x) { while (true) { } }",
        "slope": "Tensor slope(double at) { System.exit(0); return null; }",
        "squares": 'int[] squares(int n) { throw new IllegalStateException("later"); }',
    },
    "swallows": {"each": EACH.replace("action.accept(i);", "try { action.accept(2 - i); } catch (Throwable t) { }")},
    "writes no essay": {"essay": None},
    "changes tests": {"test-half": "1 + 1;", "test-slope": "assert true;", "half": "int half = 3;"},
}


def of_student(changes):
    """A student's notebook; an essay of None is left as it was handed out."""
    return handed_in(**{name: text for name, text in changes.items() if text is not None})


def nbgrader(folder, *arguments):
    done = subprocess.run(["nbgrader", *arguments], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def points_by_nbgrader(course):
    """The points of each student in each cell; none where a person has to decide."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        return {
            submission.student.id: {
                grade.name: None if grade.needs_manual_grade else grade.auto_score
                for notebook in submission.notebooks
                for grade in notebook.grades
            }
            for submission in gradebook.assignment_submissions("ps1")
        }


def test_the_same_points_as_nbgrader(tmp_path):
    """On the same files, those that nbgrader itself has made of the instructor's."""
    assignment = write(tmp_path / "source" / "ps1" / "homework.ipynb", source())
    shutil.copy(COURSE / "nbgrader_config.py", tmp_path)
    with open(tmp_path / "nbgrader_config.py", "a") as config:
        config.write("\nc.Execute.timeout = 10\n")
    nbgrader(tmp_path, "generate_assignment", "ps1")
    handed_out = json.loads((tmp_path / "release" / "ps1" / "homework.ipynb").read_text())["cells"]
    for student, changes in SUBMISSIONS.items():
        cells = of_student(changes)
        for cell, original in zip(cells, handed_out, strict=True):
            cell["metadata"] = original["metadata"]
            if grade_id(cell) in changes and changes[grade_id(cell)] is None:
                cell["source"] = original["source"]
        write(tmp_path / "submitted" / student / "ps1" / "homework.ipynb", cells)
    write(tmp_path / "submitted" / "unanswered" / "ps1" / "homework.ipynb", handed_out)
    rest = [cell for cell in handed_out if grade_id(cell) not in TESTS]
    write(tmp_path / "submitted" / "deletes" / "ps1" / "homework.ipynb", [*rest, code("int mine = 3;")])

    nbgrader(tmp_path, "autograde", "ps1")
    grade(assignment.parent, tmp_path / "submitted", tmp_path / "grades", "--timeout", "10")
    ours = {
        line["student"]: {cell["id"]: cell["points"] for cell in line["cells"] if cell["max"]}
        for line in lines(tmp_path / "grades" / "results.jsonl")
    }
    theirs = points_by_nbgrader(tmp_path)
    assert len(ours) == len(SUBMISSIONS) + 2
    assert ours == theirs


def test_autotests_are_graded_once_the_command_that_is_named_has_written_them(tmp_path):
    course = tmp_path / "course"
    shutil.copytree(COURSE, course)
    source = course / "source" / "gradients" / "gradients.ipynb"
    submitted = tmp_path / "submitted"
    submitted.mkdir()
    right = source.read_text()
    (submitted / "right.ipynb").write_text(right)
    wrong = json.loads(right)
    (minimum,) = [cell for cell in wrong["cells"] if grade_id(cell) == "minimum"]
    minimum["source"] = "double minimum = 4;\nvar values = list(10.0, 5.0, 2.0);"
    (submitted / "wrong.ipynb").write_text(json.dumps(wrong))
    refused = lectern("grade", source, submitted, "--output-dir", tmp_path / "grades")
    assert refused.returncode == 2
    (command,) = [line for line in refused.stderr.splitlines() if line.startswith("  jupyter ")]
    subprocess.run(command.split(), cwd=course, check=True, capture_output=True)
    _, rows = grade(course / "tested" / "gradients.ipynb", submitted, tmp_path / "grades")
    assert (float(rows["right"]["minimum-test"]), float(rows["wrong"]["minimum-test"])) == (2, 0)


def fill(cells, **values):
    text = cells if isinstance(cells, str) else json.dumps(cells)
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    return text.replace("{{", "{").replace("}}", "}") if isinstance(cells, str) else json.loads(text)


def test_hostile_submissions_get_what_they_earn(assignment, tmp_path):
    if not shutil.which("bwrap"):
        cannot_run("there is no bubblewrap (Debian, Ubuntu: apt install bubblewrap)")
    folder = tmp_path / "submitted"
    with socket.create_server(("127.0.0.1", 0)) as listener:
        values = {"source": assignment, "other": folder / "exit.ipynb", "port": listener.getsockname()[1]}
        for name, (cells, _) in HOSTILE.items():
            write(folder / f"{name}.ipynb", fill(cells, **values))
        before = {path: path.read_text() for path in tmp_path.rglob("*.ipynb")}
        _, rows = grade(assignment, folder, tmp_path / "grades", "--timeout", "3", "--memory", "256", "--threads", "120")
    assert {name: points(row) for name, row in rows.items()} == {name: want for name, (_, want) in HOSTILE.items()}
    assert {path: path.read_text() for path in before} == before, "files are as they were"
    assert JAR.exists()


def test_similar_submissions_are_told(assignment, tmp_path):
    """JPlag is fetched by Maven."""
    copied = "int steps = 0;\nfor (int i = 0; i < 9; i++) { if (half(i) > 2) steps += i; else steps -= i; }\nwhile (steps > 3) steps--;"
    other = "var all = List.of(1, 2, 3);\nfor (var one : all) print(half(one), one);\nprint(all);"
    for student, more in {"alice": copied, "bob": copied.replace("steps", "count"), "carol": other}.items():
        write(tmp_path / "submitted" / f"{student}.ipynb", handed_in(half=HALF + "\n" + more))
    finished, _ = grade(assignment, tmp_path / "submitted", tmp_path / "grades", "--similarity")
    with open(tmp_path / "grades" / "similarity.csv", newline="") as table:
        similar = {frozenset((row["student"], row["other"])): float(row["similarity"]) for row in csv.DictReader(table)}
    assert similar[frozenset(("alice", "bob"))] == 100, "names do not count"
    assert similar[frozenset(("alice", "carol"))] < 100
    assert "similar: alice and bob, 100.0 %" in finished.stderr


# One cell and one test, so that what counts is how many there are.
TINY = [
    code("int twice(int n) { return 2 * n; }", grade_id="twice", solution=True),
    code("assert twice(21) == 42;", grade_id="test", grade=True, locked=True, points=1),
]


def tiny(number):
    """The homework of a student; every third one is wrong."""
    return [dict(TINY[0], source=f"int twice(int n) {{ return {3 if number % 3 == 0 else 2} * n; }}"), TINY[1]]


def tiny_class(folder, students):
    for number in range(students):
        write(folder / "submitted" / f"student{number:03}.ipynb", tiny(number))
    return write(folder / "source" / "tiny.ipynb", TINY), folder / "submitted"


def lines_as_they_come(file):
    """The lines of a file that is being written, from its beginning."""
    with subprocess.Popen(["tail", "--retry", "-n", "+1", "-F", file], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as tail:
        try:
            yield from tail.stdout
        finally:
            tail.kill()


def first_lines(file, count):
    lines = lines_as_they_come(file)
    found = [next(lines) for _ in range(count)]
    lines.close()
    return found


def test_a_slurm_array_loses_nothing_when_its_node_fails(tmp_path):
    if command := missing():
        cannot_run(f"there is no {command} (Debian, Ubuntu: apt install slurm-wlm munge)")
    students = 200
    assignment, submitted = tiny_class(tmp_path, students)
    grades = tmp_path / "grades"
    with Cluster(tmp_path / "slurm", cpus=2) as cluster:
        cluster.environment["LECTERN"] = str(ROOT / "lectern")
        cluster.environment["LECTERN_JAVA_OPTS"] = "-XX:TieredStopAtLevel=1"  # what is compiled here runs once
        script = ROOT / "examples" / "slurm" / "grade.sbatch"
        output = f"--output={tmp_path}/job-%a.txt"
        job = cluster.submit("--array=1-2", "--cpus-per-task=1", output, script, assignment, submitted, "--output-dir", grades)
        before = first_lines(grades / "results-1-of-2.jsonl", 20)
        cluster.crash_node()
        cluster.boot_node()
        assert job.wait() == 0, "".join(file.read_text() for file in tmp_path.glob("job-*.txt"))
    written = [line for share in (1, 2) for line in lines(grades / f"results-{share}-of-2.jsonl")]
    assert sorted(line["student"] for line in written) == [f"student{number:03}" for number in range(students)]
    assert written[:20] == [json.loads(line) for line in before], "what was graded before the crash is kept"
    merged = lectern("grade", "merge", grades)
    assert merged.returncode == 0, merged.stderr
    with open(grades / "results.csv", newline="") as table:
        rows = list(csv.DictReader(table))
    assert [(row["student"], float(row["points"])) for row in rows] == [
        (f"student{number:03}", 0 if number % 3 == 0 else 1) for number in range(students)
    ]
