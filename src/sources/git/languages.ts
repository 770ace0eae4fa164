/** Languages by the ending of a file's name. Only what is written by hand: no lock files, no pictures, no data. */
const BY_ENDING: Readonly<Record<string, string>> = {
  bash: 'Shell',
  c: 'C',
  cc: 'C++',
  clj: 'Clojure',
  cpp: 'C++',
  cs: 'C#',
  css: 'CSS',
  cxx: 'C++',
  dart: 'Dart',
  ex: 'Elixir',
  exs: 'Elixir',
  elm: 'Elm',
  erl: 'Erlang',
  f90: 'Fortran',
  fs: 'F#',
  go: 'Go',
  gradle: 'Gradle',
  groovy: 'Groovy',
  h: 'C',
  hpp: 'C++',
  hs: 'Haskell',
  html: 'HTML',
  ipynb: 'Jupyter Notebook',
  java: 'Java',
  jl: 'Julia',
  js: 'JavaScript',
  jsx: 'JavaScript',
  kt: 'Kotlin',
  kts: 'Kotlin',
  less: 'CSS',
  lua: 'Lua',
  m: 'Objective-C',
  md: 'Markdown',
  mjs: 'JavaScript',
  cjs: 'JavaScript',
  ml: 'OCaml',
  nix: 'Nix',
  php: 'PHP',
  pl: 'Perl',
  pm: 'Perl',
  ps1: 'PowerShell',
  proto: 'Protocol Buffers',
  py: 'Python',
  pyi: 'Python',
  r: 'R',
  rb: 'Ruby',
  rmd: 'R',
  rs: 'Rust',
  rst: 'reStructuredText',
  sass: 'CSS',
  scala: 'Scala',
  scss: 'CSS',
  sh: 'Shell',
  sol: 'Solidity',
  sql: 'SQL',
  svelte: 'Svelte',
  swift: 'Swift',
  tex: 'TeX',
  tf: 'Terraform',
  ts: 'TypeScript',
  tsx: 'TypeScript',
  mts: 'TypeScript',
  vue: 'Vue',
  xsl: 'XSLT',
  zig: 'Zig',
  zsh: 'Shell',
}

/** The languages that a set of files is written in, the commonest first. @example languagesOf(['a.py', 'b/c.sql', 'd.py']) // ['Python', 'SQL'] */
export function languagesOf(files: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const file of files) {
    const name = (file.split('/').at(-1) ?? '').toLowerCase()
    const ending = name.includes('.') ? (name.split('.').at(-1) ?? '') : name
    const language =
      name === 'dockerfile'
        ? 'Docker'
        : name === 'makefile'
          ? 'Make'
          : Object.hasOwn(BY_ENDING, ending)
            ? BY_ENDING[ending]
            : undefined
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 8)
    .map(([language]) => language)
}

/** The top folders that a set of files lies in. @example areasOf(['src/a.ts', 'src/b.ts', 'README.md']) // ['src'] */
export function areasOf(files: readonly string[]): readonly string[] {
  const areas = new Set<string>()
  for (const file of files) if (file.includes('/')) areas.add((file.split('/')[0] ?? '').slice(0, 80))
  return [...areas].slice(0, 12)
}
