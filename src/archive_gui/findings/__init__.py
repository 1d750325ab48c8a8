"""What facts say of one another: figures that differ, sums that hold or fail, names that vary."""
