"""The sample plays the publishers, so it knows none of the readers."""

import ast

from schoolinfo.settings import BASE_DIR

SAMPLE = BASE_DIR / "schoolinfo" / "sample"


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module


def test_the_generator_imports_no_layout_loader_or_page():
    ours = {
        name
        for path in SAMPLE.rglob("*.py")
        for name in imported(path)
        if name.split(".")[0] in ("schoolinfo", "dashboard", "growth")
    }
    assert ours
    assert all(name.startswith("schoolinfo.sample") for name in ours)
