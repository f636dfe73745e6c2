"""Picks the money cells of dumps by a regular expression into one table, with nothing but Python.

usage: python3 plain.py RAW OUT.csv; prints the number of amounts.
"""

import csv
import pathlib
import re
import sys

AMOUNT = re.compile(r"([\d,]+)千円")

raw, out = sys.argv[1:3]
amounts = 0
with open(out, "w", encoding="utf-8", newline="") as table:
    writer = csv.writer(table)
    writer.writerow(["file", "row", "column", "yen"])
    for path in sorted(pathlib.Path(raw).glob("*/*.txt")):
        with open(path, encoding="utf-8") as lines:
            for row, line in enumerate(lines, 1):
                for column, cell in enumerate(line.rstrip("\n").split("\t"), 1):
                    found = AMOUNT.fullmatch(cell)
                    if found:
                        yen = int(found[1].replace(",", "")) * 1000
                        writer.writerow([path.name, row, column, yen])
                        amounts += 1
print(amounts)
