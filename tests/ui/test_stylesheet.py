"""Making a style sheet lean drops what no page uses and nothing else."""

from __future__ import annotations

import re

import pytest

from soihtu.ui import assets, stylesheet

USED = frozenset({"so-card", "ds-button", "data-color-danger"})


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".so-card{color:red}", ".so-card{color:red}"),
        (".so-gone{color:red}", ""),
        (".so-card,.so-gone{color:red}", ".so-card{color:red}"),
        (".so-card .so-gone{color:red}", ""),
        ("/* why */ h1 { color : red ; }", "h1{color : red}"),
        ("@media print{.so-gone{a:b}}", ""),
        ("@media print{.so-gone{a:b}.so-card{a:b}}", "@media print{.so-card{a:b}}"),
        ("@layer a,b;.so-card{a:b}", "@layer a,b;.so-card{a:b}"),
        (":is(.so-gone,.so-card)>i{a:b}", ":is(.so-gone,.so-card)>i{a:b}"),
        (":is(.so-gone,.so-lost)>i{a:b}", ""),
        ("a:not(.so-gone){a:b}", "a:not(.so-gone){a:b}"),
        (".so-card:has(.so-gone){a:b}", ""),
        (".ds-button{&:hover{a:b}}", ".ds-button{&:hover{a:b}}"),
        ('[data-color="danger"]{a:b}[data-color=info]{a:b}', '[data-color="danger"]{a:b}'),
        (":root{--ds-a:1;--ds-b:var(--ds-a)}p{x:var(--ds-b)}", ":root{--ds-a:1;--ds-b:var(--ds-a)}p{x:var(--ds-b)}"),
        (":root{--ds-a:1;--ds-b:var(--ds-a);--so-c:2}", ":root{--so-c:2}"),
        (':root{--ds-a:url("data:x;{}");--so-c:2}', ":root{--so-c:2}"),
        ('.so-card::before{content:"}{;"}', '.so-card::before{content:"}{;"}'),
    ],
)  # fmt: skip
def test_lean(css, kept):
    assert stylesheet.lean(css, USED) == kept


@pytest.mark.parametrize("name", ["core", "portal", "desk"])
def test_our_own_sheets_keep_every_rule_of_a_class_that_pages_use(name):
    used = assets.used_classes()
    whole = (assets.STATIC / "ui" / f"{name}.css").read_text("utf-8")

    lean = stylesheet.lean(whole, used)

    alone = re.compile(r"(?:^|[,{}]\s*)\.(so-[a-z0-9-]+)\{", re.MULTILINE)
    assert set(alone.findall(whole)) & used == set(alone.findall(lean))
    assert lean.count("{") == lean.count("}")
