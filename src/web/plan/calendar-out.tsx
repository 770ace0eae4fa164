import { download } from '../api/download.ts'
import { useWorld } from '../api/world.ts'
import { Quiet, TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { FeedAddress } from './feed-address.tsx'
import { WrittenCalendars } from './written-calendars.tsx'
import style from './plan.module.css'

/** What was accepted, for a calendar, and this page for paper. */
export function CalendarOut() {
  const isDemo = useWorld() === 'demo'
  return (
    <section className={style.section} aria-labelledby="plan-out" data-screen-only>
      <h2 id="plan-out">Take it with you</h2>
      <Quiet>What you accepted goes into a calendar as notes on their days, or at the time that you chose.</Quiet>
      <div className={style.replies}>
        <TextButton onClick={() => void download('plan.export', 'groundwork-plan.ics').catch(sayTrouble)}>
          Save as calendar (ICS)
        </TextButton>
        <TextButton onClick={() => window.print()}>Print this week</TextButton>
        <TextButton onClick={() => void download('report.export', 'groundwork-report.html').catch(sayTrouble)}>
          Save the reality check for a coach (HTML)
        </TextButton>
        <TextButton onClick={() => void download('report.pdf', 'groundwork-report.pdf').catch(sayTrouble)}>
          The same as PDF
        </TextButton>
      </div>
      {isDemo ? null : <WrittenCalendars />}
      {isDemo ? null : <FeedAddress />}
    </section>
  )
}
