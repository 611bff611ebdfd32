"""What stands between a draft and its readers, and putting records before the public."""
