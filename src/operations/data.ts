import { z } from 'zod'
import { Refusal } from '../model/refusal.ts'
import { leaves } from './accounts/leaves.ts'
import { operation } from './operation.ts'
import { streamed } from './streamed.ts'

export const dataExport = operation({
  name: 'data.export',
  says: 'Writes everything that is not derived as canonical JSON, complete enough to be restored elsewhere.',
  kind: 'query',
  input: z.strictObject({}),
  output: streamed<string>(),
  streams: { mime: 'application/json', file: 'groundwork-export.json' },
  cli: { command: 'export' },
  run: async world => ({ chunks: world.store.whole.export() }),
})

export const dataRestore = operation({
  name: 'data.restore',
  says: 'Reads an export into an empty store, all or nothing.',
  kind: 'job',
  input: z.strictObject({ file: z.string() }),
  output: z.strictObject({ observations: z.number(), decisions: z.number(), imports: z.number() }),
  personOnly: true,
  cli: {
    command: 'restore',
    args: ['file'],
    paths: ['file'],
    plain: (o: { observations: number; decisions: number; imports: number }) =>
      `Restored ${o.observations} facts from ${o.imports} imports, and ${o.decisions} decisions.`,
  },
  async run(world, { file }, job) {
    const [input] = await world.inputs.open([file])
    try {
      const first = input?.files[0]
      if (!input || !first || input.files.length !== 1)
        throw new Refusal(
          'E_RESTORE_FORMAT',
          `${file} is not one Groundwork export; name the .json file that "export" wrote.`,
        )
      const restored = await world.store.whole.restore(first.open())
      await world.work.run('refresh', {}, job)
      return restored
    } finally {
      await input?.close()
    }
  },
})

export const dataBackup = operation({
  name: 'data.backup',
  says: 'Makes a backup beside the data and proves that it opens and is whole before it counts as one.',
  kind: 'change',
  input: z.strictObject({}),
  output: z.strictObject({ path: z.string(), bytes: z.number(), observations: z.number() }),
  cli: {
    command: 'backup',
    plain: (o: { path: string; bytes: number; observations: number }) =>
      `Backed up ${o.observations} facts to ${o.path} (${o.bytes} bytes), opened and checked.`,
  },
  run: async world => ({ ...(await world.store.whole.backup(world.places.backups, world.now())) }),
})

const BackupRow = z.strictObject({ path: z.string(), at: z.number(), bytes: z.number() })

export const dataBackups = operation({
  name: 'data.backups',
  says: 'Lists the backups there are, newest first. Only backups that were proved whole are kept.',
  kind: 'query',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(BackupRow) }),
  cli: {
    plain: (o: { rows: z.infer<typeof BackupRow>[] }) =>
      o.rows.map(row => `${new Date(row.at).toISOString()}  ${row.path}  ${row.bytes} bytes`).join('\n'),
  },
  run: async world => ({ rows: [...(await world.places.listBackups())] }),
})

const Check = z.strictObject({ id: z.string(), says: z.string(), ok: z.boolean(), detail: z.string().optional() })

export const dataDoctor = operation({
  name: 'data.doctor',
  says: 'Checks that the data are whole: the file, the references, and what must always hold.',
  kind: 'query',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(Check) }),
  cli: {
    command: 'doctor',
    plain: (o: { rows: z.infer<typeof Check>[] }) =>
      o.rows.map(row => `${row.ok ? 'ok  ' : 'BAD '} ${row.says}${row.detail ? `: ${row.detail}` : ''}`).join('\n'),
  },
  async run(world) {
    const advice = await world.places.advice()
    const place = advice.map(({ code, says }) => ({
      id: code,
      says: 'the data are in a safe place',
      ok: false,
      detail: says,
    }))
    return { rows: [...(await world.store.whole.check()), ...place] }
  },
})

const Leaving = z.strictObject({ to: z.string(), what: z.string(), when: z.string(), on: z.boolean() })
const Call = z.strictObject({ to: z.string(), what: z.string(), at: z.number() })

export const dataLeaves = operation({
  name: 'data.leaves',
  says: 'Lists everything that leaves this machine: where to, why, when, and the calls that were made.',
  kind: 'query',
  input: z.strictObject({}),
  output: z.strictObject({ says: z.string(), rows: z.array(Leaving), calls: z.array(Call) }),
  cli: {
    plain: (o: { says: string; rows: z.infer<typeof Leaving>[]; calls: z.infer<typeof Call>[] }) =>
      [
        o.says,
        ...o.rows.map(({ to, what, when }) => `${to}  ${what} (${when})`),
        ...o.calls.map(({ at, to, what }) => `${new Date(at).toISOString()}  ${to}  ${what}`),
      ].join('\n'),
  },
  run: leaves,
})
