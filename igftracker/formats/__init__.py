"""How the desk writes days and times where Django would write them its own way."""
