"""What the screen says of growth rows."""

import pytest

from growth import loader
from schoolinfo.releases.findings import Refused

from .builders import (
    upload,
)

STATE = "0" * 14


def refusal(*rows, **how):
    with pytest.raises(Refused) as refused:
        loader.screen(upload(*rows, **how))
    return refused.value.findings


def rules(*rows, **how):
    return {finding.rule for finding in refusal(*rows, **how)}


def warnings(*rows, **how):
    return {finding.rule for finding in loader.screen(upload(*rows, **how)).findings.warnings()}
