import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

// The zones of src/ are checked by a test of the house, not here.
export default ts.config(
  { ignores: ['dist', 'src/wire'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: globals.browser } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  { rules: { 'no-console': ['error', { allow: ['error', 'warn'] }], eqeqeq: 'error', 'svelte/prefer-svelte-reactivity': 'off' } },
)
