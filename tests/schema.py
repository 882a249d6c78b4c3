#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Checks every JSON result among the golden files against its schema in docs/schema/ ("kpi.nps/1": nps.schema.json).

    tests/schema.py [CASES]        the folder of the cases, tests/cases by default; none to check is a failure

A schema is for readers of any later version, so it forbids no key. The golden files are of this version, so here three
more things are asked of each line:
  - its keys are all in the schema, in the schema's order; an object is open only where the schema says so itself
    (additionalProperties);
  - no object has a key twice, no number is NaN or Infinity;
  - beside each KEY_exact stands KEY, and its number is the double nearest to the fraction, which is in lowest terms.
"""
import json
import pathlib
import sys
from fractions import Fraction

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent


def unique(pairs):
    keys = [key for key, _ in pairs]
    if len(set(keys)) < len(keys):
        raise ValueError(f"a key twice in {keys}")
    return dict(pairs)


def refuse(number):
    raise ValueError(f"{number} is not JSON")


def parse(line):
    value = json.loads(line, object_pairs_hook=unique, parse_constant=refuse)
    if not isinstance(value, dict) or not isinstance(value.get("schema"), str):
        raise ValueError("not a result, among results")
    return value


def results(golden):
    """The lines of a golden file that holds results; none of another's."""
    lines = golden.read_bytes().decode("utf-8", "replace").split("\n")
    return [line for line in lines if line] if lines[0].startswith("{") and '"schema"' in lines[0] else []


def resolved(schema, root):
    name = schema.get("$ref", "").removeprefix("#/$defs/")
    return {**root["$defs"][name], **schema} if name else schema


def key_problems(value, schema, root, place):
    """Keys that the schema does not know, or knows in another order; at every depth."""
    schema = resolved(schema, root)
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from key_problems(item, schema.get("items", {}), root, f"{place}[{index}]")
    if not isinstance(value, dict):
        return
    properties = schema.get("properties", {})
    known = [key for key in value if key in properties]
    expected = [key for key in properties if key in value]
    if known != expected:
        found, due = next(pair for pair in zip(known, expected) if pair[0] != pair[1])
        yield f"{place}: {found} where the schema has {due}"
    if "additionalProperties" not in schema:
        yield from (f"{place}.{key}: not in the schema" for key in value if key not in properties)
    for key in known:
        yield from key_problems(value[key], properties[key], root, f"{place}.{key}")


def exact_problems(value, place):
    """Fractions that are not the figure they stand beside."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from exact_problems(item, f"{place}[{index}]")
    if not isinstance(value, dict):
        return
    for key, item in value.items():
        yield from exact_problems(item, f"{place}.{key}")
        if not key.endswith("_exact"):
            continue
        figure = value.get(key.removesuffix("_exact"))
        if item is None or figure is None:
            if item is not figure:
                yield f"{place}.{key}: {item} beside {figure}"
            continue
        fraction = Fraction(item)
        if float(fraction) != figure:
            yield f"{place}.{key}: {item} is {float(fraction)!r}, not {figure!r}"
        if f"{fraction.numerator}/{fraction.denominator}" != item:
            yield f"{place}.{key}: {item} is not in lowest terms"


def validator(name):
    """Of a schema named like kpi.nps/1."""
    program = name.removeprefix("kpi.").partition("/")[0]
    schema = json.loads((ROOT / "docs" / "schema" / f"{program}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def problems(line):
    try:
        value = parse(line)
        checker = validator(value["schema"])
    except (ValueError, OSError) as error:
        return [str(error)]
    found = [f"{error.json_path}: {error.message}" for error in checker.iter_errors(value)]
    # A fraction that is no fraction has been reported by the schema; the rest would only stumble over it.
    return found or [*key_problems(value, checker.schema, checker.schema, "$"), *exact_problems(value, "$")]


def main(cases):
    lines = failures = 0
    for golden in sorted(pathlib.Path(cases).glob("**/stdout")):
        for number, line in enumerate(results(golden), 1):
            lines += 1
            for problem in problems(line):
                failures += 1
                print(f"{golden}:{number}: {problem}")
    print(f"{lines} results checked, {failures} problems")
    return 1 if failures or not lines else 0


sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ROOT / "tests" / "cases"))
