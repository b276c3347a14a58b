"""`route-clusters`: groups of routes alike in distance, traffic and delay."""

from collections.abc import Mapping

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from ..catalogue import Fitted, ModelCard, Recipe, Trial
from ..datasets import Dataset
from ..flights import FLIGHTS, LATE_MINUTES, flights

AIRPORTS = Dataset("airports.csv")


def train(params: Mapping) -> Fitted:
    frame = flights()
    routes = (
        frame.assign(late=frame["delay"] > LATE_MINUTES)
        .groupby(["origin", "destination"], observed=True)
        .agg(
            distance=("distance", "first"),
            flights=("delay", "size"),
            mean_delay=("delay", "mean"),
            late_share=("late", "mean"),
        )
        .reset_index()
    )
    routes = routes[routes["flights"] >= params["min_flights"]]
    latitudes = AIRPORTS.read().set_index("iata")["latitude"]
    routes["origin_latitude"] = routes["origin"].map(latitudes)
    routes["log_flights"] = np.log(routes["flights"])
    features = routes.dropna()[list(params["features"])].astype("float64")
    model = make_pipeline(
        StandardScaler(),
        KMeans(n_clusters=params["n_clusters"], n_init=10, random_state=params["seed"]),
    )
    labels = model.fit_predict(features)
    return Fitted(
        estimator=model,
        metrics={
            "silhouette": float(silhouette_score(model[0].transform(features), labels)),
            "inertia": float(model[-1].inertia_),
            "smallest_cluster": float(np.bincount(labels).min()),
        },
        features=features,
        target=None,
    )


BASE = ("distance", "log_flights", "mean_delay", "late_share")

RECIPE = Recipe(
    name="route-clusters",
    description="Groups of routes that are alike in distance, traffic and delay.",
    owner="team-routes",
    system="flight-punctuality",
    type="clustering",
    task="tabular-clustering",
    algorithm="KMeans",
    pipeline="train-route-clusters",
    datasets=(FLIGHTS, AIRPORTS),
    train=train,
    card=ModelCard(intended_use="Choose routes that are compared with each other in reports."),
    lifecycle="experimental",
    records=frozenset({"config", "data_version", "data_input", "seed"}),
    trials=(
        Trial(
            "eight groups, with latitude",
            {"features": (*BASE, "origin_latitude"), "n_clusters": 8, "min_flights": 60},
            version="Eight groups, latitude of the origin included.",
        ),
        Trial(
            "five groups",
            {"features": BASE, "n_clusters": 5, "min_flights": 60},
            version="Five groups; latitude left out, it told nothing.",
        ),
        Trial(
            "three groups",
            {"features": ("distance", "mean_delay"), "n_clusters": 3, "min_flights": 120},
            version="Three groups by distance and delay only.",
            aliases=("challenger",),
        ),
    ),
)
