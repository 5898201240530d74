/** The words of the exam. */
export const exam = {
	lead: (questions: number) =>
		`${questions} questions from all over the course, other ones each time. Answer in any order; the right answers come at the end. Your answers stay on this device.`,
	noScript: 'The questions are made in the page, which needs JavaScript.',
	question: (n: number, lesson: string) => `${n} · ${lesson}`,
	answered: (n: number, of: number) => `${n} of ${of} answered.`,
	finish: 'Show my result',
	missing: (n: number) =>
		n === 1
			? 'One question is not answered yet. It will count as wrong.'
			: `${n} questions are not answered yet. They will count as wrong.`,
	result: (right: number, of: number) => `${right} of ${of} right`,
	all: 'Every one. There is nothing that you need to read again.',
	reread: 'Worth reading again',
	score: (right: number, of: number) => `${right} of ${of}`,
	byLesson: 'By lesson',
	lesson: 'Lesson',
	right: 'Right.',
	wrong: 'No.',
	none: 'Not answered.',
	answer: (answer: string) => `The answer: ${answer}`,
	again: 'Take another exam'
};
