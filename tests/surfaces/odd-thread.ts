import { threadId } from 'node:worker_threads'
import { Refusal } from '../../src/model/refusal.ts'
import { serve } from '../../src/io/worker/serve.ts'

/** what was known of the task that this thread was started early for */
let known: unknown = null

// A thread that does what threads of untrusted input do on bad days, for the tests of the watch over them.
serve(async ({ task, input, setting, progress, signal, part, ask }) => {
  if (task === 'echo') {
    progress('Half', 1, 2)
    return { input, setting }
  }
  if (task === 'which') return threadId
  if (task === 'known') return known
  if (task === 'parts') {
    for (let i = 0; i < 50; i++) {
      const numbers = Float64Array.of(i)
      await part({ i, numbers }, [numbers.buffer])
      if (numbers.length > 0) throw new Error('the memory was copied')
    }
    return 'all handed over'
  }
  if (task === 'asks') return [await ask('one'), await ask('two')]
  if (task === 'refuse') throw new Refusal('E_ODD', 'That is odd.', { status: 418, detail: { line: 3 } })
  if (task === 'bug') throw new TypeError('a bug')
  if (task === 'eat') {
    const eaten: string[][] = []
    for (;;) eaten.push(Array.from({ length: 100_000 }, (_, i) => `item ${i} ${eaten.length}`))
  }
  if (task === 'hang') for (;;);
  if (task === 'exit') process.exit(7)
  // waits to be told
  await new Promise(resolve => {
    signal.addEventListener('abort', resolve)
  })
  progress('Putting things back', 0, 0)
  throw new Error('stopped from inside')
}, load)

async function load(_task: string, input: unknown): Promise<void> {
  known = input
}
