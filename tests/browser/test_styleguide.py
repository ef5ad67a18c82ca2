"""The page of components in every width and scheme: what holds there holds for every component in every state."""

import pytest
from django.db import connections
from pytest_django.live_server_helper import LiveServer

from .conftest import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

WIDTHS = (320, 390, 1280, 1920)
ADDRESS = "/styleguide/"
SEEN = """() => [...document.querySelectorAll("main svg [class]")].filter((mark) => {
  const style = getComputedStyle(mark);
  return mark.getClientRects().length && style.fill === "none" && style.stroke === "none";
}).map((mark) => mark.outerHTML.slice(0, 120))"""
SMALL = """() => [...document.querySelectorAll("main :is(a, button, summary, input)")].filter((one) => {
  const box = one.getBoundingClientRect();
  const inText = one.matches("p a, dd a, li a") && getComputedStyle(one).display === "inline";
  return box.width && !inText && (box.height < 24 || box.width < 24);
}).map((one) => one.outerHTML.slice(0, 120))"""
