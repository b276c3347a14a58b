"""What a run says about where it ran: code, packages, machine."""

import hashlib
import os
import platform
import subprocess
from functools import lru_cache
from importlib import metadata

import psutil

from .datasets import REPOSITORY

TRAINING_CODE = "examples/training"


def _git(*args: str) -> str | None:
    try:
        done = subprocess.run(
            ["git", "-C", str(REPOSITORY), *args], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()


@lru_cache(maxsize=1)
def code_version() -> dict[str, str]:
    """Tags with the commit of the training code, and whether it differs from it.

    `GIT_COMMIT` stands in where there is no `.git`: in a container, say.
    """
    commit = os.environ.get("GIT_COMMIT") or _git("rev-parse", "HEAD")
    if not commit:
        return {}
    changes = _git("status", "--porcelain", "--", TRAINING_CODE)
    return {
        "mlflow.source.git.commit": commit,
        "mlflow.source.git.dirty": str(bool(changes)).lower(),
    }


@lru_cache(maxsize=1)
def packages() -> list[str]:
    """Installed packages as `name==version`, sorted."""
    found = {
        f"{distribution.metadata['Name']}=={distribution.version}"
        for distribution in metadata.distributions()
    }
    return sorted(found, key=str.lower)


def packages_digest() -> str:
    """One digest for the whole set of packages."""
    return "sha256:" + hashlib.sha256("\n".join(packages()).encode()).hexdigest()


def image_digest() -> str | None:
    """Digest of the container image, where the build passed one in."""
    return os.environ.get("IMAGE_DIGEST") or None


def pinned(*names: str) -> list[str]:
    """The named packages at the versions that are installed."""
    return [f"{name}=={metadata.version(name)}" for name in names]


def machine() -> dict[str, str]:
    """Tags with what the run had to compute on; no GPU is said as 0, not left out."""
    return {
        "res.cpu.count": str(os.cpu_count()),
        "res.memory.gb": str(round(psutil.virtual_memory().total / 2**30)),
        "res.gpu.count": "0",
        "res.gpu.type": "none",
        "res.world_size": "1",
        "res.platform": platform.machine(),
    }
