"""The public addresses of feedback, for the walks over all pages."""

SCHOOL = "/schools/99100170100309/"


def feedback_addresses() -> list[str]:
    """Pages that may be kept: none. A form has a moment in it, and is nobody's to keep."""
    return []


def feedback_form_addresses() -> list[str]:
    """About the site, a school, a measure and a comparison; and the thanks."""
    return [
        "/feedback/",
        f"/feedback/?about={SCHOOL}",
        "/feedback/?about=/measures/ela/",
        f"/feedback/?about={SCHOOL}&measure=chronic",
        "/feedback/?about=/compare/%3Fschools%3D99100170100309,99100170100101",
        "/feedback/?about=/nosuch/",
        f"/feedback/thanks/?about={SCHOOL}",
    ]
