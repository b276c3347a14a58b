"""`fuel-economy`: miles per gallon of a vehicle of the ground fleet."""

from collections.abc import Mapping

import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

from ..catalogue import Fitted, ModelCard, Recipe, Trial
from ..datasets import Dataset
from ..scoring import regression_scores

CARS = Dataset("cars.json")


def train(params: Mapping) -> Fitted:
    columns = list(params["features"])
    frame = CARS.read().dropna(subset=["Miles_per_Gallon", "Horsepower"])
    frame["Model_year"] = pd.to_datetime(frame["Year"]).dt.year
    training, held_out = train_test_split(frame, test_size=0.3, random_state=params["seed"])
    features = training[columns].astype("float64")
    model = LinearRegression().fit(features, training["Miles_per_Gallon"])
    predicted = model.predict(held_out[columns].astype("float64"))
    return Fitted(
        estimator=model,
        metrics=regression_scores(held_out["Miles_per_Gallon"], predicted),
        features=features,
        target=training["Miles_per_Gallon"],
    )


RECIPE = Recipe(
    name="fuel-economy",
    description="Miles per gallon of a vehicle from its weight, power and year.",
    owner="team-commerce",
    system="ground-fleet",
    type="regression",
    task="tabular-regression",
    algorithm="LinearRegression",
    pipeline="train-fuel-economy",
    datasets=(CARS,),
    train=train,
    card=ModelCard(
        intended_use="Budget the fuel of the ground fleet.",
        limitations="Vehicles of 1970 to 1982.",
        license="BSD-3-Clause",
        risk_tier="minimal",
    ),
    lifecycle="deprecated",
    records=frozenset({"seed"}),
    # Registered by hand from its files: the versions name no run.
    link_runs=False,
    trials=(
        Trial("weight", {"features": ("Weight_in_lbs",)}, version="Weight only."),
        Trial(
            "weight, power, year",
            {"features": ("Weight_in_lbs", "Horsepower", "Model_year")},
            version="Weight, power and year of the model.",
            aliases=("champion",),
        ),
    ),
)
