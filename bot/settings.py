"""The settings: from the environment and `.env`, each with a type, a default and a help text.

The fields of `Settings` are the one table of them: `SETTINGS` is made from it, and help texts and the README from that.
"""

import os
import re
from collections.abc import Callable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Annotated, Any, NamedTuple
from urllib.parse import urlsplit

from platformdirs import user_cache_path
from pydantic import BeforeValidator, Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

import knowledge
from bot.misspelt import tell_misspelt

SHIPPED_RELEASES = Path(knowledge.__file__).resolve().parent / "releases"
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
BOOLEANS = {"true": True, "1": True, "yes": True, "on": True, "false": False, "0": False, "no": False, "off": False}


class SettingsError(Exception):
    """Raised when settings cannot be used; `problems` are full sentences, one for each, without any secret."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problems))


def _reading(parse: Callable[[str], Any]) -> BeforeValidator:
    """Make `parse` the validator of a setting's text; what is no text (a default) passes as it is."""
    return BeforeValidator(lambda value: parse(value) if isinstance(value, str) else value)


def _web_link(text: str) -> str:
    try:
        parts = urlsplit(text)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:  # a port or an IPv6 address that is none
        usable = False
    if not usable or re.search(r"\s", text):
        raise ValueError("Write a whole web link, with https:// or http:// in front.")
    return text


def _api_server(text: str) -> str:
    return re.sub(r"(/+bot)?/*$", "", _web_link(text))


def _bot_token(text: str) -> str:
    if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", text):
        raise ValueError("Write the token as @BotFather gives it: digits, a colon, then letters (123456:ABC-def).")
    return text


