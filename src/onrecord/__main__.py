"""The program: takes over the signals before anything slow is imported, then hands over to the command line."""

from onrecord import interrupts


def main() -> None:
    """What `onrecord` and `python -m onrecord` run."""
    interrupts.install()
    from onrecord.cli import main as command_line

    command_line()


if __name__ == "__main__":
    main()
