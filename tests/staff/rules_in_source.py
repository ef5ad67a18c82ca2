"""Every name of a rule that a finding can carry, as the source says it.

A name stands where `Finding`, `Findings.fail`, `.warn` or `.add` is called, or comes there through the
parameter of a function (`report(…, rule, …)`), whose calls are looked at in turn until no further one is
found; in a workbook's child process it stands in a dictionary ("rule": …). An argument that is neither a text
nor such a parameter cannot be read, and is an error: write the names of rules out.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings

PACKAGES = ("schoolinfo", "dashboard", "growth")
FINDING = "schoolinfo.releases.findings.Finding"
LEVELS = frozenset({"fail", "warn"})


class Unreadable(Exception):
    """A call whose rule cannot be told from the source."""


@dataclass(frozen=True, slots=True)
class Said:
    """A rule, the module that says it, and the level where the call names one ("" where it is worked out)."""

    rule: str
    module: str
    level: str


@dataclass(frozen=True, slots=True)
class Sink:
    """A function that gives one of its parameters on as a rule: the parameter's name and place."""

    name: str
    place: int
    level: str


@dataclass(frozen=True, slots=True)
class Module:
    name: str
    tree: ast.Module

    def full(self, name: str) -> str:
        """What a name of this module stands for: "schoolinfo.releases.findings.Finding"."""
        return _imports(self).get(name, f"{self.name}.{name}")

    def origin(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        parts = self.name.split(".")
        package = parts[: len(parts) - node.level]
        return ".".join([*package, *([node.module] if node.module else [])])


@cache
def _imports(module: Module) -> dict[str, str]:
    """{name: what it stands for} of everything that a module imports by name."""
    return {
        alias.asname or alias.name: f"{module.origin(node)}.{alias.name}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


@cache
def said_rules() -> frozenset[Said]:
    """Every rule that the site's source names."""
    modules = tuple(_modules())
    sinks: dict[str, Sink] = {FINDING: Sink("rule", 1, "")}
    while True:
        found, more = set(), {}
        for module in modules:
            for function, call in _calls(module.tree):
                for one in _of_call(module, function, call, sinks):
                    if isinstance(one, Said):
                        found.add(one)
                    else:
                        more[one[0]] = one[1]
        if more.keys() <= sinks.keys():
            return frozenset(found | set(_of_dictionaries(modules)))
        sinks |= more


def _modules() -> Iterator[Module]:
    for package in PACKAGES:
        for path in sorted((Path(settings.BASE_DIR) / package).rglob("*.py")):
            parts = path.relative_to(settings.BASE_DIR).with_suffix("").parts
            # The collector itself hands rules through; it names none.
            if parts[-2:] != ("releases", "findings") and "migrations" not in parts:
                name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
                # A package is the module that its own relative imports start from.
                name = f"{name}.__init__" if parts[-1] == "__init__" else name
                yield Module(name, ast.parse(path.read_text(encoding="utf-8")))


def _calls(tree: ast.AST, function=None) -> Iterator[tuple[ast.FunctionDef | None, ast.Call]]:
    """Every call with the function around it."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield function, node
        inside = node if isinstance(node, ast.FunctionDef) else function
        yield from _calls(node, inside)


def _of_call(module: Module, function, call: ast.Call, sinks) -> Iterator[Said | tuple[str, Sink]]:
    sink = _sink_of(module, function, call.func, call, sinks)
    if sink is None:
        return
    rule = _argument(call, sink)
    if rule is None:
        return  # "**fault" of the workbook's child, whose dictionaries are looked at
    level = sink.level or _level(call)
    for text in _texts(rule, function):
        yield Said(text, module.name, level)
    if isinstance(rule, ast.Name) and function and (place := _parameter(function, rule.id)) is not None:
        yield f"{module.name}.{function.name}".replace(".__init__.", "."), Sink(rule.id, place, level)
    elif not list(_texts(rule, function)):
        raise Unreadable(f"{module.name}, line {call.lineno}: {ast.unparse(call)[:120]}")


def _sink_of(module, function, called, call, sinks) -> Sink | None:
    if isinstance(called, ast.Attribute):
        if called.attr in LEVELS:
            return Sink("rule", 0, called.attr)
        if called.attr == "add" and len(call.args) > 2 and _is_level(call.args[0]):
            return Sink("rule", 1, "")
        owner = called.value.id if isinstance(called.value, ast.Name) else ""
        return sinks.get(f"{module.full(owner)}.{called.attr}")
    if not isinstance(called, ast.Name):
        return None
    if function and _is_alias(function, called.id):
        return Sink("rule", 0, "either")
    return sinks.get(module.full(called.id).replace(".__init__.", "."))


def _is_level(node: ast.expr) -> bool:
    return (isinstance(node, ast.Constant) and node.value in LEVELS) or (
        isinstance(node, ast.Name) and node.id == "level"
    )


def _is_alias(function: ast.FunctionDef, name: str) -> bool:
    """Whether a local name was made `findings.fail` or `findings.warn`."""
    return any(
        isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == name for target in node.targets)
        and isinstance(node.value, ast.IfExp | ast.Attribute)
        and any(isinstance(part, ast.Attribute) and part.attr in LEVELS for part in ast.walk(node.value))
        for node in ast.walk(function)
    )


def _argument(call: ast.Call, sink: Sink) -> ast.expr | None:
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    if sink.name in named:
        return named[sink.name]
    return call.args[sink.place] if len(call.args) > sink.place else None


def _parameter(function: ast.FunctionDef, name: str) -> int | None:
    """The place of a parameter as a call counts it."""
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    names = names[1:] if names[:1] == ["self"] else names
    if name in names:
        return names.index(name)
    return 99 if name in [argument.arg for argument in function.args.kwonlyargs] else None


def _level(call: ast.Call) -> str:
    """The level that a call of `Finding`, `add` or a helper names."""
    for node in (*call.args[:4], *(keyword.value for keyword in call.keywords if keyword.arg == "level")):
        if isinstance(node, ast.Constant) and node.value in LEVELS:
            return node.value
    return ""


def _texts(node: ast.expr, function) -> Iterator[str]:
    """The texts that an argument can be: a constant, one of two, or a text around the name of a loop."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body, function)
        yield from _texts(node.orelse, function)
    elif isinstance(node, ast.JoinedStr):
        yield from _joined(node, function)


def _joined(node: ast.JoinedStr, function) -> Iterator[str]:
    loops = {
        loop.target.id: [item.value for item in loop.iter.elts]
        for loop in ast.walk(function)
        if isinstance(loop, ast.For)
        and isinstance(loop.target, ast.Name)
        and isinstance(loop.iter, ast.Tuple)
    }
    name = next(part.value.id for part in node.values if isinstance(part, ast.FormattedValue))
    for value in loops[name]:
        yield "".join(part.value if isinstance(part, ast.Constant) else value for part in node.values)


def _of_dictionaries(modules) -> Iterator[Said]:
    """{"rule": "workbook", …} of the program that reads workbooks, which knows no Finding."""
    for module in modules:
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Dict):
                for key, value in zip(node.keys, node.values, strict=True):
                    if _says_rule(node, key, value):
                        yield Said(value.value, module.name, "fail")


def _says_rule(node: ast.Dict, key, value) -> bool:
    keys = {key.value for key in node.keys if isinstance(key, ast.Constant)}
    return (
        isinstance(key, ast.Constant)
        and key.value == "rule"
        and "message" in keys
        and isinstance(value, ast.Constant)
    )
