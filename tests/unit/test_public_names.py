import subprocess
import sys
from pathlib import Path

import claimcheck

ROOT = Path(__file__).parents[2]


def test_every_public_name_is_there() -> None:
    assert [name for name in claimcheck.__all__ if not hasattr(claimcheck, name)] == []


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(claimcheck, "nothing_of_the_kind")


def test_dir_lists_the_public_names() -> None:
    assert dir(claimcheck) == sorted(claimcheck.__all__)


def test_the_import_loads_neither_models_nor_pages() -> None:
    heavy = ("pydantic", "rich", "click", "dateparser")
    code = f"import sys, claimcheck; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_the_package_is_typed() -> None:
    assert (Path(claimcheck.__file__).parent / "py.typed").is_file()
