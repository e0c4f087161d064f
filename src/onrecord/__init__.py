"""onrecord turns a folder of news articles about one event into a briefing traced to the characters of its sources."""

__version__ = "0.1.0"
