/** A run that can be watched: what each module gives on, and the answer. */
import { outputsOf, valueAt } from '#lib/arch/ops.ts';
import type { Network } from '#lib/arch/node.ts';
import type { ChannelMap } from '#lib/engine/activity.ts';
import { outputNodes, topOf, type Guess } from '#lib/engine/output.ts';
import type { Images, RunOptions, RunResult } from '#lib/engine/run.ts';
import { inputOf, seenOf } from '#lib/vision/input.ts';
import type { Pixels } from '#lib/vision/pixels.ts';

/** Of one run. */
interface Watched<Result> {
	/** What the network was shown. */
	readonly seen: Pixels;
	/** Strongest channel of each module's output, by id of the module; none of one that gives on single numbers. */
	readonly maps: ReadonlyMap<string, ChannelMap>;
	/** Most probable classes, most probable first. */
	readonly guesses: readonly Guess[];
	readonly result: Result;
}

/** How many classes are named. */
const NAMED = 3;

/**
 * @param network one that classifies
 * @param run runs it on these images with these options
 * @throws as `run`
 */
export async function watchRun<Result extends RunResult>(
	network: Network,
	picture: Pixels,
	run: (images: Images, options: RunOptions) => Promise<Result>
): Promise<Watched<Result>> {
	const { defaultInput, preprocessing } = network;
	const [h, w] = defaultInput;
	const seen = seenOf(picture, [h, w], preprocessing);
	const outputs = outputsOf(network);
	const answer = outputNodes(network).probabilities ?? '';
	const strongest = new Map<string, ChannelMap>();
	const result = await run(inputOf([seen], preprocessing), {
		keep: [answer],
		watch: outputs.values(),
		onActivity: (id, activity) => strongest.set(id, activity.strongest)
	});
	const maps = [...outputs].flatMap(([module, node]) => {
		const map = strongest.get(node);
		return map && map.values.length > 1 ? [[module, map] as const] : [];
	});
	const guesses = topOf(valueAt(result.kept, answer).values, NAMED);
	return { seen, maps: new Map(maps), guesses, result };
}
