import { normaliseTitle } from '../occupation/title-text.ts'

/**
 * One name for a skill, however it is written: lower case, no accents, words only, common short forms spelled out.
 * "Node.js", "nodejs" and "NODE JS" are one. Empty where nothing is left. @example skillKey('K8s') // 'kubernetes'
 */
export function skillKey(name: string): string {
  const plain = normaliseTitle(name.replaceAll('&', ' and ').replaceAll(/\((?:programming )?language\)/gi, ' '))
  return SPELLED.get(plain) ?? plain
}

const SAME: readonly string[] = [
  'javascript|js|ecmascript|java script',
  'typescript|ts|type script',
  'node js|node|nodejs',
  'react|react js|reactjs',
  'vue js|vue|vuejs',
  'angular|angular js|angularjs',
  'python|python3|python 3',
  'c++|cpp|c plus plus',
  'c#|csharp|c sharp',
  'go|golang',
  'postgresql|postgres|psql',
  'kubernetes|k8s',
  'docker|docker containers',
  'amazon web services|aws|amazon web services aws|amazon web services aws software',
  'google cloud|gcp|google cloud platform',
  'microsoft azure|azure|microsoft azure software',
  'machine learning|ml',
  'artificial intelligence|ai',
  'natural language processing|nlp',
  'microsoft excel|excel|ms excel',
  'microsoft powerpoint|powerpoint|ms powerpoint',
  'microsoft word|ms word',
  'microsoft office|ms office|microsoft office software',
  'public speaking|presenting|presentations|presentation skills',
  'search engine optimization|seo|search engine optimisation',
  'user experience design|ux|ux design|user experience',
  'user interface design|ui|ui design',
  'continuous integration|ci|ci cd|continuous delivery',
  'object oriented programming|oop',
  'html|html5|hypertext markup language html',
  'css|css3|cascading style sheets|cascading style sheets css',
  'human resources|hr',
  // as O*NET writes the names of tools
  'sql|structured query language|structured query language sql|structure query language sql',
  'java|oracle java',
  'kafka|apache kafka',
  'hadoop|apache hadoop',
  'airflow|apache airflow',
  'jira|atlassian jira',
  'confluence|atlassian confluence',
  'salesforce|salesforce software',
  'sap|sap software',
  'xml|extensible markup language|extensible markup language xml',
  'json|javascript object notation|javascript object notation json',
  'visual basic for applications|vba|microsoft visual basic for applications vba',
  'geographic information systems|gis|geographic information system gis software',
]

const SPELLED: ReadonlyMap<string, string> = new Map(
  SAME.flatMap(line => {
    const [first = '', ...others] = line.split('|')
    return others.map(other => [other, first] as const)
  }),
)

/** The other ways to write a skill that texts may use. */
export const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  SAME.map(line => line.split('|')).map(([first = '', ...others]) => [first, others]),
)
