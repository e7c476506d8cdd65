import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Relative, so that a desk can serve the bundle under any path.
  base: './',
  plugins: [svelte()],
  build: { target: 'safari16', chunkSizeWarningLimit: 900 },
  // Texts and keys lie in data/, beside this folder.
  server: { host: '127.0.0.1', port: 5173, strictPort: true, fs: { allow: ['..'] } },
  test: { include: ['tests/**/*.test.ts'], environment: 'node' },
})
