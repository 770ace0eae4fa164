import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useAdvert } from '../api/adverts.ts'
import type { Correction } from '../api/adverts.ts'
import { GrowthTabs } from '../growth/growth-tabs.tsx'
import { Failed, Skeleton } from '../shell/answer.tsx'
import { Page } from '../shell/page.tsx'
import { KeptAdverts } from './kept-adverts.tsx'
import { PasteAdvert } from './paste-advert.tsx'
import { ReadingShown } from './reading-shown.tsx'

const route = getRouteApi('/growth/adverts')

/** Job advertisements: one is pasted and read, corrected and kept; those that were kept stand side by side. */
export function AdvertsPage() {
  const { advert: id } = route.useSearch()
  const navigate = route.useNavigate()
  const [text, setText] = useState<string>()
  const [corrections, setCorrections] = useState<readonly Correction[]>([])
  const named = id === undefined ? (text === undefined ? null : { text }) : { id }
  const reading = useAdvert(named === null ? null : { ...named, corrections: [...corrections] })
  const again = () => {
    setText(undefined)
    setCorrections([])
    void navigate({ search: {} })
  }
  const correct = (one: Correction) =>
    setCorrections([
      ...corrections.filter(({ ask }) => ask !== one.ask),
      { ...corrections.find(({ ask }) => ask === one.ask), ...one },
    ])
  if (named !== null && reading.data !== undefined)
    return (
      <ReadingShown
        advert={reading.data}
        corrections={corrections}
        correct={correct}
        uncorrect={() => setCorrections([])}
        again={again}
      />
    )
  return (
    <Page
      title="Advertisements"
      heading="Read a job advertisement"
      lead="Paste one. You see what it asks, in its own words, what your record shows of it, and what it would not be honest to claim."
    >
      <GrowthTabs />
      {named === null ? <PasteAdvert onRead={setText} /> : null}
      {reading.error && named !== null ? <Failed error={reading.error} again={again} /> : null}
      {named !== null && !reading.error ? <Skeleton lines={8} /> : null}
      <KeptAdverts />
    </Page>
  )
}
