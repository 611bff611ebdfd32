"""A name in the six languages of the United Nations."""

from django.db import models


class NamedInSixLanguages(models.Model):
    """English is the name; the others are empty until an official form is known."""

    name = models.CharField(max_length=300, help_text="In English.")
    name_fr = models.CharField("name in French", max_length=300, blank=True)
    name_es = models.CharField("name in Spanish", max_length=300, blank=True)
    name_ru = models.CharField("name in Russian", max_length=300, blank=True)
    name_ar = models.CharField("name in Arabic", max_length=300, blank=True)
    name_zh_hans = models.CharField("name in Chinese", max_length=300, blank=True)

    class Meta:
        abstract = True

    def name_in(self, language: str) -> str:
        """Give the name in a language of Django's codes, or in English where there is none."""
        return getattr(self, f"name_{language.replace('-', '_')}", "") or self.name
