# Records networkx's answers for 100 random graphs: python3 evaluate/network/networkx-graphs.py > evaluate/network/networkx-graphs.json
# Recorded with networkx 3.6.1. Half of the graphs are directed, all are weighted.
# The nodes of effective_size are named on purpose: without them effective_size of 3.6.1 takes a sparse shortcut that divides by the largest
# weight of the wrong node (its own two paths then disagree on weighted graphs). It gives none for nodes that nothing leaves: null here.
import json
import math
import random

import networkx as nx

random.seed(20261122)
rows = []
for number in range(100):
    size = random.randint(5, 16)
    graph = nx.DiGraph() if number % 2 else nx.Graph()
    graph.add_nodes_from(range(size))
    density = random.uniform(0.15, 0.7)
    for a in range(size):
        for b in range(size):
            if a != b and (number % 2 or a < b) and random.random() < density:
                graph.add_edge(a, b, weight=random.choice([1, 1, 2, 3, 5, 0.25]))
    constraint = nx.constraint(graph, weight="weight")
    effective = nx.effective_size(graph, nodes=list(graph), weight="weight")
    known = lambda value: None if math.isnan(value) else value
    rows.append({
        "size": size,
        "edges": [[a, b, data["weight"]] for a, b, data in graph.edges(data=True)],
        "constraint": [known(constraint[node]) for node in range(size)],
        "effectiveSize": [known(effective[node]) for node in range(size)],
    })
print(json.dumps(rows, separators=(",", ":")))
