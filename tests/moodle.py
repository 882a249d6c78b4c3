#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Grades the answer sheets of examples/grading again, from the Moodle XML of their cases, and compares the points.

    tests/moodle.py BINDIR

The other side is Python's own XML parser and the rule of Moodle's numerical questions (question/type/numerical/question.php,
commit 0f744d2ca402c0dde69d60053475ee1745a343d2): the first answer whose tolerance holds the number decides. The elements and
their order are those that question/format/xml/format.php (commit 00055ef6abc837f53259217d5de9dd45641fb74f) reads in
import_headers, import_numerical and import_answer, and writes in writequestion.

A question of Moodle's knows nothing of the student's other answers, so follow-through is worth nothing here on both sides.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
GRADING = ROOT / "examples" / "grading"
QUESTION = ["name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "idnumber"]
ENDING = ["unitgradingtype", "unitpenalty", "showunits", "unitsleft"]
ANSWER = ["text", "feedback", "tolerance"]
GRADES = {"100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30", "25", "20",
          "16.66667", "14.28571", "12.5", "11.11111", "10", "5", "0"}


def shape_problems(question):
    """What Moodle's reader would not find."""
    tags = [child.tag for child in question]
    answers = [tag for tag in tags if tag == "answer"]
    if question.get("type") != "numerical" or tags != [*QUESTION, *answers, *ENDING]:
        yield f"elements {tags}"
    for element in ("name", "questiontext", "generalfeedback"):
        if question.find(element + "/text") is None:
            yield f"{element} without text"
    for answer in question.findall("answer"):
        if [child.tag for child in answer] != ANSWER:
            yield f"an answer of {[child.tag for child in answer]}"
        if answer.get("fraction") not in GRADES:
            yield f"a grade of {answer.get('fraction')}"
        value = answer.findtext("text")
        if value != "*":
            float(value)
        float(answer.findtext("tolerance"))
    if question.findall("answer")[-1].findtext("text") != "*":
        yield "no answer for all other numbers"


def number(text):
    """What a student would type into Moodle instead: the number alone. None for no number."""
    text = text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2212", "-").strip()
    found = re.fullmatch(r"([-+]?\d+(?: \d{3})*(?:[.,]\d+)?)\s*(%|€|k€|points|euros|jours|sur 5)?", text)
    if not found:
        return None
    value = float(found[1].replace(" ", "").replace(",", "."))
    return value * 1000 if found[2] == "k€" else value


def fraction(question, value):
    """Moodle's get_matching_answer with tolerances of type nominal; PHP's precision is 14."""
    for answer in question.findall("answer"):
        text = answer.findtext("text")
        if text == "*":
            return float(answer.get("fraction")) / 100
        tolerance = float(answer.findtext("tolerance")) + 1e-14 * max(1, abs(float(text)))
        if float(text) - tolerance <= value <= float(text) + tolerance:
            return float(answer.get("fraction")) / 100
    return 0


def main(bindir):
    program = str(pathlib.Path(bindir).resolve() / "kpi-grade")
    failures = sheets = 0
    with tempfile.TemporaryDirectory() as folder:
        shares = pathlib.Path(folder) / "shares.csv"
        shares.write_text("code,share\nfollow-through,0\n")
        for case in ("satisfaction", "business-plan"):
            path = str(GRADING / f"{case}.csv")
            quiz = ElementTree.fromstring(subprocess.run(
                [program, "key", "--format", "moodle", path], check=True, capture_output=True).stdout)
            questions = {q.findtext("name/text"): q for q in quiz.findall("question")}
            for name, question in questions.items():
                for problem in shape_problems(question):
                    failures += 1
                    print(f"{case}: {name}: {problem}")
            graded = json.loads(subprocess.run(
                [program, "--format", "json", "--shares", str(shares), path, str(GRADING / f"{case}-answers.csv")],
                check=True, capture_output=True).stdout)
            for student in graded["students"]:
                sheets += 1
                for answer in student["answers"]:
                    question = questions[answer["question"]]
                    value = number(answer["answer"])
                    points = 0 if value is None else fraction(question, value) * float(question.findtext("defaultgrade"))
                    if abs(points - answer["points"]) > 1e-9:
                        failures += 1
                        print(f"{case}: {student['student']}: {answer['question']} {answer['answer']!r} "
                              f"({answer['code']}): {answer['points']} here, {points} in Moodle")
    print(f"{sheets} sheets graded again, {failures} problems")
    return 1 if failures or sheets != 48 else 0


sys.exit(main(*sys.argv[1:]))
