"""Workers that are killed, stopped, or lose their database, seen from outside: real processes, a real Postgres."""

import os
import signal
import subprocess
import sys

import psutil
import pytest

from tests.running.site import ROOT
from tests.waiting import wait_until

from .killing import kill, made_place, only_bytes_are_left

SCHOOLS = "600"


class Desk:
    """A site whose jobs are looked at through its database."""

    def __init__(self, place, files):
        self.place, self.files = place, files
        self.workers: list[psutil.Popen] = []

    def upload(self, *names: str) -> int:
        command = [
            sys.executable,
            "-m",
            "tests.releases.upload_once",
            *(str(self.files / name) for name in names),
        ]
        done = subprocess.run(command, cwd=ROOT, env=self.place.environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return int(done.stdout)

    def worker(self) -> psutil.Popen:
        self.workers.append(self.place.begin("worker"))
        return self.workers[-1]

    def job(self, number: int, field: str = "state"):
        return self.place.query(f"select {field} from releases_job where id = %s", [number])[0][0]

    def wait_for(self, number: int, state: str) -> None:
        wait_until(lambda: self.job(number) == state)

    def wait_at_gate(self, waiting: int) -> None:
        """Wait until as many loads stand at the gate: those of killed workers stay there."""
        standing = "select count(*) from pg_locks where locktype = 'advisory' and not granted"
        wait_until(lambda: self.place.query(standing)[0][0] >= waiting)

    def versions(self) -> int:
        return self.place.state()["releases_version"]


@pytest.fixture(scope="module")
def place():
    with made_place() as place:
        yield place


@pytest.fixture(scope="module")
def files(place):
    folder = place.folder / "made"
    place.succeed("sample", "--schools", SCHOOLS, "--years", "2025", "--out", folder)
    return folder


@pytest.fixture
def desk(place, files):
    desk = Desk(place, files)
    yield desk
    for worker in desk.workers:
        if worker.poll() is None:
            kill(worker)


def test_a_job_whose_worker_is_killed_is_taken_up_twice_and_then_fails(desk):
    job, before = desk.upload("sciencedownload2025.txt"), desk.versions()
    with desk.place.gate("releases_edition"):
        for attempt in (1, 2, 3):
            worker = desk.worker()
            desk.wait_at_gate(attempt)
            assert desk.job(job, "attempts") == attempt
            assert desk.job(job, "stage") == "writing"
            kill(worker)
        last = desk.worker()
        desk.wait_for(job, "failed")
        assert "stopped three times" in desk.job(job, "message")
        last.terminate()
        last.communicate(timeout=60)
    assert desk.versions() == before
    assert only_bytes_are_left(desk.place.succeed("verify"))


def test_a_job_whose_worker_is_killed_once_is_done_by_the_next(desk):
    job, before = desk.upload("eladownload2025.txt"), desk.versions()
    with desk.place.gate("dashboard_value", "new.student_group = 'SWD' and new.cds > '9910020'"):
        worker = desk.worker()
        desk.wait_at_gate(1)
        kill(worker)
        assert desk.versions() == before
    desk.worker()
    desk.wait_for(job, "done")
    assert desk.job(job, "attempts") == 2
    assert [entry["status"] for entry in desk.job(job, "outcomes")] == ["loaded"]
    assert desk.versions() == before + 1


def test_a_worker_that_is_killed_right_after_its_commit_has_loaded_the_file(desk):
    job, before = desk.upload("graddownload2025.txt"), desk.versions()
    stop = """
    create function refuse_outcomes() returns trigger language plpgsql as
    'begin perform pg_sleep(600); return new; end';
    create trigger gate before update on releases_job for each row when (new.state = 'done')
    execute function refuse_outcomes();
    """
    with desk.place.connect() as link:
        link.execute(stop)
    worker = desk.worker()
    wait_until(lambda: desk.versions() == before + 1)
    kill(worker)
    desk.place.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend'"
        " and pid <> pg_backend_pid()"
    )
    wait_until(desk.place.is_quiet)
    with desk.place.connect() as link:
        link.execute("drop function refuse_outcomes cascade")
    desk.worker()
    desk.wait_for(job, "done")
    assert [entry["status"] for entry in desk.job(job, "outcomes")] == ["loaded"]
    assert desk.versions() == before + 1


def test_two_workers_share_the_jobs_and_do_none_twice(desk):
    names = ["chronicdownload2025.txt", "suspdownload2025.txt", "ccidownload2025.txt", "elpidownload2025.txt"]
    before = desk.versions()
    jobs = [desk.upload(name) for name in names]
    desk.worker(), desk.worker()
    for job in jobs:
        desk.wait_for(job, "done")
        assert desk.job(job, "attempts") == 1
    assert desk.versions() == before + len(names)


def test_a_worker_that_is_asked_to_end_puts_its_job_back_uncounted(desk):
    job, before = desk.upload("mathdownload2025.txt"), desk.versions()
    with desk.place.gate("directory_reportedname", "new.cds > '9910020'"):
        worker = desk.worker()
        desk.wait_at_gate(1)
        worker.terminate()
    out, err = worker.communicate(timeout=60)
    assert "Traceback" not in err
    assert worker.returncode == 0, out + err
    if desk.job(job) == "queued":
        assert desk.job(job, "attempts") == 0
        desk.worker()
    desk.wait_for(job, "done")
    assert desk.versions() == before + 1


def test_a_worker_outlives_its_database_and_takes_the_job_up_again(desk):
    path = desk.files / "eladownload2025.txt"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-1]))
    job, before = desk.upload("eladownload2025.txt"), desk.versions()
    worker = desk.worker()
    with desk.place.gate("dashboard_value", "new.student_group = 'SWD' and new.cds > '9910020'"):
        desk.wait_at_gate(1)
        os.kill(desk.place.server.pid(), signal.SIGKILL)
        desk.place.server.start()
    desk.wait_for(job, "done")
    assert worker.poll() is None
    assert desk.job(job, "attempts") == 2
    assert desk.versions() == before + 1


def test_the_worker_lets_pages_go_first(desk):
    worker = desk.worker()
    wait_until(lambda: worker.nice() == psutil.Process().nice() + 10)
