import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Question } from '../api/types.ts'
import { isMapped } from '../import/mapped-columns.ts'
import { Questions } from '../import/questions.tsx'
import { Card } from '../shell/card.tsx'

/** What was asked while importing and not answered, and kept files from being read: answered here, they are read again. */
export function LedgerQuestions({
  questions,
  again,
}: {
  questions: readonly Question[]
  again: (answers: Readonly<Record<string, string>>) => void
}) {
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const open = questions.filter(isBlocking)
  if (open.length === 0) return null
  const isHalf = open.some(one => answers[one.id] && one.forms && !isMapped(one, answers[one.id]))
  return (
    <Card title="Still asked">
      <Questions questions={open} answers={answers} answer={(id, value) => setAnswers({ ...answers, [id]: value })} />
      <Button data-main disabled={!Object.values(answers).some(Boolean) || isHalf} onClick={() => again(answers)}>
        Read these files again with these answers
      </Button>
    </Card>
  )
}

/** Facts that were read under an assumption would be there twice with another; what was not read at all can be read now. */
function isBlocking({ id, forms }: Question): boolean {
  return forms !== undefined || /:(?:own|who)$/u.test(id) || /^(?:resume:|channel-|direction-)/u.test(id)
}
