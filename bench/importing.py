"""``python -m bench.importing URL CONTACT N``: writes N copies of a received notification, as an import does."""

from __future__ import annotations

import sys

from bench import bare

BATCH = 200

if __name__ == "__main__":
    url, contact, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    line = bare.connect(url)
    rows = bare.Received(line, contact)
    for number in range(count):
        rows.write(line, commits=number % BATCH == BATCH - 1)
    line.commit()
