"""The public addresses of sample schools, for every walk over all pages."""

from schoolinfo.profiles.samples.chosen import K8, TINY, TWO_MODELS

ROOT = "/guide/sample-schools/"


def sample_addresses() -> list[str]:
    """The list; a school, dated too; its student groups; why a color; two of them side by side."""
    return [
        ROOT,
        f"{ROOT}schools/{TINY}/",
        f"{ROOT}schools/{K8}/2024/",
        f"{ROOT}schools/{K8}/groups/ela/",
        f"{ROOT}schools/{K8}/2024/groups/ela/",
        f"{ROOT}schools/{K8}/2025/why/ela/all/",
        f"{ROOT}compare/?schools={K8},{TWO_MODELS}",
    ]
