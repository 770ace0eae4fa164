import { z } from 'zod'
import { Refusal } from '../model/refusal.ts'
import { operation } from './operation.ts'

export const dataExport = operation({
  name: 'data.export',
  says: 'Writes everything that is not derived as canonical JSON, complete enough to be restored elsewhere.',
  kind: 'query',
  input: z.strictObject({}),
  output: z.custom<{ chunks: AsyncIterable<string> }>(
    value => typeof value === 'object' && value !== null && 'chunks' in value,
  ),
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
  run: async world => ({ rows: [...(await world.store.whole.check())] }),
})

const Leaving = z.strictObject({ to: z.string(), what: z.string(), when: z.string(), on: z.boolean() })

export const dataLeaves = operation({
  name: 'data.leaves',
  says: 'Lists everything that leaves this machine.',
  kind: 'query',
  input: z.strictObject({}),
  output: z.strictObject({ says: z.string(), rows: z.array(Leaving) }),
  cli: { plain: (o: { says: string }) => o.says },
  run: async () => ({
    says: 'Nothing leaves this machine. Groundwork makes no outbound connection: no account, no telemetry, no update check.',
    rows: [],
  }),
})
