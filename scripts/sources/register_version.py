"""Registers one more version of a model with the official client, as a team's own job would.

    .sources/mlflow3/bin/python scripts/sources/register_version.py \\
        --tracking-uri http://127.0.0.1:5000 --model flight-delay --alias challenger

Trains on the flights like the last trial of the model's recipe, with the
parameters given as NAME=VALUE changed, and prints the version as JSON.
"""

import argparse
import json
import logging
import os
import sys
import warnings
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "passive")
os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
os.environ.setdefault("MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT", "true")
os.environ.setdefault("MLFLOW_ENABLE_ARTIFACTS_PROGRESS_BAR", "false")

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "examples" / "training"))

import mlflow
from cirrus import registry, tracking
from cirrus.models import RECIPES


def parse_change(text: str) -> tuple[str, object]:
    name, separator, value = text.partition("=")
    if not separator:
        raise argparse.ArgumentTypeError(f"'{text}' must be NAME=VALUE")
    try:
        return name, json.loads(value)
    except json.JSONDecodeError:
        return name, value


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--tracking-uri",
        default=os.environ.get("MLFLOW_TRACKING_URI", "http://127.0.0.1:5000"),
        help="address of the MLflow server; $MLFLOW_TRACKING_URI, else port 5000 of this machine",
    )
    parser.add_argument("--model", default="flight-delay", choices=list(RECIPES))
    parser.add_argument("--alias", action="append", default=[], help="alias to point at it")
    parser.add_argument("--description", default="Registered by hand.")
    parser.add_argument("--param", action="append", default=[], type=parse_change)
    options = parser.parse_args()

    warnings.filterwarnings("ignore", module="mlflow|sklearn")
    logging.getLogger("mlflow").setLevel(logging.ERROR)
    mlflow.set_tracking_uri(options.tracking_uri)
    mlflow.set_registry_uri(options.tracking_uri)

    recipe = RECIPES[options.model]
    registered = [trial for trial in recipe.trials if trial.version is not None]
    trial = replace(
        registered[-1],
        name=f"{registered[-1].name}, again",
        params={**registered[-1].params, **dict(options.param)},
        version=options.description,
        aliases=tuple(options.alias),
    )
    client = mlflow.MlflowClient()
    mlflow.set_experiment(experiment_name=recipe.pipeline)
    registry.ensure_registered_model(client, recipe)
    run_id, logged = tracking.train(recipe, trial)
    version = registry.publish(client, recipe, trial, run_id, logged)
    print(json.dumps({"model": recipe.name, "version": version, "run_id": run_id}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
