import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** Which rooms a room may use, as in docs/design.md: arrows point downwards only. */
const pureRooms = ['arch', 'layout', 'course', 'results'];
const numbers = ['web', 'weights', 'vision', 'engine'];
const uses = {
	arch: [],
	layout: ['arch'],
	course: ['arch', 'results'],
	results: ['arch'],
	web: ['text'],
	weights: ['arch', 'text', 'web'],
	vision: ['arch', 'text', 'web'],
	engine: ['arch', 'weights', 'text', 'web'],
	state: [...pureRooms, ...numbers, 'text'],
	ui: [...pureRooms, ...numbers, 'state', 'text'],
	diagram: [...pureRooms, ...numbers, 'state', 'text', 'ui'],
	charts: [...pureRooms, ...numbers, 'state', 'text', 'ui'],
	lesson: [...pureRooms, ...numbers, 'state', 'text', 'ui', 'diagram', 'charts']
};
const rooms = [...Object.keys(uses), 'text'];
const closed = (name) => rooms.filter((room) => room !== name && !uses[name].includes(room));
const pure = ['svelte', 'svelte/*', '$app/*', '@tensorflow/*', 'd3-selection', 'd3-zoom'];
const noTensorFlow = ['@tensorflow/*'];

const room = (name) => ({
	files: [`src/lib/${name}/**`],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						regex: `^(#lib|\\.\\.)/(${closed(name).join('|')})/`,
						message: `${name}/ may only use rooms below it (docs/design.md).`
					},
					{
						group: pureRooms.includes(name) ? pure : name === 'engine' ? ['svelte'] : noTensorFlow,
						message: `not in ${name}/ (docs/design.md).`
					}
				]
			}
		]
	}
});

export default defineConfig(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'test-results/'] },
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
		rules: { 'max-lines': ['error', 300] }
	},
	{
		files: ['src/routes/**'],
		rules: { 'no-restricted-imports': ['error', { patterns: noTensorFlow }] }
	},
	...Object.keys(uses).map(room)
);
