"""What a registered model of the demo is made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from .datasets import Dataset


@dataclass(frozen=True)
class Fitted:
    """What one training brought."""

    estimator: Any
    metrics: Mapping[str, float]
    features: pd.DataFrame
    target: pd.Series | None
    # The part of the rows that were not trained on, for the second dataset input.
    test_features: pd.DataFrame | None = None
    # Values of a metric over the steps of the training: name -> [(step, value)].
    history: Mapping[str, list[tuple[int, float]]] = field(default_factory=dict)
    time: pd.Series | None = None


@dataclass(frozen=True)
class Trial:
    """One run: its parameters, and what becomes of it."""

    name: str
    params: Mapping[str, Any]
    # Description of the version; None leaves the run unregistered.
    version: str | None = None
    aliases: tuple[str, ...] = ()
    tags: Mapping[str, str] = field(default_factory=dict)
    # A mistake that people make, kept: the run has to end as FAILED.
    fails: bool = False


# What a run may record beyond parameters, metrics and the model itself.
ALL_RECORDS = frozenset(
    {
        "config",
        "data_version",
        "data_input",
        "code_version",
        "environment",
        "resources",
        "seed",
        "dataset_statistics",
        "signature",
    }
)


@dataclass(frozen=True)
class ModelCard:
    """Tags of the registered model that the portal's model card is made of."""

    intended_use: str | None = None
    out_of_scope: str | None = None
    limitations: str | None = None
    ethical_considerations: str | None = None
    users: str | None = None
    license: str | None = None
    risk_tier: str | None = None
    human_oversight: str | None = None
    personal_data: str | None = None

    def tags(self) -> dict[str, str]:
        return {key: value for key, value in vars(self).items() if value is not None}


@dataclass(frozen=True)
class Recipe:
    """A registered model: who owns it, what it does, how it is trained."""

    name: str
    description: str
    owner: str | None
    system: str
    type: str
    task: str
    algorithm: str
    pipeline: str
    datasets: tuple[Dataset, ...]
    train: Callable[[Mapping[str, Any]], Fitted]
    trials: tuple[Trial, ...]
    card: ModelCard = ModelCard()
    records: frozenset[str] = ALL_RECORDS
    # Whether the versions lead back to their runs.
    link_runs: bool = True
    # Where the code of the run is, when it is not the training script.
    notebook: str | None = None
    lifecycle: str = "production"

    def tags(self) -> dict[str, str]:
        owner = {} if self.owner is None else {"owner": self.owner}
        return {
            **owner,
            "system": self.system,
            "type": self.type,
            "task": self.task,
            "framework": "scikit-learn",
            "algorithm": self.algorithm,
            "lifecycle": self.lifecycle,
            "trained_by": f"component:default/{self.pipeline}",
            **({"training_data": self.datasets[0].source} if "data_input" in self.records else {}),
            **self.card.tags(),
        }
