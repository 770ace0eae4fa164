import { Button, NativeSelect } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Cv } from '../api/brand.ts'
import { download } from '../api/download.ts'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, Row } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { counted } from '../words/numbers.ts'
import { WorkTabs } from '../work/work-tabs.tsx'
import { CvBasics } from './cv-basics.tsx'
import { CvPart } from './cv-part.tsx'
import { WriteBasics, WriteLine } from './write-cv.tsx'
import pill from '../theme/pill.module.css'
import style from './brand.module.css'

const route = getRouteApi('/work/cv')

/** `all`: also what stays off the paper; `advert`: the advertisement it is laid out for. */
type Search = { all: boolean; advert: string | undefined }

/** The CV as it would be printed, each line with what backs it; everything that is no CV stays off the paper. */
export function CvPage() {
  const { all = false, advert } = route.useSearch()
  const cv = useRead('cv.read', { all, ...(advert ? { advert } : {}) }, { keep: true })
  return (
    <Answer of={cv} lines={10}>
      {data => <Shown data={data} all={all} advert={advert} />}
    </Answer>
  )
}

function Shown({ data, all, advert }: { data: Cv } & Search) {
  const { name, sections, shown, backed, claimed } = data
  const basics = sections.find(({ section }) => section === 'basics')
  const isEmpty = sections.every(({ lines }) => lines.every(({ told }) => told.length === 0))
  const counts = `${counted(shown, 'line')}: ${backed} backed by something beside your word, ${claimed} only claimed.`
  return (
    <div className={style.cv}>
      <Page
        title="CV"
        heading={name || 'Your CV'}
        lead={<span data-screen-only>{isEmpty ? 'Put together from facts, each thing once.' : counts}</span>}
      >
        <WorkTabs />
        {isEmpty ? (
          <Card label="No CV yet">
            <Quiet>
              Nothing is known of your career yet. It comes from a LinkedIn archive or a résumé:{' '}
              <Link to="/import">import one of them</Link>, or write it down by hand.
            </Quiet>
            <Row>
              <WriteLine main />
              <WriteBasics />
            </Row>
          </Card>
        ) : (
          <>
            <CvDoes all={all} advert={advert} />
            {basics ? <CvBasics lines={basics.lines} /> : null}
            {sections
              .filter(({ section }) => section !== 'basics')
              .map(part => (
                <CvPart key={part.section} part={part} />
              ))}
          </>
        )}
      </Page>
    </div>
  )
}

/** Print it, take it along, write to it, and what of it is looked at. */
function CvDoes({ all, advert }: Search) {
  const navigate = route.useNavigate()
  return (
    <div data-screen-only>
      <Row>
        <Button data-main onClick={() => window.print()}>
          Print, or save as PDF
        </Button>
        <Button onClick={() => fetchAs('cv.export', 'resume.json', advert ? { advert } : {})}>JSON Resume</Button>
        <WriteLine />
        <button
          type="button"
          className={pill.pill}
          aria-pressed={all}
          onClick={() =>
            void navigate({
              search: { ...(advert ? { advert } : {}), ...(all ? {} : { all: true }) },
              replace: true,
            })
          }
        >
          Also what is not shown
        </button>
      </Row>
      <ForAdvert advert={advert} />
    </div>
  )
}

/** For which of the kept advertisements the CV is laid out; that changes nothing in it. */
function ForAdvert({ advert }: { advert: string | undefined }) {
  const navigate = route.useNavigate()
  const rows = useRead('adverts.list', {}).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <div className={style.laidOut} data-screen-only>
      <NativeSelect
        label="Laid out for"
        data={[
          { value: '', label: 'nobody in particular' },
          ...rows.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={advert ?? ''}
        onChange={event => {
          const chosen = event.currentTarget.value
          void navigate({
            search: before => ({ ...(before.all ? { all: true } : {}), ...(chosen ? { advert: chosen } : {}) }),
          })
        }}
      />
      {advert ? (
        <Quiet>
          What speaks of what it asks comes first, with what it answers beside it. Nothing is added that your record
          does not hold, and nothing is changed.
        </Quiet>
      ) : null}
    </div>
  )
}

function fetchAs(name: string, file: string, input: { advert?: string }): void {
  download(name, file, input).catch(sayTrouble)
}
