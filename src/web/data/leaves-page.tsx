import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { Calls } from './calls.tsx'
import { DataTabs } from './data-tabs.tsx'
import style from './data.module.css'

/** Everything that leaves this machine, on one page. */
export function LeavesPage() {
  const leaves = useRead('data.leaves', {})
  return (
    <Page title="What leaves this machine">
      <DataTabs />
      <Card label="What leaves">
        <Answer of={leaves} lines={2}>
          {({ says, rows, calls }) => (
            <>
              <h2>{says}</h2>
              <ul className={style.list}>
                {rows.map(row => (
                  <li key={`${row.to} ${row.what}`} className={style.line}>
                    <div>
                      <strong>{row.to}</strong>
                      <Quiet>{row.what}</Quiet>
                    </div>
                    <span className={style.numbers}>{row.on ? row.when : 'switched off'}</span>
                  </li>
                ))}
              </ul>
              {calls.length === 0 ? null : <Calls calls={calls} />}
            </>
          )}
        </Answer>
      </Card>
    </Page>
  )
}
