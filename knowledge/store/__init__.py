"""The store: what was read of every source, kept on disk, so that only what changed is read again."""
