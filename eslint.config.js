import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import { tsImport } from 'tsx/esm/api';
import ts from 'typescript-eslint';

/** Node 20 cannot import TypeScript by itself. */
const { uses } = await tsImport('./scripts/rooms/rule.ts', import.meta.url);
const { rooms } = await tsImport('./scripts/rooms/table.ts', import.meta.url);

const pureRooms = Object.keys(rooms).filter((name) => rooms[name].pure);
const browserOnly = Object.keys(globals.browser).filter((name) => !(name in globals.node));

export default defineConfig(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'test-results/', '**/.venv*/'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'max-lines': ['error', 400],
			'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// State holds collections by $state.raw and replaces them whole, so that one run is one update.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], parser: ts.parser }
		},
		rules: {
			'max-lines': ['error', 250],
			// One of these anywhere, and every page ships 4 KB more of Svelte's runtime: all kinds of attributes, told apart by name.
			'no-restricted-syntax': [
				'error',
				{
					selector: 'SvelteElement[kind="html"] > SvelteStartTag > SvelteSpreadAttribute',
					message:
						'Write the attributes of an element one by one: a spread makes every page of the site larger.'
				},
				{
					selector:
						'SvelteElement[name.name="svelte:element"] > SvelteStartTag > SvelteAttribute:not([key.name=/^(this|class)$/])',
					message: 'Attributes of a svelte:element make every page of the site larger.'
				}
			]
		}
	},
	{
		// A block that describes a module holds all tests of it.
		files: ['tests/**/*.{test,spec}.ts'],
		rules: { 'max-lines-per-function': 'off' }
	},
	{
		files: ['src/**'],
		plugins: { rooms: { rules: { uses } } },
		rules: { 'rooms/uses': 'error' }
	},
	{
		files: pureRooms.map((name) => `src/lib/${name}/**`),
		rules: { 'no-restricted-globals': ['error', ...browserOnly] }
	}
);
