"""The bot: parses messages, formats answers and sends them. It decides nothing about facts."""
