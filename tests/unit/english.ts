/** Words for readers that stand in the code, where they should be looked up in `text/`. */
import { treeOf } from '../../scripts/rooms/graph.ts';
import { isNode, type Node } from '../../scripts/rooms/imports.ts';

const WORD = /\p{L}{2,}/u;
const TWO_WORDS = /\p{L}{2,}[,.!?]? [(“]?\p{L}{2,}/u;

/** Attributes and properties that are read or heard. */
const READ = /^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder|content|label)$/;

/** What these say is for who calls a function or writes a lesson wrongly. */
const forProgrammers = ['RangeError', 'TypeError', 'LessonError'];

/**
 * Errors of these rooms are more of that kind: they say that an expression or a step of a run makes no sense. Whatever
 * ends a run reaches the reader in words that are looked up, with the error's own as a detail.
 */
const details = /^src\/lib\/(arch|layout|engine)\//;

const errorsIn = (file: string): readonly string[] =>
	details.test(file) ? [...forProgrammers, 'Error', 'EngineError'] : forProgrammers;

const list = (value: unknown): Node[] => [value].flat().filter(isNode);
const childrenOf = (node: Node): Node[] => Object.values(node).flatMap(list);

/** The text of a literal or of a piece of a template. */
function literal(node: Node): string[] {
	if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
	if (node.type === 'TemplateElement') return [(node.value as { cooked: string }).cooked];
	return [];
}

/** The texts that an expression may give, as far as it holds them itself. */
function resultsOf(node: Node): string[] {
	switch (node.type) {
		case 'TemplateLiteral':
			return list(node.quasis).concat(list(node.expressions)).flatMap(resultsOf);
		case 'ConditionalExpression':
			return list(node.consequent).concat(list(node.alternate)).flatMap(resultsOf);
		case 'LogicalExpression':
			return list(node.left).concat(list(node.right)).flatMap(resultsOf);
		default:
			return literal(node);
	}
}

/** The texts that markup shows. */
function shownBy(node: Node): string[] {
	switch (node.type) {
		case 'Text':
			return [String(node.data)];
		case 'ExpressionTag':
			return list(node.expression).flatMap(resultsOf);
		case 'Attribute':
			return READ.test(String(node.name)) ? list(node.value).flatMap(shownBy) : [];
		case 'StyleDirective':
			return [];
		default:
			return childrenOf(node).flatMap(shownBy);
	}
}

/** All texts in code, but those of `errors` and the names of classes. */
function textsOf(node: Node, errors: readonly string[]): string[] {
	const { name } = (node.callee ?? node) as { name?: string };
	if (node.type === 'NewExpression' && errors.includes(String(name))) return [];
	if (node.type === 'Attribute' && name === 'class') return [];
	return [...literal(node), ...childrenOf(node).flatMap((child) => textsOf(child, errors))];
}

/** In markup every word counts; in code two in a row, since one may be a key. */
export function englishIn(file: string, source: string): string[] {
	const tree = treeOf(file, source);
	const shown = isNode(tree.fragment) ? shownBy(tree.fragment) : [];
	const found = [
		...shown.filter((text) => WORD.test(text)),
		...textsOf(tree, errorsIn(file)).filter((text) => TWO_WORDS.test(text))
	];
	return [...new Set(found.map((text) => text.trim()))];
}
