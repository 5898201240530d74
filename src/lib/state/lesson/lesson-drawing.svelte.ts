import { createContext } from 'svelte';
import { networkById } from '#lib/arch/catalogue.ts';
import { toggled } from '#lib/arch/groups.ts';
import type { Network } from '#lib/arch/node.ts';
import { drawnModules, LessonError, type Lesson } from '#lib/course/lesson.ts';
import { hasPlace, opsAt } from '#lib/course/place.ts';

/** What stands beside a lesson: the drawing of its modules, and what text and drawing point at in each other. */
export class LessonDrawing {
	readonly lesson: Lesson;
	/** Versions of the lesson's modules, the first of them the one that the text is about. */
	readonly networks: readonly [Network, ...Network[]];
	/** The version that the text being read is about. */
	told: Network = $state.raw() as Network;
	/** The version that the reader wants to see; `null` follows the text. */
	#chosen: Network | null = $state.raw(null);
	/** The version that is drawn. */
	readonly network = $derived.by(() => this.#chosen ?? this.told);
	/** Path that a word of the text points at while the reader is on it. */
	named = $state<string | null>(null);
	/** Node that the reader is on in the drawing. */
	pointed = $state<string | null>(null);
	/** Node that the reader chose. */
	selected = $state<string | null>(null);
	/** Path of the step that is being read. */
	step = $state<string | null>(null);
	/** Ids of the modules that the step being read is about; all of the lesson's unless it names some. */
	scene = $state.raw<readonly string[] | null>(null);
	unfolded = $state.raw<ReadonlySet<string>>(new Set());

	/** All of the lesson's modules in the drawn version. */
	readonly all = $derived.by(() => drawnModules(this.lesson, this.network));
	/** Those that are drawn. */
	readonly modules = $derived.by(() => {
		const { scene, all } = this;
		const some = all.filter(({ id }) => scene?.includes(id));
		return some.length > 0 ? some : all;
	});
	/** Nodes of the drawing that the text speaks of. */
	readonly lit = $derived.by((): ReadonlySet<string> => {
		const path = this.named ?? (this.selected === null ? this.step : null);
		return new Set(path === null ? [] : opsAt(this.network, path).map(({ id }) => id));
	});

	readonly #course: readonly Lesson[];

	constructor(lesson: Lesson, course: readonly Lesson[]) {
		this.lesson = lesson;
		this.#course = course;
		const [first, ...others] = lesson.networks.map(networkById);
		if (!first) throw new LessonError(`Lesson ${lesson.slug} names no network.`);
		this.networks = [first, ...others];
		this.told = first;
	}

	/** The network that a part of the text is about: the lesson's first unless it names one. @throws RangeError */
	about = (id?: string): Network => (id === undefined ? this.networks[0] : networkById(id));

	/**
	 * The version that has something at `path`: the drawn one where it does.
	 * @throws LessonError when none of the lesson's networks does
	 */
	homeOf(path: string): Network {
		const home = [this.network, ...this.networks].find((network) => hasPlace(network, path));
		return home ?? this.#fail(`none of its networks has a node, branch or module '${path}'.`);
	}

	/** @throws LessonError when the lesson does not name that network */
	versionNamed(id: string): Network {
		return this.networks.find((network) => network.id === id) ?? this.#fail(`it does not name ${id}.`);
	}

	/** @throws LessonError when the course has no such lesson */
	lessonNamed(slug: string): Lesson {
		return this.#course.find((lesson) => lesson.slug === slug) ?? this.#fail(`there is no lesson '${slug}'.`);
	}

	#fail(problem: string): never {
		throw new LessonError(`Lesson ${this.lesson.slug}: ${problem}`);
	}

	/** Whether the drawing points at something that lies at `path`. */
	pointsAt(path: string): boolean {
		const node = this.pointed ?? this.selected;
		return node !== null && opsAt(this.network, path).some(({ id }) => id === node);
	}

	/** Draws another version until the reader lets go of it; a node that is selected stays so where that version has it. */
	draw(id: string): void {
		this.#change(() => (this.#chosen = networkById(id)));
	}

	/** The version of what is being read: unless it names one, the first of the lesson that has something at `path`. */
	tell(path: string, id?: string): void {
		const network = id === undefined ? this.networks.find((one) => hasPlace(one, path)) : networkById(id);
		if (network) this.#change(() => (this.told = network));
	}

	/** Keeps what is drawn, since something was measured on it. */
	hold(): void {
		this.#chosen = this.network;
	}

	follow(): void {
		this.#change(() => (this.#chosen = null));
	}

	#change(change: () => void): void {
		const before = this.network;
		change();
		if (this.network !== before) this.unfolded = new Set();
	}

	toggle(group: string): void {
		this.unfolded = new Set(toggled([...this.unfolded], group));
	}
}

/** The drawing beside the lesson that a component belongs to. */
export const [lessonDrawing, setLessonDrawing] = createContext<LessonDrawing>();
