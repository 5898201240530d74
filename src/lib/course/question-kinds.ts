/** What the folds can ask about; a lesson names them among its checks. */
export const questionKinds = [
	'side',
	'concat',
	'weights',
	'field',
	'padding',
	'dearest',
	'projection',
	'factorised'
] as const;

export type QuestionKind = (typeof questionKinds)[number];
