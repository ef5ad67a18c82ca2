"""A program beside this one gets all its bytes, however slowly it reads them, and ends when it must."""

import sys

import pytest

from schoolinfo.releases.reading import child

SLOW = "import sys, time; time.sleep(0.6); data = sys.stdin.buffer.read(); time.sleep(0.4); print(len(data))"
MUCH = bytes(5_000_000)  # more than a pipe holds


def nothing() -> None:
    return None


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_a_program_that_reads_late_gets_all():
    assert child.run(python(SLOW), MUCH, 30, nothing) == (0, b"5000000\n")


def test_a_program_that_says_much_is_heard_whole():
    code = "import sys, time; sys.stdout.buffer.write(bytes(3_000_000)); sys.stdout.flush(); time.sleep(0.4)"
    status, output = child.run(python(code), b"", 30, nothing)
    assert (status, len(output)) == (0, 3_000_000)


def test_a_program_without_end_is_ended():
    with pytest.raises(child.TooLong):
        child.run(python("while True: pass"), MUCH, 0.1, nothing)


def test_what_the_look_raises_ends_the_program():
    def enough() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        child.run(python("while True: pass"), MUCH, 30, enough)


def test_its_failure_is_told():
    assert child.run(python("raise SystemExit(3)"), MUCH, 30, nothing) == (3, b"")
