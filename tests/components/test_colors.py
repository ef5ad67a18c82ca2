"""Colors: readable by WCAG 2.2 in both schemes, named once, and each kept to its one meaning."""

import re

import pytest

from .sheet import CONDITION, FORCED, rules, tokens

TEXT, MARK = 4.5, 3.0
GROUNDS = ("--paper", "--wash")
WORDS = ("--ink", "--soft", "--accent", "--fail", "--warn")
# Lines that say nothing (--rule) need no contrast.
MARKS = ("--edge", "--focus", "--growth", "--range")
LEVELS = ("--blue", "--green", "--yellow", "--orange", "--red")
SCHEMES = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
LITERAL = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\("
    r"|\b(?:black|white|red|green|blue|yellow|orange|purple|gr[ae]y|silver|navy|teal)\b(?!-)"
)
VARIABLE = re.compile(r"var\((--[a-z0-9-]+)\)")


def brightness(color: str) -> float:
    """Relative luminance of "#rgb" or "#rrggbb" by WCAG 2.2."""
    digits = color.removeprefix("#")
    digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
    red, green, blue = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_as_wcag_defines_it():
    assert contrast("#fff", "#000") == pytest.approx(21)
    assert contrast("#777", "#ffffff") == pytest.approx(4.478, abs=0.001)


@SCHEMES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("word", WORDS)
def test_words_can_be_read(word, ground, dark):
    known = tokens(dark=dark)
    assert contrast(known[word], known[ground]) >= TEXT


@SCHEMES
def test_words_on_a_full_button_can_be_read(dark):
    known = tokens(dark=dark)
    assert contrast(known["--paper"], known["--accent"]) >= TEXT


@SCHEMES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("mark", MARKS)
def test_lines_dots_and_the_focus_can_be_seen(mark, ground, dark):
    known = tokens(dark=dark)
    assert contrast(known[mark], known[ground]) >= MARK


@SCHEMES
@pytest.mark.parametrize("level", LEVELS)
def test_the_shape_of_a_level_can_be_seen(level, dark):
    """By its edge: yellow and orange themselves are too light for white paper."""
    known = tokens(dark=dark)
    assert contrast(known[f"{level}-edge"], known["--paper"]) >= MARK


@SCHEMES
def test_the_dot_of_a_range_can_be_told_from_its_bar(dark):
    """The dot has a ring of paper, so the ring and the dot need contrast, and the ring and the bar."""
    known = tokens(dark=dark)
    assert contrast(known["--growth"], known["--paper"]) >= MARK
    assert contrast(known["--range"], known["--paper"]) >= MARK


def test_both_schemes_name_every_color():
    light = {name for name, value in tokens().items() if value.startswith("#")}
    dark, forced = (
        {
            name
            for rule in rules()
            if rule.layer == "tokens" and scheme in rule.within
            for name in rule.declarations
        }
        for scheme in (CONDITION, FORCED)
    )
    assert dark == light == forced


def test_colors_are_written_among_the_tokens_only():
    found = [
        f"{rule.selector}: {value}"
        for rule in rules()
        if rule.layer != "tokens"
        for value in rule.declarations.values()
        if LITERAL.search(re.sub(r"var\([^)]*\)", "", value))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("kept", "where"),
    [
        (("--growth", "--range"), r"\.(?:grew|g-[a-z]+)\b"),
        ([*LEVELS, *(f"{level}-edge" for level in LEVELS)], r"^\.mark\.l[1-5]$"),
    ],
    ids=["growth", "levels"],
)
def test_colors_with_a_meaning_are_used_for_nothing_else(kept, where):
    uses = [
        rule.selector
        for rule in rules()
        if rule.layer != "tokens" and any(f"var({name})" in str(rule.declarations) for name in kept)
    ]
    assert uses
    assert [selector for selector in uses if not re.search(where, selector)] == []


def test_every_token_is_used_and_every_use_is_of_a_token():
    used = {
        name for rule in rules() for value in rule.declarations.values() for name in VARIABLE.findall(value)
    }
    assert used == set(tokens())
