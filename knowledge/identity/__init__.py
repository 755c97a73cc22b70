"""Who is who: the people of many releases, whatever their spelling, rank and post at the time."""
