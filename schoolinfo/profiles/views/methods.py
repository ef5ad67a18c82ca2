"""How numbers and sentences are made."""

from django.shortcuts import render

from ..public import public_page


@public_page
def growth(request):
    return render(request, "profiles/method_growth.html")


@public_page
def at_a_glance(request):
    return render(request, "profiles/method_glance.html")
