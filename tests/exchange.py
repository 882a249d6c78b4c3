#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Checks what kpi-grade writes for others against its published shape, with a student whose name is hostile.

    tests/exchange.py BINDIR

Gradescope: results.json as in gradescope-autograders.readthedocs.io/en/latest/specs. JUnit: the elements and attributes of
the schema junit-10.xsd (Boissinot 2014, as Jenkins and pytest use it).
"""
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
CASE = str(ROOT / "examples" / "grading" / "satisfaction.csv")
NAME = '=1+1<b>"& \n\x1b[31m]]>'

GRADESCOPE = {"score": (int, float), "execution_time": (int, float), "output": str, "output_format": str, "visibility": str,
              "stdout_visibility": str, "extra_data": dict, "tests": list, "leaderboard": list}
TEST = {"score": (int, float), "max_score": (int, float), "status": str, "name": str, "name_format": str, "number": str,
        "output": str, "output_format": str, "tags": list, "visibility": str, "extra_data": dict}
VISIBILITY = {"hidden", "after_due_date", "after_published", "visible"}
FORMATS = {"text", "html", "simple_format", "md", "ansi"}
ATTRIBUTES = {"testsuites": {"name", "time", "tests", "failures", "disabled", "errors"},
              "testsuite": {"name", "tests", "failures", "errors", "time", "disabled", "skipped", "timestamp", "hostname",
                            "id", "package"},
              "testcase": {"name", "assertions", "time", "classname", "status"},
              "failure": {"type", "message"}, "skipped": set()}
CHILDREN = {"testsuites": {"testsuite"}, "testsuite": {"testcase"}, "testcase": {"failure", "skipped"}, "failure": set(),
            "skipped": set()}


def typed(value, shape, place):
    for key, item in value.items():
        if key not in shape:
            yield f"{place}: unknown key {key}"
        elif not isinstance(item, shape[key]) or isinstance(item, bool):
            yield f"{place}: {key} is {item!r}"


def gradescope_problems(results):
    yield from typed(results, GRADESCOPE, "results")
    for test in results["tests"]:
        yield from typed(test, TEST, test.get("name"))
        if test["visibility"] not in VISIBILITY or test["status"] not in {"passed", "failed"}:
            yield f"{test['name']}: {test['visibility']}, {test['status']}"
        if not {test["name_format"], test["output_format"]} <= FORMATS:
            yield f"{test['name']}: an unknown format"
    if abs(results["score"] - sum(test["score"] for test in results["tests"])) > 1e-9:
        yield "the score is not the sum of the tests"


def junit_problems(element):
    if set(element.keys()) - ATTRIBUTES[element.tag]:
        yield f"{element.tag}: attributes {set(element.keys()) - ATTRIBUTES[element.tag]}"
    for child in element:
        if child.tag not in CHILDREN[element.tag]:
            yield f"{child.tag} in {element.tag}"
        else:
            yield from junit_problems(child)
    if element.tag == "testsuite":
        counts = {"tests": len(element), "failures": len(element.findall("testcase/failure")),
                  "skipped": len(element.findall("testcase/skipped"))}
        for key, count in counts.items():
            if int(element.get(key)) != count:
                yield f"{element.get('name')}: {key} is {element.get(key)}, not {count}"


def main(bindir):
    program = str(pathlib.Path(bindir).resolve() / "kpi-grade")
    found = []
    with tempfile.TemporaryDirectory() as folder:
        answers = pathlib.Path(folder) / "answers.csv"
        quoted = NAME.replace('"', '""')
        answers.write_text(f'student,nps,csat,ces,promoteurs,détracteurs\n"{quoted}",76,,"3,44",6 %,<script>\n',
                           encoding="utf-8", newline="")

        def run(*options):
            return subprocess.run([program, *options, CASE, str(answers)], check=True, capture_output=True).stdout

        results = json.loads(run("--format", "gradescope"))
        found += gradescope_problems(results)
        found += [] if results["output"] == NAME else ["gradescope: another name"]
        suites = ElementTree.fromstring(run("--format", "junit"))
        found += junit_problems(suites)
        name = suites.find("testsuite").get("name")
        found += [] if name == NAME.replace("\x1b", "\ufffd") else [f"junit: the name is {name!r}"]
        document = json.loads(run("--format", "json"))
        found += [] if document["students"][0]["student"] == NAME else ["json: another name"]
        rows = list(csv.reader(io.StringIO(run("--format", "csv").decode(), newline="")))
        found += [] if len(rows) == 2 and rows[1][0] == "'" + NAME.replace("\x1b", "\ufffd") else [f"csv: {rows}"]
        text = run("--report", "students").decode()
        found += [] if "\x1b" not in text and text.count("\n=1") == 0 else ["text: an escape sequence, or a broken line"]
    for problem in found:
        print(problem)
    print(f"{len(found)} problems")
    return 1 if found else 0


sys.exit(main(*sys.argv[1:]))
