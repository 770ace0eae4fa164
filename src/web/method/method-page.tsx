import { Link, useParams } from '@tanstack/react-router'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Card } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { Markdown } from './markdown.tsx'
import style from './method.module.css'

/** How one measure works, how well it predicts, and when not to trust it. */
export function MethodPage() {
  const { page } = useParams({ from: '/method/$page' })
  const method = useRead('methods.show', { page })
  return (
    <Page title={method.data?.title ?? 'How it is measured'}>
      <Card label="Method">
        <Answer of={method}>{({ markdown }) => <Markdown text={markdown.replace(/^#\s.+$/m, '')} />}</Answer>
      </Card>
      <Others />
    </Page>
  )
}

function Others() {
  const all = useRead('methods.list', {})
  return (
    <Card title="All measures">
      <Answer of={all} lines={3}>
        {({ rows }) => (
          <ul className={style.all}>
            {rows.map(row => (
              <li key={row.page}>
                <Link to="/method/$page" params={{ page: row.page }}>
                  {row.title}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Card>
  )
}
