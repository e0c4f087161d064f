"""The commands, one a module: options are read and results told here; the work is done below.

Whatever a command needs is imported when it runs, so that `--help` stays fast.
"""
