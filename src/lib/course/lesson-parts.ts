/** What lessons are grouped by, in the order of the course. */
export const lessonParts = ['basics', 'modules', 'ideas', 'evidence', 'practice'] as const;
export type LessonPart = (typeof lessonParts)[number];
