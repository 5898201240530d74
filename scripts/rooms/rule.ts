/** The table of rooms as a rule of ESLint. */
import { relative } from 'node:path';
import type { Rule } from 'eslint';
import { breachOf, root } from './breaches.ts';
import { importsIn, type Node } from './imports.ts';

export const uses: Rule.RuleModule = {
	create: ({ filename, sourceCode, report }) => ({
		Program(program) {
			const from = relative(root, filename).replaceAll('\\', '/');
			const keysOf = ({ type }: Node) => sourceCode.visitorKeys[type] ?? [];
			for (const imported of importsIn(program as unknown as Node, keysOf)) {
				const breach = breachOf(from, imported);
				if (breach)
					report({
						node: imported.node as unknown as Rule.Node,
						message: `${breach} See scripts/rooms/table.ts.`
					});
			}
		}
	})
};
