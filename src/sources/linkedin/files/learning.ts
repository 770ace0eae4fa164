import { acted, typed } from '../context.ts'
import { fact, fileKind, filled, listed } from '../kind.ts'
import { failed, isLeft } from '../left.ts'

/** Skills.csv: names only, no date. */
export const skills = fileKind({
  id: 'skills',
  names: 'skills|skill|kenntnisse|competences|aptitudes|competencias|competenze|vaardigheden',
  columns: { name: 'Name|Skill|Skill Name|Kenntnis|Nom|Nombre|Nome|Naam' },
  needs: ['name'],
  row: cells => {
    const name = cells.name.trim()
    return name === ''
      ? failed('E_NO_NAME', 'The skill has no name.')
      : [fact('skill', [name.toLowerCase()], null, { name }, { lever: 'skill' })]
  },
})

/** Languages.csv. */
export const languages = fileKind({
  id: 'languages',
  names: 'languages|language|sprachen|langues|idiomas|lingue|talen',
  columns: {
    name: 'Name|Nom|Nombre|Nome|Naam',
    level: 'Proficiency|Kenntnisstand|Niveau|Competencia|Proficiência|Competenza',
  },
  needs: ['name', 'level'],
  row: cells => {
    const name = cells.name.trim()
    if (name === '') return failed('E_NO_NAME', 'The language has no name.')
    return [
      fact(
        'language',
        [name.toLowerCase(), cells.level],
        null,
        { name, ...filled({ level: cells.level }) },
        { lever: 'skill' },
      ),
    ]
  },
})

/** Certifications.csv. */
export const certifications = fileKind({
  id: 'certifications',
  names:
    'certifications|certification|licenses and certifications|zertifizierungen|zertifikate|certificaciones|certificacoes|certificazioni|certificeringen',
  columns: {
    name: 'Name|Nom|Nombre|Nome|Naam',
    url: 'Url',
    authority: 'Authority|Aussteller|Organisme|Entidad emisora|Autoridade|Ente|Autoriteit',
    from: 'Started On|Start Date|Issued On',
    until: 'Finished On|End Date|Expires On',
    licence: 'License Number|Licence Number|License',
  },
  needs: ['name', 'authority'],
  dates: ['from', 'until'],
  row: (cells, context) => {
    const name = cells.name.trim()
    if (name === '') return failed('E_NO_NAME', 'The certificate has no name.')
    const from = typed(cells.from, context)
    if (isLeft(from)) return from
    const until = typed(cells.until, context)
    if (isLeft(until)) return until
    const detail = {
      name,
      ...filled({ authority: cells.authority, licence: cells.licence, url: cells.url }),
      ...(until === null ? {} : { expires: until.at }),
    }
    return [fact('certificate', [name, cells.authority, cells.from, cells.licence], from, detail, { lever: 'skill' })]
  },
})

/** Courses.csv: courses that stand on the profile, without a date. */
export const courses = fileKind({
  id: 'courses',
  names: 'courses|course|kurse|cours|cursos|corsi|cursussen',
  columns: { name: 'Name|Nom|Nombre|Nome|Naam', number: 'Number|Nummer|Numéro|Número|Numero' },
  needs: ['name', 'number'],
  row: cells => {
    const name = cells.name.trim()
    if (name === '') return failed('E_NO_NAME', 'The course has no name.')
    return [
      fact('course', [name, cells.number], null, { name, ...filled({ number: cells.number }) }, { lever: 'skill' }),
    ]
  },
})

/** Learning.csv: LinkedIn Learning; dated by completion, else by the last time it was watched. Its header ends in an empty column. */
export const learning = fileKind({
  id: 'learning',
  names: 'learning|linkedin learning',
  columns: {
    name: 'Content Title|Title',
    summary: 'Content Description|Description',
    kind: 'Content Type|Type',
    watched: 'Content Last Watched Date (if viewed)|Content Last Watched Date|Last Watched Date',
    completed: 'Content Completed At (if completed)|Content Completed At|Completed At',
    saved: 'Content Saved|Saved',
  },
  needs: ['name', 'watched'],
  dates: ['watched', 'completed'],
  row: (cells, context) => {
    const name = cells.name.trim()
    if (name === '') return failed('E_NO_NAME', 'The course has no title.')
    const done = /\d/.test(cells.completed)
    const when = done ? cells.completed : cells.watched
    const stamp = /\d/.test(when) ? acted(when, context) : null
    if (isLeft(stamp)) return stamp
    const what = stamp === null ? { ...filled({ kind: cells.kind }), provider: 'LinkedIn Learning' } : null
    if (what !== null) return [fact('saved', ['course', name], null, { what: 'course', title: name })]
    const detail = { name, ...filled({ kind: cells.kind }), provider: 'LinkedIn Learning', completed: done }
    return [fact('course', [name, cells.kind, String(stamp?.at ?? '')], stamp, detail, { lever: 'skill' })]
  },
})

/** Honors.csv. */
export const honors = fileKind({
  id: 'honors',
  names:
    'honors|honours|honors and awards|honors awards|auszeichnungen|distinctions|reconocimientos|reconhecimentos|riconoscimenti|prijzen',
  columns: {
    title: 'Title|Titel|Titre|Título|Titolo',
    summary: 'Description|Beschreibung',
    issued: 'Issued On|Issue Date',
    issuer: 'Issuer|Aussteller',
  },
  needs: ['title', 'issued'],
  dates: ['issued'],
  row: (cells, context) => {
    const title = cells.title.trim()
    if (title === '') return failed('E_NO_TITLE', 'The honour has no title.')
    const stamp = typed(cells.issued, context)
    if (isLeft(stamp)) return stamp
    return [
      fact('honor', [title, cells.issued], stamp, {
        title,
        ...filled({ summary: cells.summary, issuer: cells.issuer }),
      }),
    ]
  },
})

/** Test Scores.csv. */
export const testScores = fileKind({
  id: 'test-scores',
  names: 'test scores|test score|testscores',
  columns: { name: 'Name', summary: 'Description', value: 'Score', date: 'Score Date|Date' },
  needs: ['name', 'value'],
  dates: ['date'],
  row: (cells, context) => {
    const title = cells.name.trim()
    if (title === '') return failed('E_NO_NAME', 'The test has no name.')
    const stamp = typed(cells.date, context)
    if (isLeft(stamp)) return stamp
    const summary = listed(`${cells.value}|${cells.summary}`).join(': ')
    return [
      fact(
        'honor',
        ['test', title, cells.value, cells.date],
        stamp,
        { title, ...filled({ summary }) },
        { lever: 'skill' },
      ),
    ]
  },
})
