/** The words of the inspector, which comes when it is wanted. */
import { inspector } from './en/inspector.ts';
import type { InspectorWords } from './words.ts';

export const inspectorText: InspectorWords = inspector;
