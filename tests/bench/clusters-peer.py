"""Gi* of a grid by scipy: a sparse matrix of neighbours and one product. Reads rows and columns; prints JSON."""
import json
import sys
import time

import numpy as np
from scipy import sparse, special


def grid(rows, columns):
    path = lambda n: sparse.diags([np.ones(n - 1), np.ones(n), np.ones(n - 1)], [-1, 0, 1], format="csr")
    return sparse.kron(path(rows), path(columns), format="csr")


rows, columns = int(sys.argv[1]), int(sys.argv[2])
y = np.frombuffer(sys.stdin.buffer.read(), dtype=np.float64)
times = []
for _ in range(3):
    start = time.process_time()
    w = grid(rows, columns)
    n, mean = len(y), y.mean()
    s = np.sqrt((y * y).mean() - mean * mean)
    k = np.asarray(w.sum(axis=1)).ravel()
    z = (w @ y - mean * k) / (s * np.sqrt((n * k - k * k) / (n - 1)))
    p = special.erfc(np.abs(z) / np.sqrt(2))
    times.append(1000 * (time.process_time() - start))
print(json.dumps({"ms": sorted(times)[1], "checksum": float(np.abs(z).sum())}))
