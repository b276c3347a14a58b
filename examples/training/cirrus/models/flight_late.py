"""`flight-late`: whether a flight will be more than 15 minutes late."""

from collections.abc import Mapping

from sklearn.ensemble import HistGradientBoostingClassifier

from ..catalogue import Fitted, ModelCard, Recipe, Trial
from ..flights import FLIGHTS, LATE_MINUTES, flights_with_history, split_by_time
from ..scoring import binary_scores

SCHEDULE = ("hour_of_day", "day_of_week", "distance")
HISTORY = (*SCHEDULE, "mean_delay_7d", "late_share_7d", "flights_7d")
AIRPORT = (*HISTORY, "departures_last_hour", "mean_delay_last_hour")


def train(params: Mapping) -> Fitted:
    columns = list(params["features"])
    before, after = split_by_time(flights_with_history(), "2001-06-01")
    training = before.sample(params["rows"], random_state=params["seed"])
    held_out = after.sample(50_000, random_state=params["seed"])
    late = (training["delay"] > LATE_MINUTES).astype(int).rename("late")
    model = HistGradientBoostingClassifier(
        max_iter=params["max_iter"],
        max_leaf_nodes=params["max_leaf_nodes"],
        l2_regularization=params["l2_regularization"],
        early_stopping=False,
        random_state=params["seed"],
    )
    features = training[columns].astype("float64")
    model.fit(features, late)
    probability = model.predict_proba(held_out[columns].astype("float64"))[:, 1]
    return Fitted(
        estimator=model,
        metrics=binary_scores(held_out["delay"] > LATE_MINUTES, probability),
        features=features,
        target=late,
        time=training["date"],
    )


def _params(features: tuple[str, ...], rows: int, max_iter: int = 60, l2: float = 0.0) -> dict:
    return {
        "features": features,
        "rows": rows,
        "max_iter": max_iter,
        "max_leaf_nodes": 31,
        "l2_regularization": l2,
    }


RECIPE = Recipe(
    name="flight-late",
    description="Probability that a flight arrives more than 15 minutes late.",
    owner="team-routes",
    system="flight-punctuality",
    type="classification",
    task="tabular-classification",
    algorithm="HistGradientBoostingClassifier",
    pipeline="train-flight-late",
    datasets=(FLIGHTS,),
    train=train,
    card=ModelCard(
        intended_use="Warn passengers with a short connection before they leave for the airport.",
        license="Apache-2.0",
        risk_tier="limited",
    ),
    # Deliberately incomplete: this model shows what is asked for when a run does not tell enough.
    records=frozenset({"data_input", "code_version"}),
    trials=(
        Trial("schedule", _params(SCHEDULE, 50_000), version="Schedule only."),
        Trial("bad regularisation", _params(SCHEDULE, 50_000, l2=-1.0), fails=True),
        Trial("history", _params(HISTORY, 100_000), version="With the history of the route."),
        Trial(
            "airport",
            _params(AIRPORT, 200_000, max_iter=100),
            version="With the last hour of the airport.",
            aliases=("champion",),
        ),
        Trial(
            "airport, 300k rows",
            _params(AIRPORT, 300_000, max_iter=120, l2=1.0),
            version="Half as many rows again; sees a copy of the traffic.",
            aliases=("challenger", "shadow"),
        ),
    ),
)
