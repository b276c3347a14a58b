"""Metrics of held-out rows, named the same for every model."""

import numpy as np
from sklearn import metrics


def regression_scores(truth, predicted) -> dict[str, float]:
    return {
        "test_rmse": float(np.sqrt(metrics.mean_squared_error(truth, predicted))),
        "test_mae": float(metrics.mean_absolute_error(truth, predicted)),
        "test_r2": float(metrics.r2_score(truth, predicted)),
    }


def binary_scores(truth, probability, threshold: float = 0.5) -> dict[str, float]:
    """Scores of the probability of the class 1."""
    decided = np.asarray(probability) >= threshold
    return {
        "test_roc_auc": float(metrics.roc_auc_score(truth, probability)),
        "test_average_precision": float(metrics.average_precision_score(truth, probability)),
        "test_log_loss": float(metrics.log_loss(truth, probability)),
        "test_f1": float(metrics.f1_score(truth, decided, zero_division=0)),
    }


def every_tenth(values) -> list[tuple[int, float]]:
    """Thins out the scores of boosting rounds: each tenth, and the last."""
    values = list(values)
    last = len(values) - 1
    return [
        (step, float(value)) for step, value in enumerate(values) if step % 10 == 0 or step == last
    ]
