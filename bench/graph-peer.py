"""Builds the graph of a list of weighted pairs with igraph and takes everybody's constraint; prints seconds and its mean."""

import sys
import time

import igraph

rows = [line.split() for line in open(sys.argv[1])]
pairs = [(int(a), int(b)) for a, b, _ in rows]
weights = [float(weight) for _, _, weight in rows]
began = time.perf_counter()
graph = igraph.Graph(n=int(sys.argv[2]), edges=pairs)
graph.es["weight"] = weights
constraint = graph.constraint(weights="weight")
print(time.perf_counter() - began, sum(constraint) / len(constraint))
