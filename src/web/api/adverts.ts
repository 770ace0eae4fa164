import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as keep from '../../operations/adverts/keep.ts'
import type * as read from '../../operations/adverts/read.ts'
import { post } from './call.ts'
import { world } from './world.ts'

type Op<O extends { input: z.ZodType; output: z.ZodType }> = {
  input: z.input<O['input']>
  output: z.output<O['output']>
}

/** What the screens of advertisements ask for; inputs and outputs are those of the table of operations. */
export type AdvertQueries = {
  'adverts.read': Op<typeof read.advertsRead>
  'adverts.list': Op<typeof keep.advertsList>
}
export type AdvertChanges = { 'adverts.keep': Op<typeof keep.advertsKeep> }

export type Advert = AdvertQueries['adverts.read']['output']
export type AdvertInput = AdvertQueries['adverts.read']['input']
export type Ask = Advert['asks'][number]
export type Correction = NonNullable<AdvertInput['corrections']>[number]
export type AdvertRow = AdvertQueries['adverts.list']['output']['rows'][number]

/** Reads an advertisement. It is longer than an address can be, so it is sent; nothing of it is kept. */
export function useAdvert(input: AdvertInput | null): UseQueryResult<Advert, Error> {
  return useQuery<Advert>({
    queryKey: [world(), 'adverts.read', input],
    queryFn: () => post<Advert>('adverts.read', input),
    enabled: input !== null,
    placeholderData: keepPreviousData,
  })
}
