"""
Het Nederlands van beleidsstukken: wording read to values. Pure; nothing here opens a file or knows the day.
"""
