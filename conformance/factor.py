#!/usr/bin/env python3
"""Recomputes the scaling factor of a program run from its ledger.

Shares no code with the program. Reads ledger.csv and neutrality.json of an output folder, computes the factor with exact
fractions from the ledger alone (42 CFR 414.1405; rules R-10.1 to R-10.3), and compares it with the one that the run states.

usage: factor.py FOLDER
"""
import csv
import json
import sys
from fractions import Fraction
from pathlib import Path


def factor(ledger, parameters):
    """The scaling factor with what is taken in and what a factor of 1 would pay out."""
    threshold = parameters["payment.performanceThreshold"]
    boundary = parameters["payment.maximumNegativeBoundary"]
    percent = parameters["payment.applicablePercent"] / 100
    highest = parameters["finalScore.maximum"]
    taken_in = paid_out = Fraction(0)
    for row in ledger:
        score = Fraction(row["final_score"])
        charges = Fraction(row["allowed_charges"])
        if score <= boundary:
            taken_in += charges * percent
        elif score < threshold:
            taken_in += charges * percent * (threshold - score) / threshold
        else:
            paid_out += charges * percent * (score - threshold) / (highest - threshold)
    return min(taken_in / paid_out, parameters["payment.scalingFactorCap"]) if paid_out else Fraction(0), taken_in, paid_out


def main(folder):
    for name in ("neutrality.json", "ledger.csv"):
        if not (folder / name).is_file():
            print(f"there is no {name} in {folder}: it holds no result of a run")
            return 1
    statement = json.loads((folder / "neutrality.json").read_text(), parse_float=Fraction, parse_int=Fraction)
    if statement["method"] != "balanced":
        print("the factor of this run comes from a fixed maximum adjustment, not from the ledger")
        return 1
    with open(folder / "ledger.csv", newline="") as file:
        computed, taken_in, paid_out = factor(csv.DictReader(file), statement["parameters"])
    stated = Fraction(statement["scalingFactor"]["exact"])
    print(f"taken in {float(taken_in):.2f} / paid out with factor one {float(paid_out):.2f} = {float(computed):.12f}")
    print("the same as stated, exactly" if computed == stated else f"DIFFERENT from the stated {float(stated):.12f}")
    return 0 if computed == stated else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
