import { Link } from '@tanstack/react-router'
import { useRead } from '../api/read.ts'
import type { Check } from '../api/types.ts'
import { Answer } from '../shell/answer.tsx'
import { Quiet } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { Welcome } from '../import/welcome.tsx'
import { CharterQuestions } from './charter-questions.tsx'
import { CoverageChips } from './coverage-chips.tsx'
import { FindingCard } from './finding-card.tsx'
import { Making } from './making.tsx'

/** The reality check: one honest sentence, what it rests on, then what matters most to act on. */
export function CheckPage() {
  const check = useRead('check.read', {})
  return <Answer of={check}>{data => <Shown check={data} />}</Answer>
}

function Shown({ check }: { check: Check }) {
  if (isEmpty(check)) return <Welcome />
  return (
    <Page title="Check" heading={check.headline} lead={check.summary}>
      <CoverageChips coverage={check.coverage} />
      {check.updating || check.madeAt === null ? <Making check={check} /> : null}
      {check.findings.map(finding => (
        <FindingCard key={finding.id} finding={finding} />
      ))}
      {check.findings.length === 0 && check.madeAt !== null ? (
        <Quiet>
          There is nothing to say yet from what you imported. <Link to="/import">Import more</Link>, and this page will
          have something to go on.
        </Quiet>
      ) : null}
      <CharterQuestions questions={check.questions} />
    </Page>
  )
}

function isEmpty(check: Check): boolean {
  return (check.connections ?? 0) === 0 && check.findings.length === 0 && check.coverage.every(channel => !channel.seen)
}
