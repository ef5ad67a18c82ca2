"""The site's own settings, with one more address: a bare view to measure against."""

from schoolinfo.settings import *  # noqa: F403

ROOT_URLCONF = "tests.bench.urls"