def _webhook_secret(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", text):
        raise ValueError("Write 1 to 256 of the characters A-Z, a-z, 0-9, _ and -, and no other.")
    return text


def _host_and_port(text: str) -> tuple[str, int]:
    found = re.fullmatch(r"(\[[0-9A-Fa-f:.]+\]|[^\s:/\[\]]+):([0-9]{1,5})", text)
    if not found or not 1 <= int(found[2]) <= 65535:
        raise ValueError("Write host:port with a port from 1 to 65535, say 127.0.0.1:8443.")
    return found[1].strip("[]"), int(found[2])


def _user_ids(text: str) -> frozenset[int]:
    ids = [part.strip() for part in text.split(",") if part.strip()]
    if not all(re.fullmatch(r"[1-9][0-9]{0,18}", one) for one in ids):
        raise ValueError("Write Telegram user ids, which are whole numbers, with commas between: 1234567,7654321.")
    return frozenset(map(int, ids))


def _paths(text: str) -> tuple[Path, ...]:
    paths = tuple(Path(part).expanduser() for part in text.split(":") if part.strip())
    if not paths:
        raise ValueError("Write the paths of files or folders of releases, with ':' between.")
    return paths


def _folder(text: str) -> Path:
    path = Path(text).expanduser()
    if path.exists() and not path.is_dir():
        raise ValueError("Write the path of a folder; it is made where it is missing.")
    return path


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0.0 <= share <= 1.0:
        raise ValueError("Write a number from 0 to 1, say 0.7.")
    return share


def _yes_or_no(text: str) -> bool:
    if text.lower() not in BOOLEANS:
        raise ValueError(f"Write one of {', '.join(BOOLEANS)}.")
    return BOOLEANS[text.lower()]


def _log_level(text: str) -> str:
    if text.upper() not in LOG_LEVELS:
        raise ValueError(f"Write one of {', '.join(LOG_LEVELS)}.")
    return text.upper()


class Settings(BaseSettings):
    """The settings, checked. A field's name in capitals is its key; an empty text is as good as none."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        enable_decoding=False,  # the texts are ours to read, not JSON
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
        validate_default=True,
    )

    telegram_bot_token: Annotated[SecretStr, _reading(_bot_token)] | None = Field(
        default=None, description="The bot's token, as @BotFather gives it. Without one the bot talks in the terminal."
    )
    telegram_api_url: Annotated[str, _reading(_api_server)] | None = Field(
        default=None, description="A Bot API server of one's own, say http://127.0.0.1:8081; unset: Telegram's."
    )
    telegram_webhook_url: Annotated[str, _reading(_web_link)] | None = Field(
        default=None, description="The public address to which Telegram sends updates; unset: long polling."
    )
    telegram_webhook_listen: Annotated[tuple[str, int], _reading(_host_and_port)] = Field(
        default=("127.0.0.1", 8443), description="host:port on which the webhook listens."
    )
    telegram_webhook_secret: Annotated[SecretStr, _reading(_webhook_secret)] | None = Field(
        default=None, description="The secret that Telegram sends with each update; needed with a webhook."
    )
    admin_ids: Annotated[frozenset[int], _reading(_user_ids)] = Field(
        default=frozenset(), description="Telegram user ids of those who may /reload and see /status, commas between."
    )
    knowledge: Annotated[tuple[Path, ...], _reading(_paths)] = Field(
        default=(SHIPPED_RELEASES,),
        description="Files and folders of releases, ':' between; unset: the releases that ship.",
    )
    index: Annotated[Path, _reading(_folder)] | None = Field(
        default=None,
        description="The folder in which what was read of the releases is kept; unset: one in the user's cache.",
    )
    answer_from: Annotated[float, _reading(_share)] | None = Field(
        default=None,
        description="The chance of being right, 0 to 1, from which an answer is given; unset: as learnt.",
    )
    reload_on_change: Annotated[bool, _reading(_yes_or_no)] = Field(
        default=False, description="Whether a changed file of KNOWLEDGE is loaded by itself."
    )
    log_level: Annotated[str, _reading(_log_level)] = Field(
        default="INFO", description=f"How much is logged: {', '.join(LOG_LEVELS)}."
    )

    @field_validator("*", mode="before")
    @classmethod
    def _blank_is_unset(cls, value: Any, info: ValidationInfo) -> Any:  # noqa: ANN401 - whatever stood there
        if not isinstance(value, str):
            return value
        return value.strip() or cls.model_fields[info.field_name or ""].default

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _webhook_needs_secret(cls, secret: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        if secret is None and info.data.get("telegram_webhook_url"):
            raise ValueError("TELEGRAM_WEBHOOK_URL is set, so write a secret too: 1 to 256 of A-Z, a-z, 0-9, _ and -.")
        return secret


class Setting(NamedTuple):
    """A row of the table of settings, as people read it: the key, its default ("" where there is none), its help."""

    key: str
    default: str
    help: str


def _shown(default: object) -> str:
    if default == (SHIPPED_RELEASES,):
        return "knowledge/releases"
    if isinstance(default, tuple):
        return ":".join(map(str, default))
    return str(default).lower() if isinstance(default, bool) else str(default or "")


SETTINGS = tuple(
    Setting(name.upper(), "" if field.default == frozenset() else _shown(field.default), field.description or "")
    for name, field in Settings.model_fields.items()
)

SECRETS = frozenset({"TELEGRAM_BOT_TOKEN", "TELEGRAM_WEBHOOK_SECRET"})


def _sentence(key: str, value: object, message: str) -> str:
    if value is None:
        return f"{key} is not set. {message}"
    return f"{key} is wrong (its value is not shown). {message}" if key in SECRETS else f"{key} is {value!r}. {message}"


def load_settings() -> Settings:
    """Read the environment, then `.env` of the working directory; raises SettingsError with every problem."""
    tell_misspelt(Path(".env"), [setting.key for setting in SETTINGS])
    try:
        return Settings()
    except ValidationError as error:
        problems = [
            _sentence(str(e["loc"][0]).upper(), e["input"], e["msg"].removeprefix("Value error, "))
            for e in error.errors(include_url=False)
        ]
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no UTF-8"
        problems = [f"The file .env cannot be read ({reason}); make it a readable text file or remove it."]
    raise SettingsError(problems)  # outside of `except`: no traceback leads back to the values


def index_folder(paths: Sequence[Path]) -> Path:
    """Return the folder that keeps what was read of the sources `paths`: each set of sources has its own.

    However a source is named it is the same one; but a link has its own folder, which it keeps when it leads elsewhere.
    """
    names = "\n".join(map(os.path.abspath, paths))
    within = load_settings().index or user_cache_path("thalaeng")
    return within / blake2b(names.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
