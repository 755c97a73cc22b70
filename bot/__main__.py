"""`python -m bot`: the same as the `thalaeng` command."""

from bot.cli import main

main()
