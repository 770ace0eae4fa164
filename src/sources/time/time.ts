import type { Source } from '../../model/source.ts'
import { glance } from '../text/glance.ts'
import { readEach } from '../text/read-each.ts'
import { looksLikeActivityWatch, readActivityWatch } from './activitywatch.ts'
import { looksLikeTracker, readTracker } from './tracker.ts'
import { ABOUT } from '../about.ts'

/** Hours, from what watched the screen or from what the user tracked. */
export const time: Source = {
  ...ABOUT.time,
  accepts({ name, head }) {
    if (/\.json$/i.test(name)) return looksLikeActivityWatch(glance(head)) ? 0.9 : 0
    return /\.(?:csv|tsv|txt)$/i.test(name) && looksLikeTracker(head) ? 0.7 : 0
  },
  read: (files, reading) =>
    readEach(files, 'time', reading, file =>
      /\.json$/i.test(file.name) ? readActivityWatch(file, reading) : readTracker(file, reading),
    ),
}
