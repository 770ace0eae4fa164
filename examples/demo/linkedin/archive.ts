import type { Life } from '../life.ts'
import { careerFiles } from './career.ts'
import { connectionsCsv } from './connections.ts'
import { invitationsCsv, messagesCsv } from './messages.ts'
import { publicFiles } from './public.ts'

/** Every file of the Complete archive of the life, by its name inside the ZIP. */
export function linkedinFiles(life: Life): Record<string, string> {
  return {
    'Connections.csv': connectionsCsv(life),
    'messages.csv': messagesCsv(life),
    'Invitations.csv': invitationsCsv(life),
    ...careerFiles(life),
    ...publicFiles(life),
  }
}
