from __future__ import annotations

import pytest
from contacts_cast import County_, build_county


@pytest.fixture
def county(db: None) -> County_:
    return build_county()
