"""What the page says about itself: title, makers, publication, edition, date, address."""
