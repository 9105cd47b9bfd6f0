"""The panel of a small case."""

import pytest

from tests.review.builders import Panel, new_panel


@pytest.fixture
def panel() -> Panel:
    return new_panel()
