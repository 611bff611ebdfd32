"""Charts out of the record: from what counting gives to the figures that are drawn."""
