"""Every component in every state, for whoever works on them. Only with DEBUG."""

from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def styleguide(request):
    return render(request, "styleguide.html")
