import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/**
 * Which room may not be entered from which: arrows point downwards only, as in docs/design.md.
 * routes -> diagram, charts -> state -> engine, weights, vision -> layout -> arch
 */
const above = {
	arch: [
		'course',
		'layout',
		'results',
		'engine',
		'weights',
		'vision',
		'state',
		'diagram',
		'charts',
		'ui',
		'text'
	],
	layout: ['course', 'results', 'engine', 'weights', 'vision', 'state', 'diagram', 'charts', 'ui', 'text'],
	course: ['layout', 'results', 'engine', 'weights', 'vision', 'state', 'diagram', 'charts', 'ui', 'text'],
	results: ['course', 'layout', 'engine', 'weights', 'vision', 'state', 'diagram', 'charts', 'ui', 'text'],
	weights: ['layout', 'engine', 'vision', 'state', 'diagram', 'charts', 'ui'],
	vision: ['layout', 'engine', 'weights', 'state', 'diagram', 'charts', 'ui'],
	engine: ['layout', 'vision', 'state', 'diagram', 'charts', 'ui'],
	state: ['diagram', 'charts', 'ui'],
	ui: ['diagram', 'charts'],
	diagram: ['charts'],
	charts: ['diagram'],
	lesson: []
};
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
						regex: `^(#lib|\\.\\.)/(${above[name].join('|')})/`,
						message: `${name}/ may only use rooms below it (docs/design.md).`
					},
					{
						group: ['arch', 'layout', 'results', 'course'].includes(name)
							? pure
							: name === 'engine'
								? ['svelte']
								: noTensorFlow,
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
	...Object.keys(above).map(room)
);
