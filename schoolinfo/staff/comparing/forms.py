"""What people ask of the pages that compare versions."""

from django import forms

from schoolinfo.releases.comparing.counterparts import With
from schoolinfo.releases.comparing.difference import Filters
from schoolinfo.releases.comparing.difference_sql import KINDS

MOST_PAGES = 1_000_000


class Asked(forms.Form):
    """The filters of a difference. What is not a filter counts as not asked."""

    school = forms.CharField(required=False, max_length=100)
    kind = forms.ChoiceField(required=False, choices=[(kind, kind) for kind in KINDS])
    page = forms.IntegerField(required=False, min_value=1, max_value=MOST_PAGES)

    def __init__(self, data, keys: tuple[str, ...]):
        super().__init__(data)
        self.fields["with"] = forms.ChoiceField(required=False, choices=[(one.value, one) for one in With])
        self.keys = keys
        for key in keys:
            self.fields[key] = forms.CharField(required=False, max_length=20)
        self.is_valid()

    @property
    def which(self) -> With | None:
        """What was chosen to compare with; None: nothing was."""
        chosen = self.cleaned_data.get("with")
        return With(chosen) if chosen else None

    @property
    def filters(self) -> Filters:
        said = self.cleaned_data
        keys = {key: said[key] for key in self.keys if said.get(key)}
        return Filters(said.get("school", ""), said.get("kind", ""), keys)

    @property
    def number(self) -> int:
        """Of the page, from 1."""
        return self.cleaned_data.get("page") or 1
