"""The public addresses of the growth explainer, for every walk over all pages."""

K_TO_3 = "99100170100226"  # no growth
TWO_MODELS = "99100170100309"


def growth_guide_addresses() -> list[str]:
    return [
        "/guide/growth/",
        *(f"/guide/growth/?school={cds}" for cds in (K_TO_3, TWO_MODELS)),
    ]
