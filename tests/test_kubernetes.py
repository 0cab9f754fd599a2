"""The manifest of the Kubernetes Job: its fields, and its own command in each of its pods. No cluster is started."""

import csv
import os
import re
import subprocess

import pytest
import yaml

from conftest import ROOT
from test_grade import JAR, lectern, lines, tiny_class

MANIFEST = ROOT / "examples" / "kubernetes" / "grade.yaml"


@pytest.fixture
def job():
    (job,) = yaml.safe_load_all(MANIFEST.read_text())
    return job


def container(job):
    (container,) = job["spec"]["template"]["spec"]["containers"]
    return container


def test_the_job_has_the_fields_that_kubernetes_demands(job):
    assert (job["apiVersion"], job["kind"]) == ("batch/v1", "Job")
    assert re.fullmatch(r"[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?", job["metadata"]["name"])
    spec = job["spec"]
    assert set(spec) <= {"completionMode", "completions", "parallelism", "backoffLimit", "backoffLimitPerIndex", "template"}
    assert spec["completionMode"] == "Indexed", "or no pod is told its index"
    assert 0 < spec["parallelism"] <= spec["completions"]
    assert spec["backoffLimit"] >= spec["completions"], "each pod may fail"
    pod = spec["template"]["spec"]
    assert set(pod) == {"restartPolicy", "automountServiceAccountToken", "containers", "volumes"}
    assert pod["restartPolicy"] in ("Never", "OnFailure"), "a Job takes no other"
    own = container(job)
    assert set(own) == {"name", "image", "command", "env", "resources", "volumeMounts"}
    assert all(isinstance(word, str) for word in own["command"])
    assert all(isinstance(variable["value"], str) for variable in own["env"])
    assert {mount["name"] for mount in own["volumeMounts"]} == {volume["name"] for volume in pod["volumes"]}
    assert all(mount["mountPath"].startswith("/") for mount in own["volumeMounts"])
    quantity = re.compile(r"\d+(\.\d+)?(m|[KMGT]i?)?")
    assert all(quantity.fullmatch(amount) for amounts in own["resources"].values() for amount in amounts.values())


def test_the_jar_is_where_the_image_has_it(job):
    jar = container(job)["command"][2]
    assert f"kernel/target/lectern.jar {jar}" in (ROOT / "Dockerfile").read_text()


def test_the_pods_grade_each_submission_once(job, tmp_path):
    students = 20
    tiny_class(tmp_path, students)
    (tmp_path / "source").rename(tmp_path / "ps1")
    (tmp_path / "source").mkdir()
    (tmp_path / "ps1").rename(tmp_path / "source" / "ps1")
    (volume,) = container(job)["volumeMounts"]
    java, option, _, *arguments = container(job)["command"]
    command = [java, option, str(JAR), *(word.replace(volume["mountPath"], str(tmp_path)) for word in arguments)]
    variables = {variable["name"]: variable["value"] for variable in container(job)["env"]}
    count = job["spec"]["completions"]
    for index in [0, *range(count)]:  # the first pod is started twice, as after a failure
        own = os.environ | variables | {"JOB_COMPLETION_INDEX": str(index)}
        done = subprocess.run(command, env=own, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    grades = tmp_path / "grades" / "ps1"
    shares = [lines(grades / f"results-{index + 1}-of-{count}.jsonl") for index in range(count)]
    everyone = [f"student{number:03}" for number in range(students)]
    assert sorted(line["student"] for share in shares for line in share) == everyone
    assert all(shares), "no pod is idle"
    assert lectern("grade", "merge", grades).returncode == 0
    with open(grades / "results.csv", newline="") as table:
        rows = {row["student"]: float(row["points"]) for row in csv.DictReader(table)}
    assert rows == {student: 0 if number % 3 == 0 else 1 for number, student in enumerate(everyone)}
