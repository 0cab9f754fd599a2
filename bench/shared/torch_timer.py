"""Times statements in PyTorch: a worker process that reads one request a line and answers with its samples.

It runs under a Python of its own that has torch, so it uses nothing of this project.
"""

import json
import os
import sys

os.environ.setdefault("OMP_NUM_THREADS", str(os.cpu_count()))

import torch  # noqa: E402 torch reads the variable when it is loaded
from torch.utils.benchmark import Timer  # noqa: E402

# Long enough for a median of several blocks.
SECONDS = 0.5


def main():
    print(json.dumps(torch.__version__), flush=True)
    for line in sys.stdin:
        row = json.loads(line)
        timer = Timer(
            stmt=row["stmt"],
            setup="import torch\nfrom torch.nn import functional as F\n" + row["setup"],
            num_threads=row["threads"],
        )
        timer.timeit(1)
        print(json.dumps(timer.blocked_autorange(min_run_time=SECONDS).times), flush=True)


if __name__ == "__main__":
    main()
