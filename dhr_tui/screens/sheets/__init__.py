"""What is asked, chosen or read over the foot of any screen."""
