"""Invented examples of every picture, with the coordinates that presenters would work out."""

from schoolinfo.measures import Picture, Point

_AXIS = "M8 94H52m-3 4 6-8M117 98 123 90M120 94H292"

TIMELINES = (
    Picture(
        alt="Points from the standard: 2019 +4.8; 2020, 2021: none; 2022 −7.2, Status only; 2024 +6.9; 2025 +13.2",
        width=300,
        height=116,
        points=(
            Point(22, 49.9, "2019", "+4.8", "dot", 112, 39.9),
            Point(150, 84, "2022", "−7.2", "hollow", 112, 74),
            Point(214, 44, "2024", "+6.9", "dot", 112, 34),
            Point(278, 26, "2025", "+13.2", "now", 112, 16),
        ),
        lines=("M150 84 214 44 278 26",),
        axis=_AXIS,
        guides=(Point(86, 65, "standard", "", "guide", 60),),
        gaps=(Point(86, 94, "2020, 2021", "none", "gap", 112, 98),),
        caption="No results for 2020, 2021. The hollow dot, 2022, has Status only.",
    ),
    Picture(
        alt="Percent: 2022 51.2; 2023: hidden; 2024 55.5; 2025 58.3",
        width=300,
        height=116,
        points=(
            Point(22, 32, "2022", "51.2", "dot", 112, 22),
            Point(185, 29, "2024", "55.5", "dot", 112, 19),
            Point(278, 26, "2025", "58.3", "now", 112, 16),
        ),
        lines=("M185 29 278 26",),
        axis=_AXIS,
        gaps=(Point(86, 94, "2023", "hidden", "gap", 112, 98),),
    ),
    Picture(
        alt="Points: 2024 49.1; 2025 52.6",
        width=300,
        height=116,
        points=(
            Point(22, 30, "2024", "49.1", "dot", 112, 20),
            Point(278, 26, "2025", "52.6", "now", 112, 16),
        ),
        lines=("M22 30 278 26",),
        axis="M8 94H292",
        caption="Small groups go up and down a lot.",
    ),
)

_TYPICAL = Point(180, 50, "typical, 50th", "", "", 12)
RANGES = (
    Picture(
        alt="A number with its range: 52nd percentile, range 41 to 63. Typical is 50th, inside the range.",
        width=360,
        height=88,
        points=(Point(186.4, 50, "", "52nd", "start", 0, 36),),
        lines=("M157.2 44h58.4a6 6 0 0 1 0 12h-58.4a6 6 0 0 1 0-12z",),
        axis="M20 50h320",
        guides=(_TYPICAL,),
        gaps=tuple(
            Point(x, 50, label, "", style, 78)
            for x, label, style in (
                (20, "0", ""),
                (340, "100", ""),
                (151.2, "41st", "end"),
                (221.6, "63rd", "end"),
            )
        ),
    ),
    Picture(
        alt="A number without a range: 74th percentile. Typical is 50th. No range is published.",
        width=360,
        height=88,
        points=(Point(256.8, 50, "", "74th", "middle", 0, 36),),
        axis="M20 50h320",
        guides=(_TYPICAL,),
        gaps=(Point(20, 50, "0", "", "", 78), Point(340, 50, "100", "", "", 78)),
    ),
)

_GROUPS = (
    ("All Students", "+13.2", "now", 650, 134),
    ("Asian", "+61.8", "dot", 976, 34),
    ("Students with Disabilities", "−67.3", "dot", 112, 34),
    ("White", "+48.0", "hollow", 884, 134),
)
STRIP = Picture(
    alt="Points from the standard, by student group",
    width=1088,
    height=166,
    points=tuple(
        Point(x, 96, name, value, style, lane, lane + 18) for name, value, style, x, lane in _GROUPS
    ),
    lines=tuple(f"M{x} 96V{56 if lane < 96 else 122}" for *_, x, lane in _GROUPS),
    axis="M8 96h1072",
    guides=(Point(562, 96, "standard", "", "guide", 12),),
    caption="Hollow dots: too few students for a color.",
)
STRIP_TALL = Picture(
    alt=STRIP.alt,
    width=360,
    height=176,
    points=tuple(
        Point(round(x * 0.33), 48 + 38 * place, name, value, style, 36 + 38 * place, 36 + 38 * place)
        for place, (name, value, style, x, _) in enumerate(_GROUPS)
    ),
    lines=tuple(f"M4 {48 + 38 * place}h352" for place in range(len(_GROUPS))),
    guides=(Point(185, 48, "standard", "", "guide", 12),),
)
