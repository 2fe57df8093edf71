#!/usr/bin/env python3
"""One way in for every command of bin/: sets up what is missing, then does the work."""

from __future__ import annotations

import importlib
import sys

WORK = {
    "run": "serve",
    "test": "trial",
    "check": "checks",
    "soihtu": "manage",
    "bench": "benching",
    "vendor": "vendoring",
    "lock": "locking",
}


def main(arguments: list[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python still reads this file
        print("Soihtu needs Python 3.11 or newer.", file=sys.stderr)
        return 2
    if not arguments or arguments[0] not in WORK:
        print(f"Say what to do: {', '.join(WORK)}.", file=sys.stderr)
        return 2
    from _bootstrap import say

    try:
        return _work(arguments)
    except KeyboardInterrupt:
        return 130
    except say.Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 2
    except say.Failed as failure:
        print(failure, file=sys.stderr)
        return 1


def _work(arguments: list[str]) -> int:
    from _bootstrap import say

    try:
        return importlib.import_module(f"_bootstrap.{WORK[arguments[0]]}").main(arguments[1:])
    except OSError as error:
        say.explain(error)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
