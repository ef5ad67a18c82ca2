"""The public addresses of feedback."""

urlpatterns = []
