import { FALSE, not, TRUE, type Truth } from '../../base/truth.js'
import type { Condition, Test } from '../../logic/condition.js'
import { kind, type Node, nextOf, nodeSize, numberOf, part } from './node-table.js'
import { type Question, questionOf } from './question.js'
import {
  answered,
  fails,
  isSettled,
  type Literal,
  nextToAsk,
  type Residue,
  residueOf,
  textOf,
  truthOf,
  unasked,
} from './residue.js'
import type { Situation } from './situation.js'
import { isKnown } from './supply.js'
import { truthWith } from './test-truth.js'

/** What is left of alternatives, in their order, and of what may matter beside them. */
interface Left {
  readonly alternatives: readonly Residue[]
  readonly beside: Residue
}

/** Where some questions about an act have been answered, in all that is only needed to go where no act has been. */
interface Place {
  readonly left: Left
  readonly question: Question | undefined
  /** What follows on a question that takes a call, by its answer. */
  readonly others: Map<number, Node> | undefined
}

/** What is made of the conditions of a diagram. */
export interface Purpose<Conclusion> {
  readonly alternatives: readonly Condition[]
  /** What matters as well where no alternative holds for certain. */
  readonly beside?: Condition
  /** Which comparisons are made before all others. */
  readonly isFirst: (test: Test) => boolean
  /** What follows for acts of which the alternatives have these truths. */
  readonly conclude: (truths: readonly Truth[], situation: Situation) => Conclusion | undefined
}

/** Nodes kept of one diagram; the bound only matters to hostile input. */
const mostNodes = 20_000

/** What can still speak: nothing after what holds for certain, nor before it what is not going to hold. */
const speaking = (alternatives: readonly Residue[]): readonly Residue[] => {
  const settled = alternatives.findIndex(isSettled)
  if (settled < 0) return alternatives
  return alternatives.map((one, index) => (index > settled || truthOf(one, TRUE) !== TRUE ? fails : one))
}

/** What matters of what is left: nothing where no alternative can hold, whatever is asked. */
const mattering = ({ alternatives, beside }: Left): Left =>
  alternatives.every((one) => truthOf(one, TRUE) === FALSE)
    ? { alternatives: alternatives.map(() => fails), beside: fails }
    : { alternatives: speaking(alternatives), beside: alternatives.some(isSettled) ? fails : beside }

/** What has become of a comparison now that its question is answered. */
const outcomeOf = (literal: Literal, answer: number, situation: Situation): Residue => {
  const test = literal.test as Test
  const truth = truthWith(test, situation.value(test.fact))
  const reached = literal.positive ? truth : not(truth)
  if (!isKnown(test, situation)) return { kind: 'open', literal, truth: reached, answer }
  return reached === TRUE ? { kind: 'holds', literal } : fails
}

/**
 * A decision diagram over the questions that some conditions ask of an act. It grows by the acts that it sees: an answer
 * that is new at a node is worked out from the conditions, once, and nodes with the same left are one. So an act costs
 * as many steps as there are questions that matter to it, and acts that come to the same end are alike in everything
 * that the conditions say of them. Held to the reference by test/conformance and test/differential.
 */
export class Diagram<Conclusion> {
  readonly #purpose: Purpose<Conclusion>
  #table = new Int32Array(16 * nodeSize)
  /** By node, as are conclusions; the first node is none. */
  readonly #places: (Place | undefined)[] = [undefined]
  readonly #conclusions: (Conclusion | undefined)[] = [undefined]
  readonly #root: Node
  readonly #nodes = new Map<string, Node>()
  /** Those where nothing but first questions have been answered. */
  readonly #heads = new Set<Node>()
  readonly #questions = new Map<Test, Question>()
  /** The keys of questions that come first. */
  readonly #firsts = new Set<string>()
  readonly #numbers = new Map<object, number>()

