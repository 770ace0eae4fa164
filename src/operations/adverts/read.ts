import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { operation } from '../operation.ts'
import { compareAdvert, correctedBy } from './compare.ts'
import { findAdvert } from './kept-adverts.ts'
import { advertPage } from './page.ts'
import { plainAdvert } from './plain.ts'
import { advertReader } from './reader.ts'
import { candidateOf, ownCandidate } from './record-in.ts'
import { AdvertPage, Correction } from './shapes.ts'
import { advertText, resumeText } from './texts-in.ts'

export const advertsRead = operation({
  name: 'adverts.read',
  says: 'Reads a job advertisement: what it asks in its own words, which occupation it is, what your record or a résumé shows of each, and how much of it. Keeps nothing.',
  kind: 'query',
  inBody: true,
  input: z
    .strictObject({
      file: z.string().min(1).max(4096).optional().describe('a file that holds it; - is standard input'),
      text: z.string().max(1_000_000).optional().describe('or its text'),
      id: z.string().min(1).max(300).optional().describe('or one that you kept, by its id or title'),
      resume: z
        .string()
        .min(1)
        .max(4096)
        .optional()
        .describe('a file with a résumé to compare it with in place of your own data: JSON Resume or text'),
      resumeText: z.string().max(1_000_000).optional().describe('or the text of that résumé'),
      corrections: z
        .array(Correction)
        .max(200)
        .default([])
        .describe('{"ask":"skill sql","wish":"nice"}, or "drop":true'),
    })
    .refine(given => [given.file, given.text, given.id].some(one => one !== undefined), {
      message: 'Paste the text of an advertisement, or name a file that holds it',
    }),
  output: AdvertPage,
  cli: {
    args: ['file'],
    paths: ['file', 'resume'],
    piped: { path: 'file', field: 'text' },
    also: ['skills advert'],
    plain: plainAdvert,
  },
  async run(world, { file, text, id: named, resume, resumeText: resumeGiven, corrections }) {
    const [id, kept] = named === undefined ? [null, null] : await findAdvert(world, named)
    const said = kept?.advert.text ?? (await advertText(world, text, file))
    const reader = await advertReader(world)
    const candidate = await candidateIn(world, await resumeText(world, resumeGiven, resume))
    const all = correctedBy(kept?.advert.corrections ?? [], corrections)
    return advertPage(compareAdvert(said, all, candidate, reader), reader, candidate.book.asOf, id)
  },
})

async function candidateIn(world: World, resume: string | null): ReturnType<typeof ownCandidate> {
  const reader = await advertReader(world)
  return resume === null ? ownCandidate(world, reader) : candidateOf(resume, world.now(), reader)
}
