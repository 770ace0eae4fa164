import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Band, Channel } from '../api/types.ts'
import { BAND_WORDS, CHANNEL_WORDS } from '../words/labels.ts'
import { PlaceFilter } from './place-filter.tsx'
import { put, toggled } from './people-search.ts'
import type { PeopleSearch } from './people-search.ts'
import style from './people.module.css'

const QUIET = [1, 3, 6, 12, 24, 60]

/** What can be put into the sentence: how the tie is, where it was seen, when last, where they work, what you said. */
export function FilterMenus({ search, go }: { search: PeopleSearch; go: (next: PeopleSearch) => void }) {
  return (
    <div className={style.menus}>
      <Choose says="How the tie is">
        {(Object.keys(BAND_WORDS) as Band[]).map(band => (
          <Menu.Item key={band} onClick={() => go(put(search, 'bands', toggled(search.bands, band)))}>
            {mark(search.bands, band)} {BAND_WORDS[band][0]} <small>{BAND_WORDS[band][1]}</small>
          </Menu.Item>
        ))}
      </Choose>
      <Choose says="Seen where">
        {(Object.keys(CHANNEL_WORDS) as Channel[]).map(channel => (
          <Menu.Item key={channel} onClick={() => go(put(search, 'channels', toggled(search.channels, channel)))}>
            {mark(search.channels, channel)} {CHANNEL_WORDS[channel]}
          </Menu.Item>
        ))}
      </Choose>
      <Choose says="Last contact">
        {QUIET.map(months => (
          <Menu.Item key={months} onClick={() => go({ ...put(search, 'since', undefined), quiet: months })}>
            quiet for {span(months)}
          </Menu.Item>
        ))}
        {QUIET.slice(0, 4).map(months => (
          <Menu.Item key={-months} onClick={() => go({ ...put(search, 'quiet', undefined), since: months })}>
            in touch within {span(months)}
          </Menu.Item>
        ))}
      </Choose>
      <PlaceFilter search={search} go={go} />
      <Choose says="Your answer">
        {(['yes', 'no', 'unsure'] as const).map(answer => (
          <Menu.Item key={answer} onClick={() => go({ ...search, answered: answer })}>
            {answer === 'yes' ? 'would help' : answer === 'no' ? 'would not' : 'not sure'}
          </Menu.Item>
        ))}
      </Choose>
    </div>
  )
}

function Choose({ says, children }: { says: string; children: ReactNode }) {
  return (
    <Menu closeOnItemClick={false} position="bottom-start">
      <Menu.Target>
        <button type="button" className={style.menu}>
          {says}
        </button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}

function mark(list: string | undefined, value: string): string {
  return list?.split(',').includes(value) ? '✓' : '\u2003'
}

function span(months: number): string {
  if (months % 12 === 0) return months === 12 ? 'a year' : `${months / 12} years`
  return months === 1 ? 'a month' : `${months} months`
}
