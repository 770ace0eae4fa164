import type { Ego, Life } from './life.ts'
import { profileUrl } from './life.ts'
import { isoDay } from './moments.ts'
import { CERTIFICATES, LANGUAGES } from './words/career-words.ts'

/** The CV as JSON Resume 1.0. */
export function resumeJson(life: Life): string {
  const { career } = life
  const until = (at: number | null) => (at === null ? {} : { endDate: isoDay(at) })
  const since = (id: string) => isoDay(life.worlds.find(world => world.id === id)?.from ?? 0)
  const school = life.worlds.find(world => world.kind === 'school')
  return JSON.stringify(
    {
      $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
      basics: basicsOf(life.ego),
      work: career.jobs
        .toReversed()
        .map(job => ({ name: job.company, position: job.title, startDate: isoDay(job.from), ...until(job.until) })),
      volunteer: [{ organization: 'Code Harbour', position: 'Volunteer teacher', startDate: since('harbour') }],
      education: [
        {
          institution: school?.name,
          area: 'Econometrics',
          studyType: 'Bachelor',
          startDate: isoDay(school?.from ?? 0),
          endDate: isoDay(school?.until ?? 0),
        },
      ],
      certificates: career.courses
        .filter(course => CERTIFICATES.some(name => name === course.name))
        .map(course => ({ name: course.name, date: isoDay(course.at), issuer: course.provider })),
      publications: career.pieces
        .filter(piece => piece.form === 'article')
        .map(piece => ({
          name: piece.title,
          publisher: 'varonde.example',
          releaseDate: isoDay(piece.at),
          url: piece.url,
        })),
      skills: career.skills.map(skill => ({
        name: skill.name,
        level: skill.level > 0.75 ? 'Advanced' : skill.level > 0.5 ? 'Intermediate' : 'Beginner',
      })),
      languages: LANGUAGES.map(([language, fluency]) => ({ language, fluency })),
      projects: [
        {
          name: 'gristmill',
          description: 'An open-source tool that tests tables',
          startDate: since('gristmill'),
          url: 'https://gristmill.example',
          roles: ['Maintainer'],
        },
      ],
    },
    null,
    2,
  )
}

function basicsOf(ego: Ego) {
  return {
    name: ego.name,
    label: 'Data Platform Manager',
    email: ego.emails[0],
    phone: ego.phone,
    url: 'https://varonde.example',
    summary: 'I make numbers that people can trust.',
    location: { city: ego.city, countryCode: 'NL' },
    profiles: [{ network: 'LinkedIn', username: ego.slug, url: profileUrl(ego.slug) }],
  }
}
