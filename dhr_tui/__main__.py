"""`python -m dhr_tui` is `dhr`."""

import sys

from dhr_tui.cli import main

sys.exit(main())
