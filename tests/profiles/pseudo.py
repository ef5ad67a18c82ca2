"""A language made of accented English, 40 % longer, and a reader that finds what was not translated.

Every letter of a translated text gets an accent. So a plain letter on a page is either a value from the data
or a text that no translator will ever see.
"""

import re
from html.parser import HTMLParser
from math import ceil

from django.utils.translation import trans_real

CODE = "en-xa"
CONTEXT = "\x04"  # gettext writes context and message with this between
PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ACCENTED = "áƀçđéƒǧĥíĵķĺɱñóƥɋŕšţúṽŵẋýžÁƁÇĐÉƑǦĤÍĴĶĹṀÑÓƤɊŔŠŢÚṼŴẊÝŽ"
TABLE = str.maketrans(PLAIN, ACCENTED)
# Placeholders, tags and entities stay as they are.
KEPT = re.compile(r"(%\(\w+\)[sd]|%[sd%]|\{\w*\}|<[^>]+>|&\w+;)")
LONGER = 0.4


def pseudo(text: str) -> str:
    """ "Find a school" → "Ƒíñđ á šçĥóóĺ ·····"."""
    parts = KEPT.split(text)
    letters = sum(map(len, parts[::2]))
    accented = "".join(part if index % 2 else part.translate(TABLE) for index, part in enumerate(parts))
    return f"{accented} {'·' * ceil(letters * LONGER)}" if letters else accented


class PseudoTranslation(trans_real.DjangoTranslation):
    """Stands in the place of a catalog: whatever is asked for is translated."""

    def __init__(self):
        super().__init__("en")
        self._DjangoTranslation__to_language = CODE

    def gettext(self, message):
        return pseudo(message.rpartition(CONTEXT)[2]) if message else message

    def ngettext(self, singular, plural, number):
        return self.gettext(singular if number == 1 else plural)


ATTRIBUTES = ("alt", "aria-label", "title", "placeholder", "content", "aria-description", "label")
SILENT = ("script", "style", "code")  # names of files stand in <code>
FOREIGN = ("lang", "hreflang")


class Texts(HTMLParser):
    """All that a page says: text nodes, and the attributes that are read out."""

    def __init__(self):
        super().__init__()
        self.found: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag in SILENT or (tag != "html" and "lang" in attributes):
            self._silent.append(tag)
        if tag == "meta" and attributes.get("name") not in ("description",):
            return
        self.found += [attributes[name] for name in ATTRIBUTES if attributes.get(name)]

    def handle_endtag(self, tag):
        if self._silent and tag == self._silent[-1]:
            self._silent.pop()

    def handle_data(self, data):
        if not self._silent and data.strip():
            self.found.append(" ".join(data.split()))


WORD = re.compile(r"[A-Za-z]{2,}")


def untranslated(html: str, data=()) -> list[str]:
    """What is left of the page's texts with plain words in them, once the values of the data are taken out."""
    reader = Texts()
    reader.feed(html)
    values = sorted({re.escape(value) for value in data if value}, key=len, reverse=True)
    known = re.compile(rf"https?://\S+|(?<!\w)(?:{'|'.join(values) or '(?!)'})(?!\w)")
    left = (known.sub("", text) for text in reader.found)
    return [text for text in left if WORD.search(text)]
