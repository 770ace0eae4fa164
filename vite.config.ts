import { defineConfig } from 'vite'
import react from '@vitejs/plugin-react'

/**
 * Builds the web app into dist/web. Everything is a file of its own origin: no inline script or style, no data: URL,
 * so that `default-src 'self'` is enough (see docs/decisions).
 */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
})
