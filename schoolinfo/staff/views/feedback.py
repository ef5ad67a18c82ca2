"""The inbox of feedback: what readers find unclear, and what is done about it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q, Sum
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from schoolinfo.accounts.access import staff_page
from schoolinfo.accounts.models import Role, User
from schoolinfo.feedback import changes
from schoolinfo.feedback.forms import is_email, measure_label
from schoolinfo.feedback.letters import public_address
from schoolinfo.feedback.models import Clear, Entry, State
from schoolinfo.releases import audit
from schoolinfo.spreadsheets import as_csv
from schoolinfo.times import zone_in_words

from ..feedback.forms import AnswerForm, Filter, NoteForm, RedactForm
from ..feedback.lines import COLUMNS, CONTACT, clear_in_words, done, language_in_words, line, row

ANSWER = (Role.FACILITATOR, Role.ADMINISTRATOR)  # who answers, and sees how to reach a reader
READ = (*ANSWER, Role.UPLOADER, Role.APPROVER)
SHOWN = 50  # entries on a page
LONGEST = 100_000  # rows of the table to download: the newest
NOT_YET = 422


@staff_page(*READ)
@require_safe
def inbox(request):
    """Newest first, by pages. Three queries: counts of the answers, the number of entries, and the page."""
    form = Filter(request.GET)
    found = form.entries() if form.is_valid() else Entry.objects.none()
    page = Paginator(found, SHOWN).get_page(request.GET.get("page"))
    asked = request.GET.copy()
    asked.pop("page", None)
    known = {
        "form": form,
        "page": page,
        "lines": [line(entry) for entry in page],
        "tally": tally(found),
        "asked": asked.urlencode(),
        "zone": zone_in_words(),
    }
    return render(request, "staff/feedback.html", known)


@staff_page(*READ)
@require_safe
def inbox_csv(request):
    """What the filters leave, as a table to download; with contacts for those who answer. One query."""
    form = Filter(request.GET)
    entries = list(form.entries()[:LONGEST]) if form.is_valid() else []
    columns = (*COLUMNS, CONTACT) if _may_answer(request.user) else COLUMNS
    audit.record(audit.Action.DOWNLOADED, by=request.user.username, about="feedback.csv", rows=len(entries))
    headers = {"Content-Disposition": 'attachment; filename="feedback.csv"'}
    body = as_csv(columns, map(row, entries))
    return HttpResponse(body, content_type="text/csv; charset=utf-8", headers=headers)


@staff_page(*READ)
@require_safe
def entry(request, entry):
    """One entry, and what was done about it. Three queries."""
    return _page(request, get_object_or_404(Entry, pk=entry))


@staff_page(*ANSWER)
@require_POST
def change(request, entry):
    """What is done about an entry; `do` says what."""
    found = get_object_or_404(Entry, pk=entry)
    act = ACTS.get(request.POST.get("do", ""))
    if act is None:
        return redirect("staff-feedback-entry", found.pk)
    try:
        forms = act(request, found)
    except changes.NotPossible as refusal:
        messages.error(request, str(refusal))
        return _page(request, Entry.objects.get(pk=found.pk), _typed(request), NOT_YET)
    return _page(request, found, forms, NOT_YET) if forms else redirect("staff-feedback-entry", found.pk)


def tally(found) -> list[tuple[str, int]]:
    """How often each answer was given, with those that came several times. One query."""
    named = {clear.value: Sum("copies", filter=Q(clear=clear), default=0) for clear in Clear}
    counts = found.order_by().aggregate(all=Count("pk"), **named)
    return [(str(clear.label), counts[clear.value]) for clear in Clear]


def _state(request, found: Entry):
    state = request.POST.get("state")
    if state in State.values:
        changes.set_state(found.pk, state, seen=request.POST.get("seen", ""), by=request.user.username)
        messages.success(request, _("The state is now: {state}").format(state=State(state).label))


def _undo(request, found: Entry):
    step = request.POST.get("step", "")
    if step.isascii() and step.isdigit():
        back = changes.undo(found.pk, int(step), by=request.user.username)
        messages.success(request, _("The state is again: {state}").format(state=State(back.state).label))


def _note(request, found: Entry):
    form = NoteForm(request.POST)
    if not form.is_valid():
        return {"note": form}
    changes.add_note(found.pk, form.cleaned_data["text"], by=request.user.username)
    messages.success(request, _("The note is kept."))
    return None


def _answer(request, found: Entry):
    form = AnswerForm(request.POST, prefix="answer")
    if not form.is_valid():
        return {"answer": form}
    said = form.cleaned_data
    changes.answer(found.pk, said["text"], seen=said["seen"], send=said["send"], by=request.user.username)
    messages.success(
        request, _("The answer is kept and will be sent.") if said["send"] else _("The answer is kept.")
    )
    return None


def _redact(request, found: Entry):
    form = RedactForm(request.POST)
    if not form.is_valid():
        return {"redact": form}
    said = form.cleaned_data
    changes.redact(found.pk, said["words"], whole=said["whole"], by=request.user.username)
    messages.success(request, _("The words are taken out for good."))
    return None


def _delete_contact(request, found: Entry):
    changes.delete_contact(found.pk, by=request.user.username)
    messages.success(request, _("The contact is deleted for good."))


ACTS = {
    "state": _state,
    "undo": _undo,
    "note": _note,
    "answer": _answer,
    "redact": _redact,
    "contact": _delete_contact,
}


def _typed(request) -> dict:
    """The form that was sent, once more, where it cannot be carried out."""
    do, sent = request.POST["do"], request.POST
    if do == "answer":
        return {
            "answer": AnswerForm(
                prefix="answer", initial={"text": sent.get("answer-text", ""), "send": "answer-send" in sent}
            )
        }
    return {"redact": RedactForm(initial={"words": sent.get("words", "")})} if do == "redact" else {}


def _page(request, found: Entry, forms: dict | None = None, status: int = 200) -> HttpResponse:
    """`forms`: those that were sent and could not be taken, by what they do."""
    sent = forms or {}
    answers, may = changes.answers(found), _may_answer(request.user)
    answer = sent.get("answer") or AnswerForm(prefix="answer", initial={"text": found.answer})
    answer.initial["seen"] = answers
    moved = changes.newest_move(found)
    known = {
        "entry": found,
        "address": public_address(found.page),
        "measure": measure_label(found.measure) if found.measure else "",
        "clear": clear_in_words(found),
        "written_in": language_in_words(found),
        "state": State(found.state),
        "others": [state for state in State if state != found.state],
        "moved": moved,
        "back_to": State(moved.before) if moved else None,
        "done": done(found.steps.order_by("pk")),
        "may_answer": may,
        "may_send": may and is_email(found.contact),
        "contact": found.contact if may else "",
        "note": sent.get("note") or NoteForm(),
        "answer": answer,
        "redact": sent.get("redact") or RedactForm(),
        "failed": next((form for form in sent.values() if form.is_bound), None),
        "zone": zone_in_words(),
    }
    return render(request, "staff/feedback_entry.html", known, status=status)


def _may_answer(user: User) -> bool:
    return not user.roles.isdisjoint(ANSWER)
