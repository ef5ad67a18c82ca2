"""Loading hostile files as bad ones are loaded, with the memory that it took."""

from tests.bad_input.conftest import public  # noqa: F401
from tests.uploads import uploads  # noqa: F401
