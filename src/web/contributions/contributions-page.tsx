import { Page } from '../shell/page.tsx'
import { WorkTabs } from '../work/work-tabs.tsx'
import { EventsCard } from './events-card.tsx'
import { FollowUpsCard } from './follow-ups-card.tsx'
import { IntroductionsCard } from './introductions-card.tsx'
import { RolesCard } from './roles-card.tsx'
import { TalksCard } from './talks-card.tsx'

/** What you give: follow-ups and promises first, then talks, events, roles and introductions. */
export function ContributionsPage() {
  return (
    <Page
      title="Contributions"
      heading="What you give, and what came of it"
      lead="A first meeting becomes a tie only if somebody turns to the other again. Nothing here is ever sent for you."
    >
      <WorkTabs />
      <FollowUpsCard />
      <TalksCard />
      <EventsCard />
      <RolesCard />
      <IntroductionsCard />
    </Page>
  )
}
