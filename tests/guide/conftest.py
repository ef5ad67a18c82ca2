from tests.profiles.conftest import pseudo_locale

__all__ = ["pseudo_locale"]
