"""`penguin-species`: trained in a notebook, which this module runs cell by cell."""

import json
from collections.abc import Mapping

from ..catalogue import Fitted, ModelCard, Recipe, Trial
from ..datasets import REPOSITORY, Dataset

PENGUINS = Dataset("penguins.json")
NOTEBOOK = "examples/training/notebooks/penguin-species.ipynb"


def train(params: Mapping) -> Fitted:
    cells = json.loads((REPOSITORY / NOTEBOOK).read_text())["cells"]
    scope = {"penguins": PENGUINS.read(), "params": params}
    for number, cell in enumerate(cells, start=1):
        if cell["cell_type"] == "code":
            exec(compile("".join(cell["source"]), f"{NOTEBOOK}[{number}]", "exec"), scope)
    return Fitted(
        estimator=scope["model"],
        metrics=scope["scores"],
        features=scope["training"][scope["columns"]],
        target=scope["training"]["Species"],
    )


RECIPE = Recipe(
    name="penguin-species",
    description="Species of a penguin from its measurements, at the station Cirrus Air sponsors.",
    owner="team-wildlife",
    system="airfield-safety",
    type="classification",
    task="tabular-classification",
    algorithm="SVC",
    pipeline="train-penguin-species",
    datasets=(PENGUINS,),
    train=train,
    card=ModelCard(intended_use="Teaching at the station.", license="CC0-1.0", risk_tier="minimal"),
    lifecycle="experimental",
    records=frozenset({"data_input"}),
    notebook=NOTEBOOK,
    trials=(
        Trial(
            "beak",
            {"columns": ("Beak Length (mm)",), "C": 1.0, "kernel": "rbf"},
            version="Length of the beak only.",
        ),
        Trial(
            "unknown kernel",
            {"columns": ("Beak Length (mm)",), "C": 1.0, "kernel": "cosine"},
            fails=True,
        ),
        Trial(
            "beak and flipper",
            {
                "columns": ("Beak Length (mm)", "Flipper Length (mm)"),
                "C": 1.0,
                "kernel": "rbf",
            },
            version="Length of beak and flipper.",
        ),
        Trial(
            "all measurements",
            {
                "columns": (
                    "Beak Length (mm)",
                    "Beak Depth (mm)",
                    "Flipper Length (mm)",
                    "Body Mass (g)",
                ),
                "C": 10.0,
                "kernel": "rbf",
            },
            version="All four measurements.",
            aliases=("challenger",),
        ),
    ),
)
