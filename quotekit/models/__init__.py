"""What is learned: weight files, and the code that scores and decodes with them."""
