import type { Source } from '../../model/source.ts'
import { headOf } from '../text/beginning.ts'
import { glance } from '../text/glance.ts'
import { readEach } from '../text/read-each.ts'
import { readJsonResume } from './json-resume.ts'
import { looksLikeMonica, readMonica } from './monica.ts'
import { looksLikeJsonResume } from './owner.ts'
import { ABOUT } from '../about.ts'

/** A career as JSON Resume, and the whole address book and diary of those who come from Monica. */
export const resume: Source = {
  ...ABOUT.resume,
  accepts({ name, head }) {
    if (!/\.json$/i.test(name)) return 0
    const text = glance(head)
    return looksLikeJsonResume(text) ? 0.9 : looksLikeMonica(text) ? 0.8 : 0
  },
  read: (files, reading) =>
    readEach(files, 'resume', reading, async function* (file) {
      const head = glance(await headOf(file))
      yield* looksLikeMonica(head) && !looksLikeJsonResume(head)
        ? readMonica(file, reading)
        : readJsonResume(file, reading, reading.together ?? files)
    }),
}