  constructor(purpose: Purpose<Conclusion>) {
    this.#purpose = purpose
    const { alternatives, beside } = purpose
    this.#root = this.#nodeOf({
      alternatives: alternatives.map((condition) => residueOf(condition)),
      beside: beside === undefined ? fails : residueOf(beside),
    })
  }

  /** The node at which the questions that come first are answered. */
  head(situation: Situation): Node {
    let node = this.#root
    for (let next = node; next !== 0; ) {
      node = next
      this.#heads.add(node)
      const { question } = this.#at(node)
      next = question !== undefined && this.#firsts.has(question.key) ? this.#step(node, situation) : 0
    }
    return node
  }

  /** What is left of the alternatives at a node. */
  left(node: Node): readonly Residue[] {
    return this.#at(node).left.alternatives
  }

  isEnd(node: Node): boolean {
    return this.#table[node] === kind.end
  }

  /** What follows for an act, from a node where it has come. */
  conclusion(from: Node, situation: Situation): Conclusion | undefined {
    const { packed } = situation
    let node = from
    while (this.#table[node] !== kind.end) node = nextOf(this.#table, node, packed) || this.#step(node, situation)
    const index = numberOf(node)
    if (this.#table[node + part.next] === 0) {
      const truths = this.#at(node).left.alternatives.map((one) => truthOf(one))
      this.#conclusions[index] = this.#purpose.conclude(truths, situation)
      this.#table[node + part.next] = 1
    }
    return this.#conclusions[index]
  }

  #at(node: Node): Place {
    return this.#places[numberOf(node)] as Place
  }

  /** Asks the question of a node. */
  #step(node: Node, situation: Situation): Node {
    const place = this.#at(node)
    const answer = (place.question as Question).answer(situation)
    const next = place.others ? place.others.get(answer) : this.#table[node + part.next + answer]
    return next || this.#grow(node, place, answer, situation)
  }

  /** Works out what follows on an answer that no act has given here. */
  #grow(node: Node, place: Place, answer: number, situation: Situation): Node {
    const { left, others } = place
    const question = place.question as Question
    const become = (literal: Literal) =>
      this.#questionOf(literal.test as Test).key === question.key ? outcomeOf(literal, answer, situation) : undefined
    const next = this.#nodeOf({
      alternatives: left.alternatives.map((one) => answered(one, become)),
      beside: answered(left.beside, become),
    })
    // What was forgotten in the meantime leads nowhere.
    if (this.#at(node) !== place) return next
    if (others) others.set(answer, next)
    else this.#table[node + part.next + answer] = next
    return next
  }

  #nodeOf(whole: Left): Node {
    const left = mattering(whole)
    const key = [...left.alternatives, left.beside].map((one) => textOf(one, this.#numberOf)).join(' ')
    const found = this.#nodes.get(key)
    if (found !== undefined) return found
    if (this.#nodes.size - this.#heads.size >= mostNodes) this.#forget()
    const question = this.#nextQuestion(left)
    const node = this.#places.length * nodeSize
    if (node + nodeSize > this.#table.length) {
      const longer = new Int32Array(this.#table.length * 2)
      longer.set(this.#table)
      this.#table = longer
    }
    if (question !== undefined) {
      const { bits } = question
      this.#table[node] = bits ? kind.bits : kind.call
      this.#table[node + part.mask] = bits?.mask ?? 0
      this.#table[node + part.word] = bits?.word ?? 0
    }
    this.#places.push({ left, question, others: question && !question.bits ? new Map() : undefined })
    this.#conclusions.push(undefined)
    this.#nodes.set(key, node)
    return node
  }

  /** Keeps the heads, which others hold, and lets them grow anew. */
  #forget(): void {
    for (const [key, node] of this.#nodes) if (!this.#heads.has(node)) this.#nodes.delete(key)
    const last = Math.max(...this.#heads)
    for (let node: Node = nodeSize; node <= last; node += nodeSize) {
      const place = this.#heads.has(node) ? this.#at(node) : undefined
      this.#places[numberOf(node)] = place && { ...place, others: place.others && new Map() }
      this.#conclusions[numberOf(node)] = undefined
      if (place) this.#table.fill(0, node + part.next, node + nodeSize)
      else this.#table.fill(0, node, node + nodeSize)
    }
    this.#places.length = numberOf(last) + 1
    this.#conclusions.length = this.#places.length
    this.#table.fill(0, last + nodeSize)
  }

  #nextQuestion({ alternatives, beside }: Left): Question | undefined {
    const literals = [...unasked({ kind: 'any', of: alternatives }), ...unasked(beside)]
    const first = literals.find(({ test }) => this.#purpose.isFirst(test as Test))
    const literal = first ?? nextToAsk({ kind: 'any', of: alternatives }) ?? nextToAsk(beside)
    return literal && this.#questionOf(literal.test as Test)
  }

  #questionOf(test: Test): Question {
    const found = this.#questions.get(test) ?? questionOf(test)
    this.#questions.set(test, found)
    if (this.#purpose.isFirst(test)) this.#firsts.add(found.key)
    return found
  }

  readonly #numberOf = ({ test, positive }: Literal): number => {
    const number = this.#numbers.get(test) ?? this.#numbers.size
    this.#numbers.set(test, number)
    return positive ? number : -number - 1
  }
}
