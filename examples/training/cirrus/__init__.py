"""Training code of Cirrus Air, the organisation of the demo."""
