"""Tests of the bot in Telegram."""
