"""The pages on which the columns of a file of unknown layout are matched by hand."""
