"""Reads of each message what Groundwork reads, with CPython's mailbox and email.utils; prints how many and the seconds."""

import email.utils
import mailbox
import sys
import time

began = time.perf_counter()
messages = 0
for message in mailbox.mbox(sys.argv[1], create=False):
    messages += 1
    try:
        email.utils.parsedate_to_datetime(str(message["date"]))
    except (TypeError, ValueError):
        pass
    email.utils.getaddresses([str(text) for field in ("from", "to", "cc") for text in message.get_all(field, [])])
    for field in ("message-id", "in-reply-to", "references", "subject", "list-id", "precedence", "auto-submitted"):
        message[field]
print(messages, time.perf_counter() - began)
