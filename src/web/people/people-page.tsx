import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '../api/read.ts'
import { TextButton } from '../shell/card.tsx'
import { open } from '../shell/open.ts'
import { Page } from '../shell/page.tsx'
import { plainText } from '../words/imported.ts'
import { FilterSentence } from './filter-sentence.tsx'
import { PeopleList } from './people-list.tsx'
import { PeopleTabs } from './people-tabs.tsx'
import { peopleInput } from './people-search.ts'
import type { PeopleSearch } from './people-search.ts'
import { sentenceOf } from './people-sentence.ts'
import { Views } from './views.tsx'
import style from './people.module.css'

const route = getRouteApi('/people')

/** Everybody, or those a sentence names; ordered by what is asked, never by worth. */
export function PeoplePage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [opened] = useState(() => Date.now())
  const asOf = useRead('check.read', {}).data?.asOf
  // dates are told from the day that the numbers speak of, not from today
  const now = asOf ? Date.parse(asOf) : opened
  const go = (next: PeopleSearch, replace = true) => void navigate({ search: next, replace })
  return (
    <Page title="People">
      <PeopleTabs />
      <Views search={search} go={next => go(next, false)} />
      <div className={style.tools}>
        <FilterSentence search={search} go={go} />
        <span className={style.actions}>
          <TextButton onClick={() => open({ what: 'person' })}>Add a person</TextButton>
        </span>
      </div>
      <PeopleList
        key={plainText(sentenceOf(search))}
        input={peopleInput(search, now)}
        search={search}
        go={go}
        now={now}
      />
    </Page>
  )
}
