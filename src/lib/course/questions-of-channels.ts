/** Questions about how many channels leave a concatenation, and how many a sum needs. */
import { opsOf, readersOf, valueAt, type Op } from '#lib/arch/ops.ts';
import { placeIn } from './place.ts';
import { at, convolutions, type Ground, type Maker } from './question-ground.ts';

/** What the branches that meet in `op` all begin from. */
function forkOf({ network }: Ground, op: Op): string {
	const all = opsOf(network);
	const readers = readersOf(all);
	const byId = new Map(all.map((each) => [each.id, each]));
	let [id] = op.inputs;
	while (valueAt(readers, id).length === 1) [id] = valueAt(byId, id).inputs;
	return id;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** Channels after a concatenation. */
export const concat: Maker = (ground) => {
	const depth = (id: string): number => valueAt(ground.facts.shapes, id)[2];
	const pools = ground.ops.filter(({ op }) => op === 'maxpool').map(({ id }) => id);
	return ground.ops
		.filter(({ op }) => op === 'concat')
		.map((op) => {
			const parts = op.inputs.map(depth);
			const [into, sum] = [depth(forkOf(ground, op)), sumOf(parts)];
			const pooled = sumOf(op.inputs.filter((id) => pools.includes(id)).map(depth));
			return {
				subject: '',
				given: { into, ...Object.fromEntries(parts.map((part, i) => [`branch${i}`, part])) },
				at: at(ground, op.id),
				options: [
					{ value: sum, because: 'right' },
					{ value: Math.max(...parts), because: 'largest' },
					{ value: sum - (pooled || Math.min(...parts)), because: pooled ? 'noPool' : 'oneLess' },
					{ value: sum + into, because: 'withInput' }
				]
			};
		});
};

/** What might enter a residual block in place of what does: so many channels more. */
const shifts = [0, -64, -32, 32, 64];

/** Filters of the linear projection that ends a residual branch. */
export const projection: Maker = (ground) =>
	ground.ops
		.filter(({ op }) => op === 'add')
		.flatMap((add) => {
			const { ops } = placeIn(ground.network, add.module);
			const joined = ops.find(({ op }) => op === 'concat');
			const linear = convolutions(ops).find(({ inputs }) => joined && inputs[0] === joined.id);
			if (!joined || !linear) return [];
			const mixed = valueAt(ground.facts.shapes, joined.id)[2];
			const own = valueAt(ground.facts.shapes, add.inputs[0])[2];
			const depths = shifts.map((shift) => own + shift).filter((into) => into > 0);
			return depths.map((into) => ({
				subject: '',
				given: { into, mixed },
				at: into === own ? at(ground, linear.id) : null,
				options: [
					{ value: into, because: 'right' },
					{ value: mixed, because: 'branches' },
					{ value: into + mixed, because: 'concatenated' },
					{ value: Math.abs(into - mixed), because: 'difference' }
				]
			}));
		});
