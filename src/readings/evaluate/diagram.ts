import { FALSE, not, TRUE, type Truth } from '../../base/truth.js'
import type { Condition, Test } from '../../logic/condition.js'
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
import { testTruth } from './test-truth.js'

/** What is left of alternatives, in their order, and of what may matter beside them. */
interface Left {
  readonly alternatives: readonly Residue[]
  readonly beside: Residue
}

/** Where some questions about an act have been answered: the next one, or what has come of them. */
export interface Node<Conclusion> {
  /** Of its diagram, to tell it from others. */
  readonly number: number
  readonly left: Left
  readonly question: Question | undefined
  /** Of the question whether the fact in a slot equals a value; -1 for any other. */
  readonly slot: number
  readonly value: Question['value']
  yes: Node<Conclusion> | undefined
  no: Node<Conclusion> | undefined
  unknown: Node<Conclusion> | undefined
  /** What follows on any other question, by its answer. */
  readonly others: Map<number, Node<Conclusion>>
  /** Where nothing is left to ask, once an act has come here. */
  concluded: { readonly conclusion: Conclusion | undefined } | undefined
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
  const truth = testTruth(test, situation.facts)
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
  readonly #root: Node<Conclusion>
  readonly #nodes = new Map<string, Node<Conclusion>>()
  /** Those where nothing but first questions have been answered. */
  readonly #heads = new Set<Node<Conclusion>>()
  #made = 0
  readonly #questions = new Map<Test, Question>()
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
  head(situation: Situation): Node<Conclusion> {
    let node = this.#root
    while (node.question !== undefined && node.question.isFirst) {
      this.#heads.add(node)
      node = this.#step(node, situation)
    }
    this.#heads.add(node)
    return node
  }

  /** What follows for an act, from a node where it has come. */
  conclusion(from: Node<Conclusion>, situation: Situation): Conclusion | undefined {
    const { facts } = situation
    let node = from
    while (node.question !== undefined) {
      let next: Node<Conclusion> | undefined
      if (node.slot >= 0) {
        const actual = facts[node.slot]
        next = actual === undefined ? node.unknown : actual === node.value ? node.yes : node.no
      } else next = node.others.get(node.question.answer(situation))
      node = next ?? this.#step(node, situation)
    }
    if (node.concluded === undefined) {
      const truths = node.left.alternatives.map((one) => truthOf(one))
      node.concluded = { conclusion: this.#purpose.conclude(truths, situation) }
    }
    return node.concluded.conclusion
  }

  /** Asks the question of a node. */
  #step(node: Node<Conclusion>, situation: Situation): Node<Conclusion> {
    const question = node.question as Question
    const answer = question.answer(situation)
    const found = node.others.get(answer)
    if (found !== undefined) return found
    const become = (literal: Literal) =>
      this.#questionOf(literal.test as Test).key === question.key ? outcomeOf(literal, answer, situation) : undefined
    const next = this.#nodeOf({
      alternatives: node.left.alternatives.map((one) => answered(one, become)),
      beside: answered(node.left.beside, become),
    })
    node.others.set(answer, next)
    if (answer === 0) node.no = next
    else if (answer === 1) node.yes = next
    else if (answer === 2) node.unknown = next
    return next
  }

  #nodeOf(whole: Left): Node<Conclusion> {
    const left = mattering(whole)
    const key = [...left.alternatives, left.beside].map((one) => textOf(one, this.#numberOf)).join(' ')
    const found = this.#nodes.get(key)
    if (found !== undefined) return found
    if (this.#nodes.size >= mostNodes) this.#forget()
    const question = this.#nextQuestion(left)
    const made: Node<Conclusion> = {
      number: this.#made,
      left,
      question,
      slot: question?.slot ?? -1,
      value: question?.value,
      yes: undefined,
      no: undefined,
      unknown: undefined,
      others: new Map(),
      concluded: undefined,
    }
    this.#made += 1
    this.#nodes.set(key, made)
    return made
  }

  /** Keeps the heads, which others hold, and lets them grow anew. */
  #forget(): void {
    this.#nodes.clear()
    for (const head of this.#heads) {
      head.yes = head.no = head.unknown = undefined
      head.others.clear()
    }
  }

  #nextQuestion({ alternatives, beside }: Left): Question | undefined {
    const literals = [...unasked({ kind: 'any', of: alternatives }), ...unasked(beside)]
    const first = literals.find(({ test }) => this.#purpose.isFirst(test as Test))
    const literal = first ?? nextToAsk({ kind: 'any', of: alternatives }) ?? nextToAsk(beside)
    return literal && this.#questionOf(literal.test as Test)
  }

  #questionOf(test: Test): Question {
    const found = this.#questions.get(test) ?? questionOf(test, this.#purpose.isFirst(test))
    this.#questions.set(test, found)
    return found
  }

  readonly #numberOf = ({ test, positive }: Literal): number => {
    const number = this.#numbers.get(test) ?? this.#numbers.size
    this.#numbers.set(test, number)
    return positive ? number : -number - 1
  }
}
