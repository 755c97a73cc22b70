"""The bot in Telegram: updates in, messages and buttons out."""
