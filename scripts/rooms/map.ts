/** Draws docs/rooms.svg from the imports of src/. */
import { writeFileSync } from 'node:fs';
import { root } from './breaches.ts';
import { arrowsIn, drawMap } from './draw.ts';
import { readSource } from './graph.ts';

writeFileSync(`${root}docs/rooms.svg`, drawMap(arrowsIn(readSource().graph)));
