import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { get } from './call.ts'
import type { Queries } from './operations.ts'
import { world } from './world.ts'

/** The cache key and the fetch of one query; keyed by world, so that the demo never shows through. */
export function reading<N extends keyof Queries>(name: N, input: Queries[N]['input']) {
  return queryOptions({
    queryKey: [world(), name, input],
    queryFn: ({ signal }) => get<Queries[N]['output']>(name, input, signal),
  })
}

/**
 * Reads a query of the server; cached, and read again after every change. `keep`: shows the last answer meanwhile. `lasting`:
 * only a change here makes it another.
 */
export function useRead<N extends keyof Queries>(
  name: N,
  input: Queries[N]['input'],
  { enabled = true, keep = false, lasting = false }: { enabled?: boolean; keep?: boolean; lasting?: boolean } = {},
): UseQueryResult<Queries[N]['output'], Error> {
  return useQuery<Queries[N]['output']>({
    queryKey: [world(), name, input],
    queryFn: ({ signal }) => get<Queries[N]['output']>(name, input, signal),
    enabled,
    ...(lasting ? { staleTime: Infinity } : {}),
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
}
