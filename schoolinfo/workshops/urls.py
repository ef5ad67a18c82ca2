"""The public addresses of workshops."""

urlpatterns = []
