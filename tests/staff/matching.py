"""Going through the steps of a match as a person does: by the forms that the pages show."""

from html.parser import HTMLParser

from django.urls import reverse

from tests.growth.matches import SAID

ANSWERS = {f"q-{code}": text for code, text in SAID.items()}


class Forms(HTMLParser):
    """{name: value} of every field of a page as it would be sent, buttons left out."""

    def __init__(self, html: str):
        super().__init__()
        self.fields: dict[str, str] = {}
        self.select = self.area = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        about = dict(attrs)
        kind = about.get("type", "text")
        if tag == "select":
            self.select = about["name"]
        elif tag == "option" and ("selected" in about or self.select not in self.fields):
            self.fields[self.select] = about["value"]
        elif tag == "textarea":
            self.area = about["name"]
            self.fields[self.area] = ""
        elif tag == "input" and (kind not in ("radio", "checkbox") or "checked" in about):
            self.fields[about["name"]] = about.get("value", "")

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.area = ""

    def handle_data(self, data):
        if self.area:
            self.fields[self.area] += data


def fields(answer) -> dict[str, str]:
    return Forms(answer.content.decode()).fields


class Walk:
    """One person on the pages of one file."""

    def __init__(self, client, file):
        self.client, self.file = client, file
        self.address = reverse("staff-match", args=[file.job_id, file.pk])

    def get(self, step="", **more):
        return self.client.get(self.address, {"step": step} if step else {}, **more)

    def send(self, step, do="", **changed):
        """Send the form of a step as it stands, with some fields changed; the answer is not followed."""
        sent = fields(self.get(step)) | {"do": do or step} | changed
        return self.client.post(f"{self.address}?step={step}", sent)

    def to_the_look(self, **answers):
        """Take every guess, and answer what has to be told."""
        self.send("header")
        self.send("columns")
        self.send("values")
        return self.send("model", **{"period": "2026"} | ANSWERS | answers)
