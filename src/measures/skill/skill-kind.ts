/** What sort of thing a skill is. It decides how it fades and how it is practised. */
export const SKILL_KINDS = ['skill', 'soft', 'knowledge', 'tool', 'language', 'handwork'] as const
export type SkillKind = (typeof SKILL_KINDS)[number]

/** How skills of a kind lose what training added (MEASURES 6.4): half of it after so many months without use. */
export const HALF_LIFE_MONTHS: Readonly<Record<SkillKind, number>> = {
  skill: 11,
  soft: 11,
  knowledge: 6.5,
  tool: 11,
  language: 6.5,
  handwork: 13,
}

/**
 * The kind of a skill by its key, where no source says: among words for dealing with people it is soft, among human
 * languages a language, among the handling of equipment handwork; else a skill.
 * @example kindOfSkill('negotiation') // 'soft'
 */
export function kindOfSkill(key: string): SkillKind {
  const words = key.split(' ')
  if (words.length <= 2 && words.some(word => LANGUAGES.has(word)) && words.every(word => !LANGUAGE_NOT.has(word)))
    return 'language'
  if (SOFT.has(key) || words.some(word => SOFT_WORDS.has(word))) return 'soft'
  if (HANDWORK.has(key) || words.some(word => HANDWORK_WORDS.has(word))) return 'handwork'
  return 'skill'
}

const LANGUAGES = new Set(
  (
    'english german french spanish portuguese italian dutch norwegian swedish danish finnish polish czech russian ' +
    'ukrainian turkish arabic hebrew hindi urdu bengali tamil chinese mandarin cantonese japanese korean vietnamese thai ' +
    'indonesian greek hungarian romanian bulgarian serbian croatian swahili deutsch francais espanol norsk svenska latin'
  ).split(' '),
)
const LANGUAGE_NOT = new Set(['law', 'history', 'literature', 'press', 'cuisine', 'market'])
const SOFT = new Set(
  (
    'active listening,speaking,social perceptiveness,coordination,persuasion,negotiation,instructing,service orientation,' +
    'time management,public speaking,critical thinking,active learning,learning strategies,monitoring,' +
    'judgment and decision making,management of personnel resources,emotional intelligence,conflict resolution,problem solving'
  ).split(','),
)
const SOFT_WORDS = new Set(
  (
    'communication leadership teamwork collaboration mentoring coaching negotiation facilitation empathy listening ' +
    'storytelling persuasion networking adaptability feedback interpersonal interviewing presenting'
  ).split(' '),
)
const HANDWORK = new Set(
  (
    'operation and control,equipment maintenance,repairing,installation,operations monitoring,equipment selection,' +
    'touch typing'
  ).split(','),
)
const HANDWORK_WORDS = new Set(
  'welding carpentry soldering machining plumbing sewing driving surgery piano guitar'.split(' '),
)
