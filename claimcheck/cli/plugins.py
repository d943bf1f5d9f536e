"""Pydantic without plugins, which a command has no use for.

To look for them it scans the metadata of all that is installed, and what reads metadata loads
modules for e-mail, sockets and archives: together that takes as long as to read some articles.
"""

from __future__ import annotations

import os
import sys
from types import ModuleType

_LOADER = "pydantic.plugin._loader"


def without_plugins() -> None:
    """Let no plugin be looked for, here and in processes started from here.

    Where Pydantic comes to keep its loader elsewhere, the environment alone tells it.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    loader = ModuleType(_LOADER)
    loader.__dict__["get_plugins"] = tuple
    sys.modules.setdefault(_LOADER, loader)
