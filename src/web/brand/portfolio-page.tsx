import { Link } from '@tanstack/react-router'
import { useRead } from '../api/read.ts'
import type { SiteRead } from '../api/brand.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { counted } from '../words/numbers.ts'
import { WorkTabs } from '../work/work-tabs.tsx'
import { SiteChoices } from './site-choices.tsx'
import { SitePreview } from './site-preview.tsx'
import { SiteSetting } from './site-setting.tsx'
import { SiteWrite } from './site-write.tsx'

/** What of you is public, chosen item by item; how it would look; and how to put it on the web. */
export function PortfolioPage() {
  const site = useRead('site.read', {}, { keep: true })
  return (
    <Page
      title="Portfolio"
      heading={site.data ? headingOf(site.data) : 'Portfolio'}
      lead="A site of your own, from what is known here. Nothing is public unless you choose it."
    >
      <WorkTabs />
      <Answer of={site} lines={8}>
        {data =>
          data.sections.every(({ section, items }) => section === 'basics' || items.length === 0) ? (
            <Card label="Nothing to show yet">
              <Quiet>
                Nothing is known that a site could show. It comes from a LinkedIn archive, a feed or a résumé:{' '}
                <Link to="/import">import one of them</Link>, or from what you write down as{' '}
                <Link to="/work/cv">your CV</Link>, <Link to="/work/projects">a project</Link> or{' '}
                <Link to="/work/pieces">a piece</Link>.
              </Quiet>
            </Card>
          ) : (
            <>
              <SiteSetting key={JSON.stringify(data.setting)} setting={data.setting} name={data.name} />
              <SiteChoices sections={data.sections} />
              <SitePreview site={data} />
              <SiteWrite site={data} />
            </>
          )
        }
      </Answer>
    </Page>
  )
}

function headingOf({ public: n }: SiteRead): string {
  return n === 0
    ? 'Nothing of yours is public.'
    : `${counted(n, 'thing')} of yours ${n === 1 ? 'is' : 'are'} chosen for your site.`
}
