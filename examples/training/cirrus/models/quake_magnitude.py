"""`quake-magnitude`: the magnitude of an earthquake from its place and depth."""

from collections.abc import Mapping

from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from ..catalogue import Fitted, ModelCard, Recipe, Trial
from ..datasets import Dataset, read_earthquakes
from ..scoring import regression_scores

EARTHQUAKES = Dataset("earthquakes.json")


def train(params: Mapping) -> Fitted:
    columns = list(params["features"])
    frame = read_earthquakes(EARTHQUAKES)
    training, held_out = train_test_split(frame, test_size=0.3, random_state=params["seed"])
    model = make_pipeline(
        StandardScaler(),
        KNeighborsRegressor(n_neighbors=params["n_neighbors"], weights=params["weights"]),
    )
    features = training[columns].astype("float64")
    model.fit(features, training["mag"])
    return Fitted(
        estimator=model,
        metrics=regression_scores(held_out["mag"], model.predict(held_out[columns])),
        features=features,
        target=training["mag"],
    )


RECIPE = Recipe(
    name="quake-magnitude",
    description="Magnitude of an earthquake from where and how deep it was.",
    owner="team-weather",
    system="weather-desk",
    type="regression",
    task="tabular-regression",
    algorithm="KNeighborsRegressor",
    pipeline="train-quake-magnitude",
    datasets=(EARTHQUAKES,),
    train=train,
    card=ModelCard(
        intended_use="Sort alerts before the reviewed magnitude arrives.",
        limitations="One week of 2018. Never for public warnings.",
        ethical_considerations="A wrong magnitude can close an airfield without need.",
        license="CC0-1.0",
        risk_tier="high",
    ),
    lifecycle="experimental",
    records=frozenset({"data_input", "seed"}),
    trials=(
        Trial(
            "one neighbour",
            {"features": ("longitude", "latitude"), "n_neighbors": 1, "weights": "uniform"},
            version="The nearest quake.",
        ),
        Trial(
            "nine neighbours",
            {"features": ("longitude", "latitude"), "n_neighbors": 9, "weights": "uniform"},
            version="Mean of the nine nearest.",
            aliases=("champion",),
        ),
        Trial(
            "nine neighbours, depth",
            {
                "features": ("longitude", "latitude", "depth"),
                "n_neighbors": 9,
                "weights": "distance",
            },
            version="Depth included, nearer quakes count more: no better so far.",
            aliases=("challenger",),
        ),
        Trial(
            "unknown weights",
            {"features": ("depth",), "n_neighbors": 9, "weights": "nearest"},
            fails=True,
        ),
    ),
)
