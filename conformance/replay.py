#!/usr/bin/env python3
"""Recomputes every number of explained score trees from what it says it was computed from.

    replay.py FILE...        files; - or none: standard input

A file holds a tree, an array of trees, {"trees": [...]}, or one such object in each line. Prints each difference with
its path, then "N numbers, N differences"; exit code 1 when there is one. Shares no code with the scorer.
"""
import json
import math
import re
import sys
from fractions import Fraction

DECIMALS, SHOWN, ROUNDED = 12, 4, (0, 2, 4)  # decimals of a value beside its fraction, on a page, after rounding
NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?!\w)")  # not the digits of an id such as CAHPS_1

def rounded(number, decimals):
    """Half up: halves go away from zero."""
    whole = (abs(number) * 10**decimals + Fraction(1, 2)).__floor__()
    return Fraction(whole if number >= 0 else -whole, 10**decimals)


def text(number):
    return f"{float(number):.15g}" if isinstance(number, Fraction) else str(number)


def decile(value, starts, sign):
    """The highest decile whose start the value reaches; 1 when it reaches none."""
    return Fraction(max((n for n, start in enumerate(starts, 1) if sign * value >= sign * start), default=1))


def said(words):
    """The numbers in a text, and those that are neither 0 nor the three digits of a measure's id."""
    numbers = NUMBER.findall(words)
    return set(map(Fraction, numbers)), {Fraction(n) for n in numbers if not re.fullmatch(r"0|\d{3}", n)}


OPERATIONS = {
    "sum": lambda numbers, figure: sum(numbers, Fraction(0)),
    "difference": lambda numbers, figure: numbers[0] - numbers[1],
    "product": lambda numbers, figure: math.prod(numbers, start=Fraction(1)),
    "quotient": lambda numbers, figure: numbers[0] / numbers[1],
    "minimum": lambda numbers, figure: min(numbers),
    "maximum": lambda numbers, figure: max(numbers),
    "round": lambda numbers, figure: rounded(numbers[0], figure["decimals"]),
    "decile": lambda numbers, figure: decile(numbers[0], figure["starts"], 1),
    "decileInverse": lambda numbers, figure: decile(numbers[0], figure["starts"], -1),
}


class Replay:
    def __init__(self):
        self.numbers, self.differences, self.figures = 0, 0, {}

    def differ(self, path, what):
        self.differences += 1
        print(f"{path}: {what}")

    def figure(self, figure, path):
        """Compares a figure with its operands; its stated value, so that one wrong number is not many differences."""
        if "ref" in figure:
            if figure["ref"] not in self.figures:
                self.differ(path, f"{figure['ref']} is not defined before it is used")
            return self.figures.get(figure["ref"])
        stated = Fraction(figure["exact"]) if "exact" in figure else figure["value"]
        operation = figure["operation"]
        self.numbers += 1
        if operation in OPERATIONS:
            numbers = [self.figure(part, f"{path}/operands/{i}") for i, part in enumerate(figure["operands"])]
            value = OPERATIONS[operation](numbers, figure) if None not in numbers else stated
            if value != stated:
                self.differ(path, f"{figure['name']} is {text(stated)}, but its {operation} is {text(value)}")
        elif operation != "given" or (figure["name"] == "hundred" and stated != 100):
            self.differ(path, f"{figure['name']} is {text(stated)} by the operation {operation}, which cannot be")
        if sum(figure.get("starts", [])) != figure.get("startsSum", 0) or figure.get("decimals", 0) not in ROUNDED:
            self.differ(path, f"{figure['name']} has other starts than startsSum, or decimals that no rule has")
        if "exact" in figure and rounded(stated, DECIMALS) != figure["value"]:
            self.differ(path, f"{figure['name']} is {text(figure['value'])}, but exactly {stated}")
        if figure["id"] in self.figures:
            self.differ(path, f"{figure['id']} is defined twice")
        self.figures[figure["id"]] = stated
        return stated

    def reason(self, reason, path):
        every, certain = said(reason["sentence"])
        values = [self.figure(figure, f"{path}/figures/{i}") for i, figure in enumerate(reason["figures"])]
        shown = {abs(rounded(value, SHOWN)) for value in values if value is not None}
        for number in (shown - every) | (certain - shown):
            self.differ(path, f"{text(number)} is in the figures or in the sentence, but not in both")

    def node(self, node, path):
        """Depth first in the order of the document, because figures are defined where they first appear."""
        path = f"{path}/{node['name']}"
        if node.get("original"):
            self.node(node["original"], f"{path}/original")
        for part in node.get("parts", []):
            self.node(part, path)
        for i, reason in enumerate(node.get("because", [])):
            self.reason(reason, f"{path}/because/{i}")
        computation = node.get("computation", {})
        shown = {"value": node["value"], **node.get("metadata", {})}
        for number in said(node.get("detail", ""))[1] - {*shown.values(), (node.get("original") or node)["value"]}:
            self.differ(path, f"the detail says {text(number)}, which the node does not show")
        for name, number in shown.items():
            if name in computation:
                value = self.figure(computation[name], f"{path}/computation/{name}")
                if value is not None and rounded(value, SHOWN) != number:
                    self.differ(path, f"{name} shows {text(number)}, but is {text(rounded(value, SHOWN))}")
            elif isinstance(number, Fraction):
                self.differ(path, f"{name} shows {text(number)} without a computation")
            self.numbers += isinstance(number, Fraction)


def documents(content):
    parse = {"parse_float": Fraction, "parse_int": Fraction}
    try:
        return json.loads(content, **parse)
    except json.JSONDecodeError:
        return [json.loads(line, **parse) for line in re.split(r"\s*\n\s*", content.strip())]


def trees(document, start=""):
    """Every tree in a document; a case that could not be scored has problems in the place of trees."""
    if isinstance(document, list):
        for part in document:
            yield from trees(part, start)
    elif "trees" in document or "problems" in document or "defect" in document:
        yield from trees(document.get("trees", []), document.get("id", document.get("path", start)))
    else:
        yield start, document


def main(names):
    replay = Replay()
    try:
        for name in names or ["-"]:
            content = sys.stdin.read() if name == "-" else open(name, encoding="utf-8").read()
            for start, tree in trees(documents(content)):
                replay.figures = {}
                replay.node(tree, start)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, ArithmeticError, RecursionError) as e:
        print(f"cannot be read: {type(e).__name__} {e}")
        replay.differences += 1
    print(f"{replay.numbers} numbers, {replay.differences} differences")
    return 1 if replay.differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
