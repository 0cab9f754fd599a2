"""Writes what a benchmark has measured: a table for people, the numbers for programs."""

import json
import os
import platform
import statistics
from dataclasses import asdict, dataclass
from pathlib import Path

RESULTS = Path(__file__).resolve().parents[2] / "build" / "bench"


@dataclass(frozen=True)
class Measure:
    """Samples of one quantity for each peer that has it; `scale`, `unit` and `digits` say how they are shown."""

    name: str
    samples: dict
    unit: str = "ms"
    scale: float = 1000.0
    digits: int = 1

    def median(self, peer):
        return statistics.median(self.samples[peer]) if self.samples.get(peer) else None

    def spread(self, peer):
        """The middle half of the samples."""
        low, _, high = statistics.quantiles(self.samples[peer], n=4, method="inclusive")
        return low, high

    def cell(self, peer):
        if self.median(peer) is None:
            return "-"
        text = f"{self.median(peer) * self.scale:.{self.digits}f} {self.unit}"
        if len(self.samples[peer]) > 1:
            low, high = (value * self.scale for value in self.spread(peer))
            text += f" ({low:.{self.digits}f}-{high:.{self.digits}f})"
        return text

    def ratio(self, peer, other):
        if self.median(peer) is None or self.median(other) is None:
            return "-"
        return f"{self.median(peer) / self.median(other):.2g}"


def table(measures, peers, ours, gain=False):
    """A Markdown table: medians with their middle half, and our median divided by each other peer's.

    Where `gain` is on, the others' are divided by ours: how many times as fast we are.
    """
    others = [peer for peer in peers if peer != ours]
    pairs = [(other, ours) if gain else (ours, other) for other in others]
    rows = [["", *peers, *(f"{above} / {below}" for above, below in pairs)]]
    for measure in measures:
        cells = [measure.cell(peer) for peer in peers]
        rows.append([measure.name, *cells, *(measure.ratio(above, below) for above, below in pairs)])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |" for row in rows]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines) + "\n"


def write(name, measures, peers, ours, versions, gain=False):
    """Prints the table and writes NAME.md and NAME.json under build/bench/."""
    machine = {"system": platform.platform(), "cores": os.cpu_count(), **versions}
    heading = ", ".join(f"{key} {value}" for key, value in machine.items())
    text = f"{heading}\n\n{table(measures, peers, ours, gain)}"
    print(f"\n{text}")
    RESULTS.mkdir(parents=True, exist_ok=True)
    (RESULTS / f"{name}.md").write_text(text)
    numbers = {"machine": machine, "measures": [asdict(measure) for measure in measures]}
    (RESULTS / f"{name}.json").write_text(json.dumps(numbers, indent=1) + "\n")
