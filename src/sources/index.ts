import type { Source } from '../model/source.ts'
import { linkedin } from './linkedin/linkedin.ts'

/** Every format the product reads, one line a source. */
export const SOURCES: readonly Source[] = [linkedin]
