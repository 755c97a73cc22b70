"""Phrase files: everything that is said to a person, one YAML file a language, `key: text with {placeholders}`."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge.language.data import read_data
from knowledge.values import LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one folder in every language."""

    texts: Mapping[Language, Mapping[str, str]]

    def say(self, language: Language, key: str, **values: object) -> str:
        """Return the phrase `key` in `language` with its placeholders filled; an unknown key raises KeyError."""
        return self.texts[language][key].format(**values)

    def keys(self, prefix: str = "") -> tuple[str, ...]:
        """Return the keys that begin with `prefix`, in the file's order."""
        return tuple(key for key in self.texts[LANGUAGES[0]] if key.startswith(prefix))


def load_phrases(folder: Path) -> Phrases:
    """Read `folder`/th.yaml and `folder`/en.yaml; a key that only one of them has raises ValueError."""
    texts: dict[Language, dict[str, str]] = {}
    for language in LANGUAGES:
        loaded = read_data(folder / f"{language}.yaml")
        texts[language] = {str(key): str(text).strip() for key, text in loaded.items()}
    odd = set(texts["th"]) ^ set(texts["en"])
    if odd:
        raise ValueError(f"The phrases {sorted(odd)} of {folder} stand in one language only; write them in both.")
    return Phrases(texts)
