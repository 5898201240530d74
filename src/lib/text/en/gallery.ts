/** Words of the gallery, a page for those who work on it. */
export const gallery = {
	title: 'Gallery',
	lead: 'Every component in its states. The answers here are made up; nothing has run.',
	rooms: {
		controls: 'Controls',
		runs: 'Runs and answers',
		drawings: 'Drawings',
		charts: 'Charts',
		lessons: 'Parts of lessons'
	}
};
