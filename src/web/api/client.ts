import { QueryClient } from '@tanstack/react-query'
import { Trouble } from './call.ts'

/** One cache for the app. Answers stay good until something changes; a refusal is not asked again. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => !(error instanceof Trouble && error.status > 0) && failures < 2,
      refetchOnWindowFocus: true,
    },
  },
})

/** After a change anything may differ: what is on screen is read again, the rest when it is next shown. */
export function readAgain(): Promise<void> {
  return client.invalidateQueries()
}
