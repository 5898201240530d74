/** Whether a file of Markdown is a lesson and not another page. */
export const isLesson = (filename = ''): boolean => /content\/\w+\/\d\d-[a-z0-9-]+\.md$/.test(filename);
