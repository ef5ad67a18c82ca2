"""The addresses of the guide to the Dashboard, its explainer and the workshop kits."""

urlpatterns = []
