"""Languages in which workshops are held: those that most families of California's schools speak at home."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Language:
    """Its name in English, to be translated, and in itself."""

    english: str
    own: str


LANGUAGES = {
    "en": Language(_("English"), "English"),
    "es": Language(_("Spanish"), "Español"),
    "hy": Language(_("Armenian"), "Հայերեն"),
    "ar": Language(_("Arabic"), "العربية"),
    "yue": Language(_("Cantonese"), "廣東話"),
    "cmn": Language(_("Mandarin Chinese"), "普通话"),
    "fa": Language(_("Farsi"), "فارسی"),
    "fil": Language(_("Filipino (Tagalog)"), "Filipino"),
    "hmn": Language(_("Hmong"), "Hmoob"),
    "km": Language(_("Khmer"), "ខ្មែរ"),
    "ko": Language(_("Korean"), "한국어"),
    "pa": Language(_("Punjabi"), "ਪੰਜਾਬੀ"),
    "ru": Language(_("Russian"), "Русский"),
    "vi": Language(_("Vietnamese"), "Tiếng Việt"),
    "ase": Language(_("American Sign Language"), "ASL"),
}
