DATE_FORMAT = "F j, Y"  # December 4, 2025
