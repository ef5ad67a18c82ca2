"""The same command makes the same bytes, here and anywhere."""

import hashlib

import pytest
from django.core.management import CommandError, call_command

from schoolinfo.sample.draws import Draws
from schoolinfo.sample.generate import generate


def digests(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def test_two_runs_write_the_same_bytes_as_are_committed(tmp_path, sample, capsys):
    call_command("sample", out=tmp_path / "one")
    call_command("sample", out=tmp_path / "two")
    committed = digests(sample.folder)
    del committed["README.md"]
    assert digests(tmp_path / "one") == digests(tmp_path / "two") == committed
    assert "41 fictional schools" in capsys.readouterr().out


def test_another_seed_gives_other_results(tmp_path, sample):
    generate(tmp_path, seed="another", years=(2025,))
    assert (tmp_path / "eladownload2025.txt").read_bytes() != (
        sample.folder / "eladownload2025.txt"
    ).read_bytes()


def test_only_the_years_asked_for_are_written(tmp_path):
    generate(tmp_path, schools=5, years=(2022,))
    assert not list(tmp_path.glob("*2025*"))
    assert (tmp_path / "eladownload2022.txt").exists()


def test_a_school_keeps_its_results_when_other_schools_are_added(tmp_path, sample):
    generate(tmp_path, schools=200, years=(2025,))
    text = (tmp_path / "chronicdownload2025.txt").read_text()
    kept = [line for line in text.splitlines() if line.startswith("99100170100309")]
    committed = (sample.folder / "chronicdownload2025.txt").read_text().splitlines()
    assert kept == [line for line in committed if line.startswith("99100170100309")]


def test_many_schools_have_valid_codes_and_names_of_their_own(tmp_path):
    generate(tmp_path, schools=2500, years=(2025,))
    lines = (tmp_path / "pubschls-2026-06-01.txt").read_text().splitlines()[1:]
    cells = [line.split("\t") for line in lines]
    codes = [row[0] for row in cells]
    names = [row[6] for row in cells if row[6] != "No Data"]
    assert len(set(codes)) == len(codes)
    assert all(len(code) == 14 and code.isdigit() and code.startswith("99") for code in codes)
    assert len(names) == len(set(names)) == 2500
    assert len({row[5] for row in cells}) > 4


def test_more_schools_than_the_sample_can_make_are_refused(tmp_path):
    with pytest.raises(CommandError, match="between 1 and 10000"):
        call_command("sample", schools=10_001, out=tmp_path)


def test_the_committed_sample_stays_small(sample):
    assert sum(path.stat().st_size for path in sample.folder.iterdir()) < 4_000_000


def test_a_draw_depends_on_what_it_is_for_and_not_on_its_neighbours():
    draws = Draws("seed")
    together = draws.normal("label", [[1], [2]], [[5, 6]])
    assert together[1, 0] == draws.normal("label", 2, 5)
    assert draws.uniform("label", 2, 5) != draws.uniform("label", 5, 2)


def test_draws_have_the_mean_and_spread_they_promise():
    draws = Draws("seed")
    normal, uniform = draws.normal("n", range(20000)), draws.uniform("u", range(20000))
    assert abs(normal.mean()) < 0.03
    assert abs(normal.std() - 1) < 0.03
    assert abs(uniform.mean() - 0.5) < 0.01
    assert 0 <= uniform.min() < uniform.max() < 1
