"""The five-by-five explainer: move Status and Change, and see which color the state's table gives."""
