"""What a rule of the screening expects, in the words of a file whose columns were matched by hand."""

EXPECTED = {
    "column_value": "a plain number such as 52 or 51.7, or a mark whose meaning was said",
    "required_value": "a value in this column, or a mark that says why there is none",
    "too_few_students": "11 students or more, or a mark that hides the result",
    "interval_complete": "both ends of the range, or neither",
    "interval_order": "low end, result and high end in this order",
    "error_on_percentiles": "the ends of a range; or say of the model that its standard error is in percentiles",
    "year_of_the_edition": "the year that was confirmed for the file",
    "median_near_typical": "results around the typical value of the model; is another scale meant?",
}
