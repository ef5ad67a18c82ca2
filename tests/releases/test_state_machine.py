"""Random sequences of everything that people do to an edition, against a small model of what is promised."""

import os
import random
from datetime import timedelta
from functools import partial

import pytest
from django.db import connection, transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from schoolinfo.releases import history, publishing
from schoolinfo.releases.current import Releases
from schoolinfo.releases.engine import load_paths
from schoolinfo.releases.locks import LedgerError
from schoolinfo.releases.models import Event, Version
from schoolinfo.releases.seen import consequence, look
from schoolinfo.releases.standing import standings
from tests.clock import clock

from .builders import text_file
from .conftest import HEADER, SCHOOL
from .publishing_model import Model
from .publishing_model import Version as Expected

pytestmark = pytest.mark.django_db
SEQUENCES = int(os.environ.get("SEQUENCES") or 50)
STEPS = 30

people = st.sampled_from(["ana", "ben", "cy"])
places = st.integers(min_value=0, max_value=99)
minutes = st.integers(min_value=1, max_value=300).map(lambda count: timedelta(minutes=count))
some = precondition(lambda self: self.model.versions)


def machine(folder, time):
    """The machine, which loads files of a folder and sets a clock forward."""

    class Ledger(RuleBasedStateMachine):
        def __init__(self):
            super().__init__()
            self.undone = transaction.atomic()
            self.undone.__enter__()
            time.set_forward(timedelta())  # what was taken back set the clock of the database back too
            self.model, self.looks, self.moments = Model(time.now()), {}, []

        def teardown(self):
            transaction.set_rollback(True)
            self.undone.__exit__(None, None, None)

        def chosen(self, place: int, *kinds) -> tuple[Expected, Version]:
            """A version of one of these kinds, as long as there is one; or any, by the place."""
            kinds = (*kinds, lambda version: True)
            kind = kinds[place % len(kinds)]
            versions = [version for version in self.model.versions if kind(version)] or self.model.versions
            expected = versions[-1 - place // len(kinds) % len(versions)]
            return expected, Version.objects.get(number=expected.number)

        def waits(self, version: Expected) -> bool:
            return self.model.stage(version) == "waiting"

        def waits_in_vain(self, version: Expected) -> bool:
            return self.waits(version) and self.model.behind(version)

        def was_looked_at(self, version: Expected) -> bool:
            return version.number in self.looks

        def try_to(self, step, allowed: bool):
            """The event, or None where the step is refused; an assertion that it is as the model says."""
            try:
                event = step()
            except LedgerError:
                assert not allowed
                return None
            assert allowed
            self.model.time_passes(event.at)
            return event

        def happened(self) -> tuple:
            return len(self.model.versions), Event.objects.count()

        @rule(by=people, content=st.sampled_from("ABCDE"))
        def load(self, by, content):
            same = self.model.same(content)
            path = text_file(folder / "red2025.txt", HEADER, (SCHOOL, content, "", ""))
            [outcome] = load_paths([path], by=by)
            assert outcome.status == ("unchanged" if same else "loaded")
            if same:
                assert outcome.version.number == same.number
            else:
                self.model.versions.append(Expected(outcome.version.number, by, content))

        @rule(content=st.sampled_from("ABCDE"), wait=st.none() | minutes)
        def publish(self, content, wait):
            """The whole way, as it mostly goes."""
            self.hand_in(content)
            self.approve(0, "ben", wait)

        @rule(content=st.sampled_from("ABCDE"))
        def hand_in(self, content):
            self.load("ana", content)
            self.submit(0, "ana")

        @some
        @rule(place=places, by=people)
        def submit(self, place, by):
            expected, version = self.chosen(place, self.model.may_submit)
            step = lambda: publishing.submit(version, by=by, note="The results of 2025.")  # noqa: E731
            if self.try_to(step, self.model.may_submit(expected)):
                expected.state = "waiting"
                expected.submitted_by.add(by)

        @some
        @rule(place=places, by=people)
        def send_back(self, place, by):
            expected, version = self.chosen(place, self.waits)
            step = lambda: publishing.send_back(version, by=by, note="Not this.")  # noqa: E731
            if self.try_to(step, self.model.stage(expected) == "waiting"):
                expected.state = "returned"

        @some
        @rule(place=places, by=people, wait=st.none() | minutes)
        def approve(self, place, by, wait):
            when = time.now() + wait if wait else None
            may = partial(self.model.may_approve, by=by, when=when or time.now())
            expected, version = self.chosen(place, may, self.waits_in_vain, self.waits)
            step = lambda: publishing.approve(version, by=by, public_from=when)  # noqa: E731
            self.approved(expected, step, self.model.may_approve(expected, by, when or time.now()))

        def approved(self, expected, step, allowed):
            before = self.model.public()
            if event := self.try_to(step, allowed):
                expected.since = event.public_from
                self.model.comes(before, max(event.at, self.model.now))

        @some
        @rule(place=places)
        def open_a_form(self, place):
            public = self.model.public()
            expected, version = self.chosen(place, self.waits, lambda version: version.number == public)
            self.looks[expected.number] = look(version), str(consequence(version)), self.happened()

        @some
        @rule(place=places, by=people)
        def approve_by_an_old_form(self, place, by):
            may = partial(self.model.may_approve, by=by, when=time.now())
            expected, version = self.chosen(
                place, lambda version: version.number in self.looks and may(version)
            )
            if expected.number not in self.looks:
                return
            seen, _expects, happened = self.looks[expected.number]
            fresh = happened == self.happened()
            step = lambda: publishing.approve(version, by=by, seen=seen)  # noqa: E731
            self.approved(expected, step, fresh and self.model.may_approve(expected, by, time.now()))

        @some
        @rule(place=places, by=people, seal=st.booleans(), old=st.booleans())
        def withdraw(self, place, by, seal, old):
            expected, version = self.chosen(place, self.was_looked_at)
            expects = str(consequence(version))
            fresh = True
            if old and expected.number in self.looks:
                fresh = self.looks[expected.number][1] == expects
                expects = self.looks[expected.number][1]
            allowed = fresh and not expected.sealed and (seal or not expected.withdrawn)
            step = lambda: publishing.withdraw(  # noqa: E731
                version, by=by, note="Wrong.", seal=seal, expects=expects
            )
            if event := self.try_to(step, allowed):
                self.model.withdraw(expected, event.at, seal)

        @rule(by=minutes)
        def time_passes(self, by):
            self.moments.append(time.now())
            time.set_forward(by)
            self.model.time_passes(time.now())

        @invariant()
        def the_public_version_is_the_models(self):
            public = self.model.public()
            assert [release.number for release in Releases.public().all] == ([public] if public else [])

        @invariant()
        def every_version_stands_where_the_model_says(self):
            found = {now.version.number: now for now in standings()}
            assert {number: now.stage.value for number, now in found.items()} == {
                version.number: self.model.stage(version) for version in self.model.versions
            }
            assert {n for n, now in found.items() if now.behind} == {
                version.number for version in self.model.versions if self.model.behind(version)
            }

        @invariant()
        def the_change_log_is_the_models(self):
            log = [(change.kind.value, change.number, change.other) for change in history.changes([""])]
            assert log[::-1] == self.model.log

        @invariant()
        def every_day_of_the_past_is_as_it_was(self):
            for moment in random.Random(len(self.moments)).sample(self.moments, min(2, len(self.moments))):
                public = self.model.public(moment)
                found = [release.number for release in Releases.public_at(moment).all]
                assert found == ([public] if public else [])

        @invariant()
        def only_sealed_versions_have_lost_their_rows(self):
            with connection.cursor() as cursor:
                cursor.execute(
                    "select v.number from directory_reportedname r join releases_version v on v.id = r.version_id"
                )
                kept = {number for (number,) in cursor.fetchall()}
            assert kept == {version.number for version in self.model.versions if not version.sealed}

    return Ledger


def test_any_sequence_of_steps_keeps_the_promises(tmp_path, monkeypatch):
    with clock(monkeypatch) as time:
        run_state_machine_as_test(
            machine(tmp_path, time),
            settings=settings(max_examples=SEQUENCES, stateful_step_count=STEPS, deadline=None),
        )
