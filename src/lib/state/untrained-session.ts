import { seeded } from '#lib/weights/seeded.ts';
import { Session } from './session.ts';

/** A session with untrained weights, which need no file. */
export const untrainedSession = (): Session => new Session(() => Promise.resolve(seeded));
