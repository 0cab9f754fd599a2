"""What a plot looks like, in features that survive another font or another way to smooth a line."""

import base64
import io
import xml.etree.ElementTree as ElementTree
from collections import Counter
from dataclasses import dataclass

from PIL import Image

# How far apart the channels of a colour are at least: axes, text and grid are grey.
COLOURFUL = 60
# How far a channel may be off where a browser or a scaled display has drawn the picture.
SHADE = 12


@dataclass(frozen=True)
class Picture:
    """A decoded plot: its size and how often each colour occurs in it."""

    size: tuple
    colours: Counter

    @staticmethod
    def decode(png):
        with Image.open(io.BytesIO(png)) as image:
            image.load()
            pixels = image.convert("RGB").getcolors(maxcolors=image.width * image.height)
            return Picture(image.size, Counter({colour: count for count, colour in pixels}))

    @staticmethod
    def of_data(data):
        """A picture as notebooks hold it."""
        return Picture.decode(base64.b64decode(data))

    @property
    def ink(self):
        """The share of the picture that is not its background."""
        return 1 - self.colours.most_common(1)[0][1] / self.colours.total()

    @property
    def line_colour(self):
        """The commonest colour that is no grey, or None for a picture without a line."""
        return next((c for c, _ in self.colours.most_common() if max(c) - min(c) >= COLOURFUL), None)

    def pixels_like(self, colour):
        return sum(n for c, n in self.colours.items() if all(abs(a - b) <= SHADE for a, b in zip(c, colour)))


@dataclass(frozen=True)
class Drawing:
    """What a drawn graph says: the texts in it, and how often each kind of shape occurs, wherever they stand."""

    texts: tuple
    shapes: Counter

    @staticmethod
    def of_svg(svg):
        elements = list(ElementTree.fromstring(svg).iter())
        texts = ["".join(e.itertext()) for e in elements if e.tag.endswith("}text")]
        return Drawing(tuple(sorted(texts)), Counter(e.tag.rpartition("}")[2] for e in elements))


def assert_same_plot(actual, saved):
    """A drawn plot of the saved one's size, with a line of the same colour and about as much of it; or as much ink."""
    assert actual.size == saved.size
    assert actual.ink > 0.01, "the plot is blank"
    assert actual.line_colour == saved.line_colour
    if saved.line_colour is None:
        assert abs(actual.ink / saved.ink - 1) < 0.1
        return
    assert abs(actual.pixels_like(saved.line_colour) / saved.pixels_like(saved.line_colour) - 1) < 0.1
