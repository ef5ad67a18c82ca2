"""Uploads: files in, and what becomes of them."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from schoolinfo.accounts.access import staff_page
from schoolinfo.accounts.models import Role, User
from schoolinfo.releases import jobs
from schoolinfo.releases.models import Job, Version
from schoolinfo.releases.working.outcomes import questions
from schoolinfo.times import zone_in_words

from ..uploads import limits, presenters
from ..uploads.forms import AnswerForm, UploadForm
from ..uploads.guard import refusal_by_header
from ..uploads.receiving import Receiver, pass_over, receiving

LOOK = (Role.UPLOADER, Role.APPROVER, Role.ADMINISTRATOR)  # who may see everybody's uploads
ACT = (Role.UPLOADER, Role.ADMINISTRATOR)  # who may act on their own; an administrator, on everybody's
ON_A_PAGE = 25
SENT_TOO_MUCH = 413


@staff_page(*LOOK)
@require_GET
def uploads(request: HttpRequest) -> HttpResponse:
    """Jobs, newest first. Three queries."""
    mine = request.GET.get("whose") == "mine"
    found = Job.objects.order_by("-pk").prefetch_related("files")
    if mine:
        found = found.filter(by=request.user.username)
    shown = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    now = timezone.now()
    rows = [presenters.page(job, {}, now) for job in shown]
    may_upload = Role.UPLOADER in request.user.roles
    context = {"pages": shown, "rows": rows, "mine": mine, "may_upload": may_upload}
    return render(request, "staff/uploads.html", context)


@csrf_exempt  # until the receiver of the files stands ready: to look for a token is to read the files
@staff_page(Role.UPLOADER)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """The form, and the files that it sends."""
    if request.method != "POST":
        return _form(request, UploadForm())
    if int(request.META.get("CONTENT_LENGTH") or 0) > limits.MOST_REQUEST_BYTES:
        pass_over(request)
        return _form(request, UploadForm({}, {}, fault=limits.too_much()), SENT_TOO_MUCH)
    if refusal := refusal_by_header(request, _receive):
        return refusal
    with receiving(request) as receiver:
        return _receive(request, receiver)


@csrf_protect
def _receive(request: HttpRequest, receiver: Receiver) -> HttpResponse:
    """The files of a form, made a job."""
    sent = request.POST, request.FILES  # read now, so that the receiver knows what was wrong
    form = UploadForm(*sent, fault=receiver.fault)
    if not form.is_valid():
        return _form(request, form, SENT_TOO_MUCH if receiver.fault else 200)
    said = form.cleaned_data
    job = jobs.create(
        [file.incoming for file in said["files"]],
        by=request.user.username,
        dataset=said["dataset"],
        period=said["period"],
    )
    receiver.claim()
    return redirect("staff-upload", job.pk)


def _form(request: HttpRequest, form: UploadForm, status: int = 200) -> HttpResponse:
    context = {"form": form, "limits": limits.shown()}
    return render(request, "staff/upload_new.html", context, status=status)


@staff_page(*LOOK)
@require_GET
def upload(request: HttpRequest, job: int) -> HttpResponse:
    """One job: while it is worked on, and what became of it. Five queries."""
    return _page(request, _job(job))


def _page(
    request: HttpRequest, job: Job, forms: list[AnswerForm] | None = None, status: int = 200
) -> HttpResponse:
    ids = {entry["version"] for entry in job.outcomes if entry["version"]}
    versions = Version.objects.in_bulk(ids)
    may_act = _may_act(request.user, job)
    if forms is None and may_act:
        forms = answer_forms(job)
    context = {
        "shown": presenters.page(job, versions, timezone.now()),
        "forms": forms or [],
        "may_act": may_act,
        "zone": zone_in_words(),
    }
    return render(request, "staff/upload.html", context, status=status)


@staff_page(*LOOK)
@require_GET
def state(request: HttpRequest, job: int) -> JsonResponse:
    """What changes while a job is worked on. One query besides those of the session."""
    found = get_object_or_404(Job, pk=job)
    return JsonResponse(presenters.live(found, timezone.now()).as_json())


@staff_page(*ACT)
@require_POST
def cancel(request: HttpRequest, job: int) -> HttpResponse:
    """Ask for the end of a job."""
    return _act(request, job, jobs.cancel)


@staff_page(*ACT)
@require_POST
def again(request: HttpRequest, job: int) -> HttpResponse:
    """A new job from the files of one that failed."""
    return _act(request, job, jobs.again)


def _act(request: HttpRequest, job: int, change) -> HttpResponse:
    _own(request.user, job)
    try:
        return redirect("staff-upload", change(job, by=request.user.username).pk)
    except jobs.JobError as error:
        messages.warning(request, str(error))
        return redirect("staff-upload", job)


@staff_page(*ACT)
@require_POST
def answer(request: HttpRequest, job: int) -> HttpResponse:
    """What the files did not say; the job goes on with it."""
    found = _own(request.user, job)
    forms = answer_forms(found, request.POST)
    valid = [form.is_valid() for form in forms]  # of each, so that each says what is wrong
    if not all(valid):
        return _page(request, found, forms)
    answers = {(form.question["file"], form.question["member"]): form.answer for form in forms}
    try:
        jobs.answer(job, answers, by=request.user.username)
    except jobs.JobError as error:
        messages.warning(request, str(error))
    return redirect("staff-upload", job)


def answer_forms(job: Job, data=None) -> list[AnswerForm]:
    """A form for each open question of a job."""
    names = {file.pk: file for file in job.files.all()}
    return [
        AnswerForm(
            question | {"place": place, "name": question["member"] or names[question["file"]].name}, data
        )
        for place, question in enumerate(questions(job.outcomes))
        if names[question["file"]].place
    ]


def _job(job: int) -> Job:
    return get_object_or_404(Job.objects.prefetch_related("files"), pk=job)


def _own(user: User, job: int) -> Job:
    """The job, if this person may act on it. Raises PermissionDenied."""
    found = _job(job)
    if not _may_act(user, found):
        raise PermissionDenied
    return found


def _may_act(user: User, job: Job) -> bool:
    if Role.ADMINISTRATOR in user.roles:
        return True
    return Role.UPLOADER in user.roles and job.by == user.username
