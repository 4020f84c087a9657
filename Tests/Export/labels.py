"""Looks for labels of charts that overlap, or run out of the picture: python labels.py FOLDER ...

Vega lays a chart out when it is opened, so that only the picture tells where the words are.
"""

import itertools
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

import vl_convert
from PIL import ImageFont

SVG = "{http://www.w3.org/2000/svg}"
# Words that touch by less than this are not unreadable.
SLACK = 1.5
# By how much of its width the same text may be wider in one font than in another.
DIFFERENCE = 0.06
fonts = {}


def width(text, size):
    """How wide a text is, in a font like Arial that comes with the package."""
    font = fonts.setdefault(size, ImageFont.load_default(size))
    return max((font.getlength(line) for line in text.split("\n")), default=0)


def boxes(element, x=0.0, y=0.0, upright=True):
    """Every text with its place: left, top, right, bottom."""
    moved = element.get("transform", "")
    for kind, values in re.findall(r"(\w+)\(([^)]*)\)", moved):
        numbers = [float(value) for value in re.split(r"[ ,]+", values.strip())]
        if kind == "translate":
            x, y = x + numbers[0], y + (numbers[1] if len(numbers) > 1 else 0)
        elif kind == "rotate" and numbers[0] % 360 != 0:
            upright = False
    if element.get("opacity") == "0" or element.get("display") == "none":
        return
    if element.tag == f"{SVG}text":
        size = float(element.get("font-size", "16px").removesuffix("px"))
        lines = [part.text or "" for part in element.iter(f"{SVG}tspan")] or [element.text or ""]
        for number, line in enumerate(lines):
            if not line.strip():
                continue
            wide = width(line, size)
            left = x - {"end": wide, "middle": wide / 2}.get(element.get("text-anchor"), 0)
            # A line takes about the height of its capitals; `dy` moves each further one down.
            base = y + number * size * 1.3
            if upright:
                yield line, (left, base - size * 0.72, left + wide, base)
    for child in element:
        if child.tag != f"{SVG}tspan":
            yield from boxes(child, x, y, upright)


def faults(file):
    """What is wrong with one chart, in words."""
    root = ElementTree.fromstring(vl_convert.vegalite_to_svg(file.read_text(encoding="utf-8")))
    _, _, right, bottom = (float(value) for value in root.get("viewBox").split())
    found = list(boxes(root))
    for text, (x1, y1, x2, y2) in found:
        slack = SLACK + DIFFERENCE * (x2 - x1)
        if x1 < -slack or y1 < -SLACK or x2 > right + slack or y2 > bottom + SLACK:
            yield f"{text!r} runs out of the picture"
    for (one, a), (other, b) in itertools.combinations(found, 2):
        across = min(a[2], b[2]) - max(a[0], b[0])
        down = min(a[3], b[3]) - max(a[1], b[1])
        if across > SLACK and down > SLACK:
            yield f"{one!r} and {other!r} overlap"


def main(folders):
    charts = [chart for folder in folders for chart in sorted(folder.glob("charts/*.vl.json"))]
    wrong = [f"{chart.name}: {fault}" for chart in charts for fault in faults(chart)]
    if wrong:
        raise SystemExit("\n".join(wrong))
    assert charts, "no charts"
    print(f"charts/: no labels overlap in {len(charts)} pictures")


main([pathlib.Path(folder) for folder in sys.argv[1:]])
