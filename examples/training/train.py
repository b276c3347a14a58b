"""Trains the models of the demo and registers their versions in MLflow.

python examples/training/train.py --tracking-uri http://127.0.0.1:5000
python examples/training/train.py --tracking-uri … --models flight-delay flight-late
"""

import argparse
import logging
import os
import sys
import time
import warnings

# Before anything is imported: threads that wait leave a busy machine to the others,
# and nothing is sent anywhere.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
os.environ.setdefault("MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT", "true")
os.environ.setdefault("MLFLOW_ENABLE_ARTIFACTS_PROGRESS_BAR", "false")

import mlflow

from cirrus.models import RECIPES
from cirrus.registry import train_and_register


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tracking-uri", required=True, help="address of the MLflow server")
    parser.add_argument(
        "--models", nargs="*", default=list(RECIPES), metavar="NAME", help="all when left out"
    )
    options = parser.parse_args()
    unknown = [name for name in options.models if name not in RECIPES]
    if unknown:
        parser.error(f"unknown model {', '.join(unknown)}; known: {', '.join(RECIPES)}")

    warnings.filterwarnings("ignore", module="mlflow|sklearn")
    logging.getLogger("mlflow").setLevel(logging.ERROR)
    mlflow.set_tracking_uri(options.tracking_uri)
    mlflow.set_registry_uri(options.tracking_uri)
    # Trainings take seconds: the machine has to be looked at more often than every ten.
    mlflow.set_system_metrics_sampling_interval(1)
    mlflow.set_system_metrics_samples_before_logging(1)

    started = time.monotonic()
    versions = 0
    for name in options.models:
        versions += train_and_register(RECIPES[name], say=lambda text: print(text, flush=True))
    print(f"registered {versions} versions in {time.monotonic() - started:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
