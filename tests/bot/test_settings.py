"""Settings: what they become, what is refused, and that no secret is told."""

import traceback
from pathlib import Path

import pytest

import bot
from bot.settings import SETTINGS, SHIPPED_RELEASES, Settings, SettingsError, index_folder, load_settings

TOKEN = "123456:ABC-def_ghi"  # noqa: S105 - nobody's


def told(monkeypatch: pytest.MonkeyPatch, **environment: str) -> list[str]:
    for key, value in environment.items():
        monkeypatch.setenv(key, value)
    with pytest.raises(SettingsError) as raised:
        load_settings()
    assert all(value not in "".join(traceback.format_exception(raised.value)) for value in ("hidden", TOKEN))
    return list(raised.value.problems)


def test_without_any_setting_the_defaults_stand() -> None:
    settings = load_settings()
    assert settings.telegram_bot_token is None
    assert settings.telegram_webhook_listen == ("127.0.0.1", 8443)
    assert settings.admin_ids == frozenset()
    assert settings.knowledge == (SHIPPED_RELEASES,)
    assert settings.reload_on_change is False
    assert settings.log_level == "INFO"
    assert SHIPPED_RELEASES.is_dir()


def test_every_setting_is_read_and_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    for key, value in {
        "TELEGRAM_BOT_TOKEN": f" {TOKEN} ",
        "TELEGRAM_WEBHOOK_URL": "https://bot.example.go.th/hook",
        "TELEGRAM_WEBHOOK_LISTEN": "[::1]:8080",
        "TELEGRAM_WEBHOOK_SECRET": "s3cret_-",
        "ADMIN_IDS": "12, 34,12,",
        "KNOWLEDGE": "a:~/b",
        "RELOAD_ON_CHANGE": "Yes",
        "LOG_LEVEL": "debug",
    }.items():
        monkeypatch.setenv(key, value)
    settings = load_settings()
    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    assert settings.telegram_webhook_listen == ("::1", 8080)
    assert settings.admin_ids == {12, 34}
    assert settings.knowledge == (Path("a"), Path("~/b").expanduser())
    assert settings.reload_on_change is True
    assert settings.log_level == "DEBUG"
    assert TOKEN not in repr(settings) + str(settings.model_dump())
    assert "s3cret" not in repr(settings)


@pytest.mark.parametrize("ending", ["", "/", "/bot", "/bot/", "//bot//"])
def test_the_api_server_may_be_written_with_a_slash_or_bot(monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:8081" + ending)
    assert load_settings().telegram_api_url == "http://127.0.0.1:8081"


def test_the_environment_goes_before_the_file_and_an_empty_text_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("LOG_LEVEL=ERROR\nADMIN_IDS=1\nTELEGRAM_BOT_TOKEN=\nSOMETHING_ELSE=x\n", "utf-8")
    monkeypatch.setenv("ADMIN_IDS", "2")
    monkeypatch.setenv("TELEGRAM_WEBHOOK_URL", "  ")
    settings = load_settings()
    assert settings.log_level == "ERROR"
    assert settings.admin_ids == {2}
    assert settings.telegram_bot_token is None
    assert settings.telegram_webhook_url is None


def test_every_wrong_setting_is_told_at_once_with_its_value(monkeypatch: pytest.MonkeyPatch) -> None:
    problems = told(
        monkeypatch,
        TELEGRAM_BOT_TOKEN="hidden",  # noqa: S106
        TELEGRAM_API_URL="api.example:x",
        TELEGRAM_WEBHOOK_URL="https://bot.example:99999/",
        TELEGRAM_WEBHOOK_LISTEN="8443",
        TELEGRAM_WEBHOOK_SECRET="hidden!",  # noqa: S106
        ADMIN_IDS="1,somebody",
        KNOWLEDGE=":",
        INDEX=__file__,
        ANSWER_FROM="70%",
        RELOAD_ON_CHANGE="maybe",
        LOG_LEVEL="loud",
    )
    assert [problem.split()[0] for problem in problems] == [setting.key for setting in SETTINGS]
    assert "'1,somebody'" in problems[5]
    assert "DEBUG, INFO, WARNING" in problems[10]
    assert all(problem.endswith(".") for problem in problems)


def test_a_webhook_needs_its_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    (problem,) = told(monkeypatch, TELEGRAM_WEBHOOK_URL="https://bot.example/")
    assert problem.startswith("TELEGRAM_WEBHOOK_SECRET is not set.")


@pytest.mark.parametrize("secret", ["hidden secret", "h" * 257, "hidden\u0e01"])
def test_a_webhook_secret_is_what_telegram_allows(monkeypatch: pytest.MonkeyPatch, secret: str) -> None:
    (problem,) = told(monkeypatch, TELEGRAM_WEBHOOK_SECRET=secret)
    assert "1 to 256" in problem
    assert secret not in problem


@pytest.mark.parametrize("value", ["0", "-5", "1.5", "1;2", "๑"])
def test_an_admin_id_is_a_positive_whole_number(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    (problem,) = told(monkeypatch, ADMIN_IDS=value)
    assert problem.startswith(f"ADMIN_IDS is {value!r}.")


@pytest.mark.parametrize("value", ["-0.1", "1.01", "nan", "inf", "sure"])
def test_the_chance_to_answer_from_is_a_share(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    (problem,) = told(monkeypatch, ANSWER_FROM=value)
    assert problem.startswith(f"ANSWER_FROM is {value!r}.")


def test_a_file_that_is_no_text_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_bytes(b"LOG_LEVEL=\xff\n")
    assert told(monkeypatch) == [
        "The file .env cannot be read (it is no UTF-8); make it a readable text file or remove it."
    ]


def test_the_example_file_has_every_setting_with_its_help_and_default() -> None:
    text = (Path(bot.__file__).parents[1] / ".env.example").read_text("utf-8")
    for setting in SETTINGS:
        default = "" if setting.key == "KNOWLEDGE" else setting.default
        assert f"# {setting.help}\n{setting.key}={default}\n" in text
    assert text.count("=") == len(SETTINGS)
    assert len(SETTINGS) == len(Settings.model_fields)


def test_sources_have_one_folder_however_they_are_named() -> None:
    names = [Path("k"), Path("./k"), Path("a/../k"), Path("k").absolute()]
    assert len({index_folder([name]) for name in names}) == 1
    Path("k").mkdir()
    Path("link").symlink_to("k")
    others = [[Path("k"), Path("b")], [Path("b"), Path("k")], [Path("link")]]
    assert len({index_folder(paths) for paths in ([names[0]], *others)}) == 4
