import { defineConfig } from 'vite'

/**
 * Builds what runs on Node into few files, with the libraries that every thread loads: each command and each thread starts
 * by loading all it needs, and hundreds of small files take several times as long as the same code in a few. What is
 * native, or loaded only when something goes out over the wire, stays a package of its own.
 */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node24',
    minify: false,
    license: { fileName: 'LICENSES.md' },
    rolldownOptions: {
      input: Object.fromEntries(
        [
          'cli/recover-command',
          'cli/run',
          'cli/terminal',
          'http/serve-command',
          'io/world/open-world',
          'mcp/http-door',
          'mcp/mcp-command',
          'operations/alone',
          'operations/start-import',
          'operations/table',
          'operations/work-thread',
        ].map(name => [name, `src/${name}.ts`]),
      ),
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
  ssr: {
    noExternal: [
      'zod',
      'yauzl',
      'pend',
      'libmime',
      'encoding-japanese',
      'iconv-lite',
      'libqp',
      'libbase64',
      'safer-buffer',
      'saxes',
      'xmlchars',
      'commander',
      'hono',
      '@hono/node-server',
      'ts-fsrs',
      'ipaddr.js',
      'feedsmith',
      'graphology',
      'graphology-communities-louvain',
    ],
  },
})
