import { Link } from '@tanstack/react-router'
import style from './import.module.css'

/** How to get the archive, how long it takes, and what to do meanwhile. */
export function HowTo() {
  return (
    <section className={style.howTo} aria-labelledby="how-to">
      <div>
        <h2 id="how-to">How to ask LinkedIn for the archive</h2>
        <ol className={style.steps}>
          <li>On LinkedIn, open Settings &amp; Privacy, then Data privacy, then “Get a copy of your data”.</li>
          <li>Choose the larger archive, with everything. The small one has no messages.</li>
          <li>Ask for it. A first part comes by mail within minutes, the whole within about a day.</li>
          <li>Download it within three days, and drop it here as it is. Both parts may be dropped.</li>
        </ol>
      </div>
      <div>
        <h2>While you wait</h2>
        <ul className={style.steps}>
          <li>
            Drop the first part already: connections alone show who you are linked to. Messages come with the second,
            and nothing is counted twice.
          </li>
          <li>
            Drop mail (mbox), a calendar (ics) or exported chats, or{' '}
            <Link to="/data/sources/connect">connect your mail and calendar</Link>: close people are often seen nowhere
            else.
          </li>
          <li>An older archive that you kept counts too; what both hold is kept once.</li>
          <li>Write down by hand whom you met this week: press l anywhere.</li>
        </ul>
      </div>
    </section>
  )
}
