import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { reading } from '../api/read.ts'
import type { Person, PeopleInput } from '../api/types.ts'

const PAGE = 100

/**
 * The rows of a long list, fetched in pages around what is on screen. `row(i)` is undefined until its page has come.
 * Pages are kept by their offset, so that scrolling back costs nothing.
 */
export function usePeopleRows(input: Omit<PeopleInput, 'offset' | 'limit'>, first: number, last: number) {
  const pages = useMemo(() => {
    const from = Math.floor(Math.max(0, first) / PAGE)
    const until = Math.floor(Math.max(0, last) / PAGE)
    return [...new Set([0, ...Array.from({ length: until - from + 1 }, (_, step) => from + step)])]
  }, [first, last])
  const answers = useQueries({
    queries: pages.map(page => reading('people.list', { ...input, offset: page * PAGE, limit: PAGE })),
  })
  const total = answers[0]?.data?.total
  const row = (place: number): Person | undefined =>
    answers[pages.indexOf(Math.floor(place / PAGE))]?.data?.rows[place % PAGE]
  return {
    total,
    row,
    isLoading: answers[0]?.isPending ?? true,
    error: answers.find(answer => answer.error)?.error ?? undefined,
    again: () => answers.forEach(answer => void answer.refetch()),
  }
}
