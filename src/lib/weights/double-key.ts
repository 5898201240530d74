/**
 * The first key that an object in `json` has twice; `JSON.parse` keeps the last of them and says nothing.
 * @param json valid, or what is found means nothing
 */
export function doubleKey(json: string): string | undefined {
	const open: Set<string>[] = [];
	for (const [token, string, colon] of json.matchAll(/[{}]|("(?:[^"\\]+|\\.)*")(\s*:)?/g)) {
		if (token === '{') open.push(new Set());
		else if (token === '}') open.pop();
		else if (string !== undefined && colon !== undefined) {
			const key = JSON.parse(string) as string;
			const keys = open.at(-1);
			if (keys?.has(key)) return key;
			keys?.add(key);
		}
	}
	return undefined;
}
