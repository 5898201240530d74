/** Imports that the table of rooms does not allow. */
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import type { Import } from './imports.ts';
import { roomOf, rooms } from './table.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The path that a specifier names, from the project's root; null for a package. */
function pathOf(from: string, specifier: string): string | null {
	const [bare = ''] = specifier.split('?');
	if (bare.startsWith('#lib/')) return bare.replace('#lib/', 'src/lib/');
	if (bare.startsWith('/')) return bare.slice(1);
	// SvelteKit writes the types of a page beside it, in a folder of its own.
	return bare.startsWith('.') && bare !== './$types' ? posix.join(posix.dirname(from), bare) : null;
}

/** The files that an import names, by their paths from the project's root. */
export function targetsOf(from: string, { specifier, glob }: Import): string[] {
	const path = specifier === null ? null : pathOf(from, specifier);
	if (path === null) return [];
	return glob ? globSync(path, { cwd: root }) : [path];
}

const mayHave = (packages: readonly string[], name: string): boolean =>
	packages.some((entry) => (entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry));

/** What is wrong with an import of the file `from`, in words; null where the table allows it. */
export function breachOf(from: string, imported: Import): string | null {
	const [room, { specifier }] = [roomOf(from), imported];
	const rule = rooms[room];
	if (!rule) return `${room}/ has no entry in scripts/rooms/table.ts.`;
	if (specifier === null) return 'This import is put together at run time, so nobody can follow it.';
	if (pathOf(from, specifier) === null)
		return mayHave(rule.packages, specifier) ? null : `${room}/ may not use the package ${specifier}.`;
	const targets = targetsOf(from, imported);
	const missing = targets.find((path) => !existsSync(root + path));
	if (missing !== undefined) return `There is no file ${missing}.`;
	const closed = targets.map(roomOf).find((name) => name !== room && !rule.uses.includes(name));
	return closed === undefined ? null : `${room}/ may not use ${closed}/.`;
}
