"""What Thalaeng knows: releases, how questions are read, how answers are found. Knows nothing of Telegram."""
