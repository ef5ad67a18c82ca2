"""Where the staff begin."""

from django.shortcuts import render

from schoolinfo.accounts.access import staff_page


@staff_page()
def home(request):
    """What waits for this person."""
    return render(request, "staff/home.html")
