"""`birdstrike-damage`: whether a bird strike does substantial damage or worse."""

from collections.abc import Mapping

from sklearn.compose import make_column_transformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OrdinalEncoder

from ..catalogue import Fitted, ModelCard, Recipe, Trial
from ..datasets import Dataset
from ..scoring import binary_scores

BIRDSTRIKES = Dataset("birdstrikes.csv")
NAMES = {
    "Phase of flight": "phase",
    "Wildlife Size": "size",
    "Wildlife Species": "species",
    "Time of day": "time_of_day",
    "Speed IAS in knots": "speed_knots",
    "Aircraft Make Model": "aircraft",
    "Effect Amount of damage": "damage",
}
CATEGORIES = ("phase", "size", "species", "time_of_day", "aircraft")


def train(params: Mapping) -> Fitted:
    columns = list(params["features"])
    frame = BIRDSTRIKES.read().rename(columns=NAMES)
    frame["damaging"] = frame["damage"].isin(["Substantial", "B"]).astype(int)
    frame[list(CATEGORIES)] = frame[list(CATEGORIES)].fillna("unknown")
    training, held_out = train_test_split(
        frame, test_size=0.3, random_state=params["seed"], stratify=frame["damaging"]
    )
    encoder = OrdinalEncoder(
        handle_unknown="use_encoded_value", unknown_value=-1, min_frequency=params["min_frequency"]
    )
    model = make_pipeline(
        make_column_transformer(
            (encoder, [column for column in columns if column in CATEGORIES]),
            remainder="passthrough",
        ),
        HistGradientBoostingClassifier(
            max_iter=params["max_iter"],
            learning_rate=params["learning_rate"],
            max_leaf_nodes=params["max_leaf_nodes"],
            early_stopping=False,
            random_state=params["seed"],
        ),
    )
    model.fit(training[columns], training["damaging"])
    probability = model.predict_proba(held_out[columns])[:, 1]
    return Fitted(
        estimator=model,
        metrics=binary_scores(held_out["damaging"], probability, threshold=0.1),
        features=training[columns],
        target=training["damaging"],
        test_features=held_out[columns],
    )


def _params(features: tuple[str, ...], **changes) -> dict:
    return {
        "features": features,
        "min_frequency": 20,
        "max_iter": 60,
        "learning_rate": 0.05,
        "max_leaf_nodes": 7,
        **changes,
    }


RECIPE = Recipe(
    name="birdstrike-damage",
    description=(
        "Probability that a reported bird strike did substantial damage.\n\n"
        "## Training data\n\n"
        "Ten thousand reports of strikes, 1990 to 2002; three in ten are held out.\n\n"
        "## Evaluation data\n\n"
        "The held-out reports, with the same share of damaging strikes."
    ),
    owner="team-wildlife",
    system="airfield-safety",
    type="classification",
    task="tabular-classification",
    algorithm="HistGradientBoostingClassifier",
    pipeline="train-birdstrike-damage",
    datasets=(BIRDSTRIKES,),
    train=train,
    card=ModelCard(
        intended_use="Order the inspections after a reported strike. Never replaces an inspection.",
        limitations="Reports are voluntary; strikes without damage are under-reported.",
        ethical_considerations="A low score must not delay a mandatory check.",
        users="Line maintenance",
        license="CC0-1.0",
        risk_tier="high",
        human_oversight="A mechanic inspects every aircraft; the score only orders the list.",
        personal_data="no",
    ),
    trials=(
        Trial(
            "size of the bird",
            _params(("size", "time_of_day")),
            version="Size of the animal and time of day.",
        ),
        Trial(
            "phase and speed",
            _params(("size", "time_of_day", "phase", "speed_knots")),
            version="Adds the phase of flight and the speed.",
        ),
        Trial(
            "too eager", _params(("size", "phase", "speed_knots"), learning_rate=0.0), fails=True
        ),
        Trial(
            "species and aircraft",
            _params(("size", "time_of_day", "phase", "speed_knots", "species", "aircraft")),
            version="Adds species and aircraft.",
            aliases=("champion",),
        ),
    ),
)
