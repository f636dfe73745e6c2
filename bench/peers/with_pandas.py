"""Picks the money cells of dumps by a regular expression into one table, with pandas.

usage: python3 with_pandas.py RAW OUT.csv; prints the number of amounts.
"""

import csv
import pathlib
import sys

import pandas

COLUMNS = 17

raw, out = sys.argv[1:3]
tables = []
for path in sorted(pathlib.Path(raw).glob("*/*.txt")):
    grid = pandas.read_csv(
        path,
        sep="\t",
        header=None,
        names=range(1, COLUMNS + 1),
        dtype=str,
        quoting=csv.QUOTE_NONE,
        skip_blank_lines=False,
        encoding="utf-8",
    )
    cells = grid.stack()
    figures = cells.str.extract(r"^([\d,]+)千円$")[0].dropna()
    yen = figures.str.replace(",", "", regex=False).astype("int64") * 1000
    table = yen.rename("yen").rename_axis(["row", "column"]).reset_index()
    table["row"] += 1
    table.insert(0, "file", path.name)
    tables.append(table)
amounts = pandas.concat(tables, ignore_index=True)
amounts.to_csv(out, index=False)
print(len(amounts))
