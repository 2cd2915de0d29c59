"""Times igraph, else networkx, on an edge list (pairs of uint32 on stdin): prints JSON, seconds of the call alone."""
import array
import json
import sys
import time

work = sys.argv[1]
numbers = array.array("I")
numbers.frombytes(sys.stdin.buffer.read())
pairs = list(zip(numbers[0::2], numbers[1::2]))


def timed(run):
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


try:
    import igraph

    graph = igraph.Graph(n=max(numbers) + 1, edges=pairs)
    name = "igraph " + igraph.__version__
    if work == "bridges":
        seconds = timed(lambda: (graph.bridges(), graph.articulation_points()))
    else:
        seconds = timed(graph.edge_betweenness)
except ImportError:
    import networkx

    graph = networkx.Graph(pairs)
    name = "networkx " + networkx.__version__
    if work == "bridges":
        seconds = timed(lambda: (list(networkx.bridges(graph)), list(networkx.articulation_points(graph))))
    else:
        seconds = timed(lambda: networkx.edge_betweenness_centrality(graph))
print(json.dumps({"name": name, "ms": seconds * 1000}))
