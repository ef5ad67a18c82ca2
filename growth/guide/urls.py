"""The addresses of the explainer of growth."""

urlpatterns = []
